/** What the picture of a record shows: the words of its preview, and where it happened. */

import { parseBaseMap } from '../charts/base-layers.ts'
import type { CardMap, SocialCard } from '../charts/social-card.ts'
import type { Corpus } from '../model/corpus.ts'
import { listEvents } from '../queries/list-events.ts'
import { extentAround, overviewExtent } from '../queries/map-extent.ts'
import { mapPlace, mapPlaces } from '../queries/map-places.ts'
import type { MapPlace } from '../queries/map-places.ts'
import type { PageSubject } from '../urls/subject.ts'
import type { PageContext } from './context.ts'
import { showText } from './context.ts'
import type { PictureKind } from './corpus.ts'
import { describePreview } from './preview.ts'

/** Throws on an id that does not exist. */
export function describeCard(context: PageContext, kind: PictureKind, id: string): SocialCard {
  const { corpus, lang } = context
  const { name, lines: [kicker = name, ...lines] } = describePreview(context, kind, id)
  return { lang, site: showText(context, corpus.site.title), kicker, title: name, lines, map: mapOf(corpus, kind, id) }
}

function mapOf(corpus: Corpus, kind: PictureKind, id: string): CardMap | null {
  const { places, overview } = placesOf(corpus, kind, id)
  const extent = overview ? overviewExtent(corpus) : extentAround(corpus, places)
  return extent === null || places.length === 0 ? null : { extent, baseMap: parseBaseMap(corpus.baseMap), places, overview }
}

function placesOf(corpus: Corpus, kind: PictureKind, id: string): { readonly places: readonly MapPlace[]; readonly overview: boolean } {
  if (kind === 'event') return { places: mapPlaces(corpus, listEvents(corpus, { ids: [id] }), { all: true }).places, overview: false }
  if (kind === 'actor') return { places: mapPlaces(corpus, listEvents(corpus, { actor: id })).places, overview: true }
  const location = corpus.locations.get(id)
  return { places: kind === 'location' && location !== undefined ? [mapPlace(location)] : [], overview: false }
}

/** The kind of picture that a page has; null for pages that have none, or that say only where an event went. */
export function pictureKindOf({ corpus, pictures }: PageContext, subject: PageSubject): PictureKind | null {
  if (subject.kind !== 'record') return null
  const kind = pictures.find(wanted => wanted === subject.record)
  return kind === undefined || (kind === 'event' && corpus.events.get(subject.id)?.status !== 'published') ? null : kind
}
