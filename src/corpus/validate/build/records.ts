/** Written actors, places, sources, event files and pages as records of the model. */

import { parseEdtf } from '../../../model/edtf.ts'
import { placeAt } from '../written.ts'
import { addTitles, buildBodies, buildOptionalText, buildText } from './texts.ts'
import type {
  ActorRecord, Alias, EventRecord, EventStatus, LocationRecord, PageRecord, Ruling, SourceRecord,
} from '../../../model/records.ts'
import type { WrittenActor, WrittenEvent, WrittenLocation, WrittenNamed, WrittenPage, WrittenSource } from '../schemas/records.ts'
import type { CountReader } from './report.ts'
import type { FileGroup } from './texts.ts'

export function buildActor(id: string, group: FileGroup<WrittenActor>): ActorRecord {
  const { written, lang } = group
  return {
    ...buildNamed(id, group),
    publicRole: buildOptionalText(written.publicRole, lang),
    relations: (written.relations ?? []).map(({ to, kind, since, until, articles }) =>
      ({ to, kind, since: since ?? null, until: until ?? null, articles: articles ?? [] })),
    country: written.country ?? null,
    active: written.active ?? null,
  }
}

export function buildLocation(id: string, group: FileGroup<WrittenLocation>): LocationRecord {
  const { written, lang } = group
  return {
    ...buildNamed(id, group),
    within: written.within ?? [],
    latitude: written.latitude ?? null,
    longitude: written.longitude ?? null,
    radiusKm: written.radiusKm ?? null,
    geometry: written.geometry ?? null,
    pcode: written.pcode ?? null,
    geonames: written.geonames ?? null,
    coordinateSource: buildOptionalText(written.coordinateSource, lang),
    country: written.country ?? null,
  }
}

export function buildSource(id: string, group: FileGroup<WrittenSource>): SourceRecord {
  const { written } = group
  return {
    ...buildNamed(id, group),
    url: written.url ?? null,
    languages: written.languages ?? [],
    country: written.country ?? null,
    stance: written.stance ?? null,
    actor: written.actor ?? null,
  }
}

function buildNamed(id: string, group: FileGroup<WrittenNamed>) {
  const { file, written, lang, translations } = group
  return {
    id,
    formerIds: written.formerIds ?? [],
    place: placeAt(file, []),
    bodies: buildBodies(group),
    name: addTitles(buildText(written.name, lang), translations),
    aliases: (written.aliases ?? []).map((alias): Alias => ({ text: alias.text, lang: alias.lang ?? null, loaded: alias.loaded ?? false })),
    kind: written.kind,
    wikidata: written.wikidata ?? null,
    sameAs: written.sameAs ?? [],
  }
}

export function buildEvent(id: string, group: FileGroup<WrittenEvent>, readCount: CountReader): EventRecord {
  const { file, written, lang, translations } = group
  const title = addTitles(written.title === undefined ? {} : buildText(written.title, lang), translations)
  return {
    id,
    formerIds: written.formerIds ?? [],
    place: placeAt(file, []),
    bodies: buildBodies(group),
    title: Object.keys(title).length === 0 ? null : title,
    sameAs: written.sameAs ?? [],
    status: buildStatus(written.status),
    distinctFrom: (written.distinctFrom ?? []).map(({ id: other, why }) => ({ id: other, why: buildText(why, lang) })),
    rulings: (written.rulings ?? []).map((ruling, index) => buildRuling(ruling, index, group, readCount)),
  }
}

function buildStatus(written: WrittenEvent['status']): EventStatus {
  return written?.['merged-into'] === undefined ? written?.state ?? 'published' : { mergedInto: written['merged-into'] }
}

function buildRuling(
  { field, value, why, by, date }: NonNullable<WrittenEvent['rulings']>[number], index: number, { file, lang }: FileGroup<unknown>, readCount: CountReader,
): Ruling {
  const isCount = field === 'killed' || field === 'wounded'
  return {
    field,
    value,
    count: isCount ? readCount(value, placeAt(file, ['rulings', index, 'value'])) : null,
    date: field === 'date' ? parseEdtf(value) : null,
    why: buildText(why, lang),
    by,
    ruled: date ?? null,
    place: placeAt(file, ['rulings', index]),
  }
}

export function buildPage(id: string, group: FileGroup<WrittenPage>): PageRecord {
  const { file, written, lang, translations } = group
  return {
    id,
    formerIds: written.formerIds ?? [],
    place: placeAt(file, []),
    bodies: buildBodies(group),
    title: addTitles(buildText(written.title, lang), translations),
  }
}
