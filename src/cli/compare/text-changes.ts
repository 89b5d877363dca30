/** Which records' texts differ between two corpora: told by the number of words, for the texts themselves stand in the files. */

import type { RecordChange, ValueChange } from '../../exports/changes.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Body } from '../../model/records.ts'

interface WithText {
  readonly bodies: readonly Body[]
}

/** `changes` with the field `text_<lang>` beside the others, for records that both corpora hold. */
export function addTextChanges(changes: readonly RecordChange[], before: Corpus, after: Corpus): RecordChange[] {
  const found = new Map(changes.map(change => [`${change.table}/${change.id}`, change]))
  const tables: readonly [string, ReadonlyMap<string, WithText>, ReadonlyMap<string, WithText>][] = [
    ['articles', before.articles, after.articles], ['events', before.events, after.events], ['actors', before.actors, after.actors],
    ['locations', before.locations, after.locations], ['sources', before.sources, after.sources],
  ]
  for (const [table, old, current] of tables) {
    for (const [id, record] of current) {
      const values = compareTexts(old.get(id)?.bodies ?? [], record.bodies)
      if (!old.has(id) || values.length === 0) continue
      const change = found.get(`${table}/${id}`) ?? { table, id, change: 'changed', values: [] }
      found.set(`${table}/${id}`, { ...change, values: [...change.values, ...values] })
    }
  }
  return [...found.values()]
}

function compareTexts(before: readonly Body[], after: readonly Body[]): ValueChange[] {
  const languages = [...new Set([...before, ...after].map(({ lang }) => lang))]
  return languages.flatMap(lang => {
    const [old, current] = [textOf(before, lang), textOf(after, lang)]
    return old === current ? [] : [{ field: `text_${lang}`, before: countWords(old), after: countWords(current) }]
  })
}

function textOf(bodies: readonly Body[], lang: string): string | null {
  return bodies.find(body => body.lang === lang)?.blocks.map(({ text }) => text).join('\n') ?? null
}

function countWords(text: string | null): string | null {
  return text === null ? null : String(text.split(/\s+/).filter(word => word !== '').length)
}
