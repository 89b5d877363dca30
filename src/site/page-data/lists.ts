/** The lists by which readers enter: all actors by kind, all places as a tree, all outlets, all articles, all types. */

import type { Code } from '../../model/codebook.ts'
import { compareIds } from '../../model/ids.ts'
import type { ShownText } from '../../model/text.ts'
import { listEvents } from '../../queries/list-events.ts'
import { allArticles, articlesOf } from '../../queries/parts.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import type { PictureData } from '../pictures.ts'
import { drawOverTime } from '../relation-pictures.ts'
import { labelCode, refer, referCode } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { describeArticleItem } from './article-list.ts'
import type { ArticleItem } from './article-list.ts'
import { describeEvents } from './event-list.ts'
import type { EventGroup } from './event-list.ts'
import { linkParts, mapShortened, shortenEvents, shortenToFirst } from './parts.ts'
import type { Shortened } from './parts.ts'
import { linkUndated, linkYears } from './time.ts'
import type { PeriodLink } from '../period.ts'

export interface EventList {
  readonly months: PictureData
  readonly events: number
  /** The latest first; only the latest where they are too many. */
  readonly groups: readonly EventGroup[]
  /** The years, and what lies in none, where not all is shown. */
  readonly years: readonly PeriodLink[]
}

export function describeEventList(context: PageContext): EventList {
  const events = listEvents(context.corpus)
  const { shown } = shortenEvents(events)
  return {
    months: drawOverTime(context, 'months', events),
    events: events.length,
    groups: describeEvents(context, [...shown].reverse()),
    years: shown.length === events.length ? [] : [...linkYears(context), ...linkUndated(context)],
  }
}

export interface NamedItem {
  readonly record: Reference
  /** What stands beside the name: an office, a stance. Empty where there is nothing. */
  readonly detail: ShownText | null
  readonly events: number
}

export interface NamedGroup {
  readonly heading: Reference
  readonly items: readonly NamedItem[]
}

/** By kind in the codebook's order; inside a kind those with most events first. */
export function listActorGroups(context: PageContext): readonly NamedGroup[] {
  const { corpus } = context
  return groupByKind(context, 'actorKinds', corpus.codebook.actorKinds, [...corpus.actors.values()].map(actor => ({
    kind: actor.kind,
    item: {
      record: refer(context, 'actor', actor.id),
      detail: actor.publicRole === null ? null : showText(context, actor.publicRole),
      events: listEvents(corpus, { actor: actor.id }).length,
    },
  })))
}

export function listSourceGroups(context: PageContext): readonly NamedGroup[] {
  const { corpus } = context
  return groupByKind(context, 'sourceKinds', corpus.codebook.sourceKinds, [...corpus.sources.values()].map(source => ({
    kind: source.kind,
    item: {
      record: refer(context, 'source', source.id),
      detail: source.stance === null ? null : labelCode(context, 'stances', source.stance),
      events: listEvents(corpus, { source: source.id }).length,
    },
  })))
}

export interface PlaceNode {
  readonly place: Reference
  readonly kind: ShownText
  /** Events there and below. */
  readonly events: number
  readonly children: readonly PlaceNode[]
}

/** The places that lie in no other one, each with what lies in it. A place with two parents stands under both. */
export function listPlaceTree(context: PageContext): readonly PlaceNode[] {
  const { corpus } = context
  const node = (id: string): PlaceNode => {
    const location = corpus.locations.get(id)
    const children = location?.children ?? []
    return {
      place: refer(context, 'location', id),
      kind: labelCode(context, 'locationKinds', location?.kind ?? ''),
      events: listEvents(corpus, { location: id }).length,
      children: children.map(node).sort((a, b) => b.events - a.events || compareIds(a.place.id, b.place.id)),
    }
  }
  const roots = [...corpus.locations.values()].filter(location => location.within.length === 0)
  return roots.map(location => node(location.id)).sort((a, b) => b.events - a.events || compareIds(a.place.id, b.place.id))
}

export interface ArticleIndex {
  readonly articles: Shortened<ArticleItem>
  /** Where not all is shown. */
  readonly parts: readonly PeriodLink[]
}

/** All articles, the latest first, those without a day last; only the latest where they are too many. */
export function describeArticleIndex(context: PageContext): ArticleIndex {
  const all = latestArticles(context)
  return {
    articles: mapShortened(shortenToFirst(all), id => describeArticleItem(context, id)),
    parts: linkParts(context, 'article', allArticles),
  }
}

function latestArticles({ corpus }: PageContext): readonly string[] {
  return articlesOf(corpus, 'article', allArticles).toReversed()
}

export function listLatestArticles(context: PageContext, most: number): readonly ArticleItem[] {
  return latestArticles(context).slice(0, most).map(id => describeArticleItem(context, id))
}

type KindList = 'actorKinds' | 'sourceKinds'

function groupByKind(
  context: PageContext, list: KindList, codes: readonly Code[], items: readonly { kind: string; item: NamedItem }[],
): readonly NamedGroup[] {
  return codes.flatMap(({ code }) => {
    const here = items.filter(({ kind }) => kind === code).map(({ item }) => item)
    if (here.length === 0) return []
    here.sort((a, b) => b.events - a.events || compareIds(a.record.id, b.record.id))
    return [{ heading: referCode(context, list, code), items: here }]
  })
}
