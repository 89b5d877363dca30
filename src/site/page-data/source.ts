/** All that an outlet's page says: what it is, what it published, whom it credits, and what it alone reports. */

import type { ShownText } from '../../model/text.ts'
import { compareIds } from '../../model/ids.ts'
import { listEvents } from '../../queries/list-events.ts'
import { reportsOfSource } from '../../queries/reports-of-source.ts'
import { renderNote } from '../body-target.ts'
import type { RenderedBody } from '../body-target.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { need, refer, referCode, referTeller } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { countryIn, listAliases, namesBeside, summariseRecord } from './actor.ts'
import { languageIn } from './article.ts'
import { describeArticleItem } from './article-list.ts'
import type { ArticleItem } from './article-list.ts'
import { listDelays } from './delays.ts'
import type { DelayData } from './delays.ts'
import { describeEvents } from './event-list.ts'
import type { EventGroup } from './event-list.ts'
import { historyOfRecord } from './history.ts'
import { linkParts, mapShortened, shortenArticles, shortenEvents } from './parts.ts'
import type { Shortened } from './parts.ts'
import type { PeriodLink } from '../period.ts'
import type { HistoryData } from './history.ts'

export interface SourcePage {
  readonly id: string
  readonly name: ShownText
  readonly summary: string
  readonly otherNames: readonly ShownText[]
  readonly aliases: readonly ShownText[]
  readonly kind: Reference
  readonly stance: Reference | null
  readonly url: string | null
  readonly languages: readonly string[]
  readonly country: string | null
  readonly actor: Reference | null
  readonly wikidata: string | null
  readonly profile: RenderedBody | null
  readonly published: Shortened<ArticleItem>
  /** Whom its reports credit, most often first. */
  readonly credits: readonly { readonly teller: Reference; readonly reports: number }[]
  /** Articles of others that name it, often as the one who told. */
  readonly creditedIn: Shortened<Reference>
  /** `groups` holds the latest where they are too many. */
  readonly events: number
  readonly groups: readonly EventGroup[]
  /** Events that no other outlet of the corpus reports. */
  readonly alone: Shortened<Reference>
  readonly delays: Shortened<DelayData>
  /** Where not all is shown. */
  readonly parts: readonly PeriodLink[]
  readonly history: HistoryData
}

export function describeSource(context: PageContext, id: string): SourcePage {
  const { corpus, lang } = context
  const source = need(corpus.sources.get(id), 'source', id)
  const events = listEvents(corpus, { source: id })
  const name = showText(context, source.name, id)
  const kind = referCode(context, 'sourceKinds', source.kind)
  const alone = events.filter(event => event.reports.every(key => corpus.reports.get(key)?.source === id))
  return {
    id,
    name,
    summary: summariseRecord(context, name, kind, events.length),
    otherNames: namesBeside(context, source.name, name),
    aliases: listAliases(context, source.aliases),
    kind,
    stance: source.stance === null ? null : referCode(context, 'stances', source.stance),
    url: source.url,
    languages: source.languages.map(language => languageIn(language, lang)),
    country: source.country === null ? null : countryIn(source.country, lang),
    actor: source.actor === null ? null : refer(context, 'actor', source.actor),
    wikidata: source.wikidata,
    profile: renderNote(context, source.bodies),
    published: mapShortened(shortenArticles(context, 'source', id), article => describeArticleItem(context, article)),
    credits: listCredits(context, id),
    creditedIn: mapShortened(shortenArticles(context, 'credited', id), article => refer(context, 'article', article)),
    events: events.length,
    groups: describeEvents(context, shortenEvents(events).shown),
    delays: listDelays(context, id),
    alone: mapShortened(shortenEvents(alone), event => refer(context, 'event', event.id)),
    parts: linkParts(context, 'source', id),
    history: historyOfRecord(context, 'source', source),
  }
}

function listCredits(context: PageContext, id: string): SourcePage['credits'] {
  const counts = new Map<string, number>()
  for (const report of reportsOfSource(context.corpus, id)) {
    for (const teller of report.reportedBy) counts.set(teller, (counts.get(teller) ?? 0) + 1)
  }
  const inOrder = [...counts].sort(([a, many], [b, more]) => more - many || compareIds(a, b))
  return inOrder.map(([teller, reports]) => ({ teller: referTeller(context, teller), reports }))
}
