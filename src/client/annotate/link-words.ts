/** A link to a record around words of a body: `[words](actor:id)`. Only where it is sure which words of the Markdown are meant. Pure. */

import type { Block } from '../../model/records.ts'
import type { Stretch } from './passages.ts'

const links = /\[[^\]]*\]\([^)]*\)/gu

/** The body with the link; null when the words are written otherwise there, or stand in a link already. */
export function linkWords(body: string, blocks: readonly Block[], stretch: Stretch, target: string): string | null {
  const words = (blocks[stretch.block]?.text ?? '').slice(stretch.start, stretch.end)
  if (words === '' || /[[\]()\\]/.test(words)) return null
  const shown = blocks.flatMap(({ text }, block) => listStarts(text, words).map(start => ({ block, start })))
  const written = listStarts(body, words)
  const number = shown.findIndex(({ block, start }) => block === stretch.block && start === stretch.start)
  const at = written[number]
  if (at === undefined || shown.length !== written.length) return null
  const isLinked = [...body.matchAll(links)].some(({ 0: link, index }) => at < index + link.length && at + words.length > index)
  return isLinked ? null : `${body.slice(0, at)}[${words}](${target})${body.slice(at + words.length)}`
}

function listStarts(text: string, words: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) starts.push(at)
  return starts
}
