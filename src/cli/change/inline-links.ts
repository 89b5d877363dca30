/** Links of a body that lead to a record, found in the text as it is written and led elsewhere, everything else left alone. */

import { bodyOf } from '../../corpus/edit/index.ts'
import { parseMarkdown } from '../../corpus/parse/markdown.ts'
import type { InlineLink } from '../../model/source.ts'

/** The record text with its links to `from` leading to `to`; how many there were. Look-alikes in code are no links and stay. */
export function redirectLinks(text: string, kind: InlineLink['kind'], from: string, to: string): { text: string; count: number } {
  const body = bodyOf(text)
  const links = countLinks(body, kind, from)
  if (links === 0) return { text, count: 0 }
  const address = new RegExp(String.raw`(\]\(\s*<?|\]:\s*<?)${kind}:${from}(?![a-z0-9-])`, 'g')
  const bodyStart = text.length - lengthOfBody(text)
  const places = [...text.matchAll(address)].filter(({ index }) => index >= bodyStart)
  const turn = (chosen: readonly RegExpExecArray[]): string => chosen.toReversed().reduce(
    (turned, { 0: words, 1: lead = '', index }) => `${turned.slice(0, index)}${lead}${kind}:${to}${turned.slice(index + words.length)}`, text,
  )
  // Each place is tried alone only where some of them are no links.
  const chosen = places.length === links ? places : places.filter(place => countLinks(bodyOf(turn([place])), kind, from) < links)
  return { text: turn(chosen), count: chosen.length }
}

function countLinks(body: string, kind: InlineLink['kind'], id: string): number {
  if (!body.includes(`${kind}:`)) return 0
  return parseMarkdown('', body, 1).body?.links.filter(link => link.kind === kind && link.id === id).length ?? 0
}

function lengthOfBody(text: string): number {
  const closing = /^\uFEFF?---\r?\n[^]*?^---(?=\r?$)/m.exec(text)
  return closing === null ? 0 : text.length - closing[0].length
}
