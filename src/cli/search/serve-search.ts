/** Reads queries line by line and answers each with a line of its own, in order. What cannot be read is answered with an error. */

import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { loadContent } from '../load-content.ts'
import { readNames } from '../suggest/read-names.ts'
import { CommandError } from '../command.ts'
import type { DocumentQuery, DocumentSearch } from '../../search/document-search.ts'
import { searchCorpus, searchDocuments } from '../../search/document-search.ts'
import { parseDocuments, parseQuery } from './lines.ts'

export interface SearchDoor {
  readonly content: string
  /** The first line holds documents to search in; the corpus gives names only. */
  readonly docs: boolean
  readonly input: Readable
  readonly write: (line: string) => void
}

/** The exit code: 0 when the input ended, 1 when there was nothing to search in. */
export async function serveSearch({ content, docs, input, write }: SearchDoor): Promise<number> {
  const say = (answer: unknown): void => write(JSON.stringify(answer))
  let search: DocumentSearch | null = null
  try {
    if (!docs) search = await searchCorpus(loadContent(content))
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line.trim() === '') continue
      if (search === null) {
        search = await readDocuments(line, content)
        say({ ready: true })
      } else say(await answer(search, line))
    }
  } catch (error) {
    say({ error: messageOf(error) })
    return 1
  }
  return 0
}

async function readDocuments(line: string, content: string): Promise<DocumentSearch> {
  const documents = parseDocuments(line)
  const { records, site } = readNames(content)
  const { actors, locations, sources, codebook: { eventTypes } } = records
  return searchDocuments(documents, { actors: actors.values(), locations: locations.values(), sources: sources.values(), eventTypes }, site.languages)
}

/** Every answer has ids, so that who only counts them need not know of errors. */
async function answer(search: DocumentSearch, line: string): Promise<{ readonly ids: readonly string[]; readonly error?: string }> {
  try {
    const query: DocumentQuery = parseQuery(line)
    return { ids: await search(query) }
  } catch (error) {
    return { error: messageOf(error), ids: [] }
  }
}

function messageOf(error: unknown): string {
  if (error instanceof CommandError) return error.fault.message.en
  return error instanceof Error ? error.message : String(error)
}
