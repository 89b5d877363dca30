/** A few words about a record, for a reader who asks what a link leads to. Neutral names only: no alias is ever in it. */

import type { ShownText } from '../model/text.ts'
import { listEvents } from '../queries/list-events.ts'
import type { PageContext } from './context.ts'
import { showText } from './context.ts'
import { describeItem } from './page-data/event-list.ts'
import { labelCode, need } from './reference.ts'
import { wordDate } from './wording.ts'

export const previewKinds = ['article', 'event', 'actor', 'location', 'source'] as const
export type PreviewKind = (typeof previewKinds)[number]

/** What the browser is given: `lines` say what it is, the most telling first. */
export interface Preview {
  readonly name: ShownText
  readonly lines: readonly ShownText[]
}

/** Throws on an id that does not exist. */
export function describePreview(context: PageContext, kind: PreviewKind, id: string): Preview {
  const { name, lines } = makers[kind](context, id)
  return { name, lines: lines.filter(line => line !== null && line.text !== '').flatMap(line => line ?? []) }
}

interface Draft {
  readonly name: ShownText
  readonly lines: readonly (ShownText | null)[]
}

const makers: Readonly<Record<PreviewKind, (context: PageContext, id: string) => Draft>> = {
  article: previewArticle, event: previewEvent, actor: previewActor, location: previewLocation, source: previewSource,
}

function previewEvent(context: PageContext, id: string): Draft {
  const event = need(context.corpus.events.get(id), 'event', id)
  const { date, places, toll, type } = describeItem(context, event)
  const where = places.map(place => place.name.text).join(context.ui.t('list.comma'))
  return {
    name: showText(context, event.title, id),
    lines: [
      type.name,
      { text: [date.text, where].filter(part => part !== '').join(' · '), lang: context.lang },
      ...toll,
      context.ui.shown(`grade.${event.grade}`),
    ],
  }
}

function previewActor(context: PageContext, id: string): Draft {
  const actor = need(context.corpus.actors.get(id), 'actor', id)
  return {
    name: showText(context, actor.name, id),
    lines: [
      labelCode(context, 'actorKinds', actor.kind),
      actor.publicRole === null ? null : showText(context, actor.publicRole),
      countEvents(context, listEvents(context.corpus, { actor: id }).length),
    ],
  }
}

function previewLocation(context: PageContext, id: string): Draft {
  const { corpus, ui, lang } = context
  const location = need(corpus.locations.get(id), 'location', id)
  const above = location.ancestors.map(other => showText(context, corpus.locations.get(other)?.name ?? {}, other).text)
  return {
    name: showText(context, location.name, id),
    lines: [
      labelCode(context, 'locationKinds', location.kind),
      { text: above.join(ui.t('list.comma')), lang },
      countEvents(context, listEvents(corpus, { location: id }).length),
    ],
  }
}

function previewSource(context: PageContext, id: string): Draft {
  const source = need(context.corpus.sources.get(id), 'source', id)
  return {
    name: showText(context, source.name, id),
    lines: [
      labelCode(context, 'sourceKinds', source.kind),
      source.stance === null ? null : labelCode(context, 'stances', source.stance),
      context.ui.shown('record.article.counted', { count: source.published.length }),
    ],
  }
}

function previewArticle(context: PageContext, id: string): Draft {
  const { corpus, ui } = context
  const { title, source, published, reports } = need(corpus.articles.get(id), 'article', id)
  const date = published === null ? ui.shown('date.unknown') : wordDate(context, published)
  return {
    name: showText(context, title, id),
    lines: [
      source === null ? ui.shown('origin.unknown') : showText(context, corpus.sources.get(source)?.name ?? {}, source),
      { text: date.text, lang: date.lang },
      ui.shown('record.report.counted', { count: reports.length }),
    ],
  }
}

function countEvents({ ui }: PageContext, count: number): ShownText {
  return ui.shown('record.event.counted', { count })
}
