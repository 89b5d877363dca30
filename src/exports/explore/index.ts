/** The files of the explorer: columns and dictionaries once, names per language, rows of tables in blocks. Pure; the build writes them. */

import { createInterface } from '../../i18n/index.ts'
import type { Corpus, LinkedEvent } from '../../model/corpus.ts'
import type { Grade } from '../../model/event.ts'
import { exploreBlockFile, exploreBlockSize, exploreFile, exploreWordsFile } from '../../model/explore.ts'
import type { ExploreBlock, ExploreFile, ExploreTown, ExploreWord, ExploreWords } from '../../model/explore.ts'
import { compareIds } from '../../model/ids.ts'
import { pickText } from '../../model/text.ts'
import type { LocalText } from '../../model/text.ts'
import { supertypeOf } from '../../queries/event-types.ts'
import { widestDiscKm } from '../../queries/map-extent.ts'
import { publishedEvents, standings } from '../../queries/standing.ts'
import { makeColumns, siteKey } from './columns.ts'
import type { Dictionaries } from './columns.ts'
import { makeDictionary } from './dictionary.ts'
import type { Dictionary } from './dictionary.ts'

/** What the map of the explorer lies on. */
export interface ExploreGround {
  readonly extent: ExploreFile['extent']
  readonly ground: ExploreFile['ground']
  /** Towns for orientation, with their names in a language. */
  readonly towns: (lang: string) => readonly ExploreTown[]
}

/** A file ready to be written. */
export interface ExploreTextFile {
  /** Below the base path. */
  readonly path: string
  readonly text: string
}

const grades: readonly Grade[] = ['acknowledged', 'corroborated', 'single-origin', 'contested', 'discounted']

interface Content {
  readonly corpus: Corpus
  readonly events: readonly LinkedEvent[]
  readonly dictionaries: Dictionaries
  readonly places: Dictionary
}

/** Merged and withdrawn events are not among them. */
export function listExploreFiles(corpus: Corpus, ground: ExploreGround): ExploreTextFile[] {
  const content = collect(corpus)
  return [
    { path: exploreFile, text: JSON.stringify(makeFile(content, ground)) },
    ...corpus.site.languages.flatMap(lang => [
      { path: exploreWordsFile(lang), text: JSON.stringify(makeWords(content, ground, lang)) },
      ...makeBlocks(content, lang).map((block, index) => ({ path: exploreBlockFile(lang, index), text: JSON.stringify(block) })),
    ]),
  ]
}

/** Dictionaries hold what occurs, and what lies above it. */
function collect(corpus: Corpus): Content {
  const events = publishedEvents(corpus)
  const sites = events.flatMap(event => event.locations)
  const above = sites.flatMap(({ id }) => [id, ...corpus.locations.get(id)?.ancestors ?? []])
  return {
    corpus,
    events,
    places: makeDictionary(sorted(above)),
    dictionaries: {
      types: makeDictionary(corpus.codebook.eventTypes.map(({ code }) => code)),
      actors: makeDictionary(sorted(events.flatMap(event => event.actors.map(({ id }) => id)))),
      sources: makeDictionary(sorted(events.flatMap(event => event.sources))),
      grades: makeDictionary(grades),
      standings: makeDictionary(standings),
      sites: makeDictionary(sorted(sites.map(siteKey))),
    },
  }
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compareIds)
}

function makeFile({ corpus, events, dictionaries, places }: Content, { extent, ground }: ExploreGround): ExploreFile {
  const { types, actors, sources, sites } = dictionaries
  const { codebook, locations } = corpus
  const precisions = makeDictionary(codebook.precisions.map(({ code }) => code))
  const kinds = makeDictionary(codebook.locationKinds.map(({ code }) => code))
  const known = sites.names.map(key => JSON.parse(key) as [string, string | null, number | null])
  return {
    events: events.length,
    extent,
    widestKm: widestDiscKm,
    ground,
    types: {
      ids: types.names,
      parent: codebook.eventTypes.map(({ parent }) => types.indexOf(parent)),
      slot: codebook.eventTypes.map(({ code }) => supertypeOf(codebook, code).slot),
    },
    actors: actors.names,
    sources: sources.names,
    grades: dictionaries.grades.names,
    precisions: precisions.names,
    standings: dictionaries.standings.names,
    kinds: kinds.names,
    places: {
      ids: places.names,
      kind: places.names.map(id => kinds.indexOf(locations.get(id)?.kind ?? null)),
      latitude: places.names.map(id => locations.get(id)?.latitude ?? null),
      longitude: places.names.map(id => locations.get(id)?.longitude ?? null),
      within: places.names.map(id => (locations.get(id)?.ancestors ?? []).map(above => places.indexOf(above))),
    },
    sites: {
      place: known.map(([id]) => places.indexOf(id)),
      precision: known.map(([, precision]) => precisions.indexOf(precision)),
      radiusKm: known.map(([, , radiusKm]) => radiusKm),
    },
    columns: makeColumns(events, dictionaries),
  }
}

function makeWords({ corpus, dictionaries, places }: Content, { towns }: ExploreGround, lang: string): ExploreWords {
  const { codebook } = corpus
  const ui = createInterface(lang, corpus.interface[lang])
  const word = (text: LocalText, id: string): ExploreWord => wordIn(corpus, text, id, lang)
  const labels = (codes: readonly { code: string; label: LocalText }[]): ExploreWord[] => codes.map(({ code, label }) => word(label, code))
  return {
    types: labels(codebook.eventTypes),
    precisions: labels(codebook.precisions),
    kinds: labels(codebook.locationKinds),
    actors: dictionaries.actors.names.map(id => word(corpus.actors.get(id)?.name ?? {}, id)),
    sources: dictionaries.sources.names.map(id => word(corpus.sources.get(id)?.name ?? {}, id)),
    places: places.names.map(id => word(corpus.locations.get(id)?.name ?? {}, id)),
    grades: grades.map(grade => ui.t(`grade.${grade}`)),
    standings: standings.map(standing => ui.t(`standing.${standing}`)),
    towns: towns(lang),
  }
}

function makeBlocks({ corpus, events }: Content, lang: string): ExploreBlock[] {
  return Array.from({ length: Math.ceil(events.length / exploreBlockSize) }, (_, index) => {
    const rows = events.slice(index * exploreBlockSize, (index + 1) * exploreBlockSize)
    return {
      ids: rows.map(event => event.id),
      titles: rows.map(event => wordIn(corpus, event.title, event.id, lang)),
      dates: rows.map(event => event.date.value.edtf),
    }
  })
}

function wordIn(corpus: Corpus, text: LocalText, instead: string, lang: string): ExploreWord {
  const shown = pickText(text, lang, corpus.site.languages) ?? { text: instead, lang }
  return shown.lang === lang ? shown.text : [shown.text, shown.lang]
}
