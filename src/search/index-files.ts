/** Makes the files of an index with Pagefind from records, and counts the words that spelling goes by. Node only. */

import type { PagefindIndex } from 'pagefind'
import { close, createIndex } from 'pagefind'
import { tokenise } from '../language/index.ts'
import type { Analyser } from './analyse.ts'
import { nameToken } from './encoding.ts'
import type { SearchRecord } from './records.ts'

/** Fragments share files beyond this number: thousands of small files are a burden. */
const maxFragments = 500

/** Calls `use` with an index that has all records. Throws when Pagefind reports an error. */
export async function withIndex<Value>(records: readonly SearchRecord[], analyser: Analyser, use: (index: PagefindIndex) => Promise<Value>): Promise<Value> {
  const { index } = await createIndex({ maxFragments })
  if (index === undefined) throw new Error('Pagefind could not be started')
  try {
    for (const record of records) {
      const { errors } = await index.addCustomRecord(toCustomRecord(record, analyser))
      if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join('; ')}`)
    }
    return await use(index)
  } finally {
    await close()
  }
}

type CustomRecord = Parameters<PagefindIndex['addCustomRecord']>[0]

/** Pagefind never sees a plain word of ours but title and date, which are stored for showing. */
function toCustomRecord(record: SearchRecord, analyser: Analyser): CustomRecord {
  const { kind, id, url, lang, pages, title, date, content } = record
  const tokensOf = (texts: readonly string[]): string[] => texts.flatMap(text => analyser.encodeTokens(text, lang))
  const texts = content.map(({ text, named }) => analyser.encodeText(text, lang, named)).filter(text => text !== '')
  return {
    url,
    // Pagefind does not index the fields of a record without any text.
    content: texts.length > 0 ? texts.join(' ') : analyser.encodeText(title, lang),
    language: 'unknown',
    meta: {
      title, kind, id, lang, date,
      self: nameToken(kind, id),
      names: [...new Set(tokensOf([title, ...record.names]))].join(' '),
      also: [...new Set([...record.about.map(thing => nameToken(thing.kind, thing.id)), ...tokensOf(record.also)])].join(' '),
    },
    // Other filters are columns of ours, in the order of the records: they need no asking and count many values at once.
    filters: { page: [...pages] },
  }
}

/** The folded words of all records, the most frequent first; equal ones by code unit. Arabic ones without an article, so that it does not count as letters. */
export function listWords(records: readonly SearchRecord[]): string[] {
  const counts = new Map<string, number>()
  for (const { title, names, also, content } of records) {
    for (const text of [title, ...names, ...also, ...content.map(passage => passage.text)]) {
      for (const { text: word } of tokenise(text)) {
        const bare = /^ال.{3,}$/u.test(word) ? word.slice(2) : word
        if (bare.length > 2 && !/\d/.test(bare)) counts.set(bare, (counts.get(bare) ?? 0) + 1)
      }
    }
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word)
}
