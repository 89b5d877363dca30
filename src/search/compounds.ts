/** Words that a hyphen joins and others write as one: cease-fire, anti-aircraft. */

import type { Token } from '../language/index.ts'
import { isStopWord } from '../language/stop-words.ts'

const hyphen = /^[-\u00ad\u2010\u2011]$/
/** Numbers and Arabic words keep their dashes for other things. */
const joinable = /^\p{Script=Latin}{2,}$/u

/** Each run of joined words as one word; articles of transliteration (al-) are no part of one. */
export function findCompounds(text: string, words: readonly Token[]): Token[] {
  const found: Token[] = []
  for (let at = 0; at < words.length; at++) {
    const run = takeRun(text, words, at)
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined || run.length < 2) continue
    found.push({ text: run.map(word => word.text).join(''), start: first.start, end: last.end, arabic: false })
    at += run.length - 1
  }
  return found
}

function takeRun(text: string, words: readonly Token[], from: number): readonly Token[] {
  const fits = (word: Token | undefined): word is Token => word !== undefined && joinable.test(word.text) && !isStopWord(word.text)
  let end = from
  while (fits(words[end]) && (end === from || hyphen.test(text.slice(words[end - 1]?.end, words[end]?.start)))) end++
  return words.slice(from, end)
}
