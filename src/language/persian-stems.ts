/** Forms of Persian words: without the plurals ها and ان and the ezafe that is written with them, without the verb's می. A light hand. */

import type { WordStems } from './stem-grades.ts'

export function persianStems(word: string): WordStems {
  const plural = /^(.{2,}?)(?:هايي|هاي|ها)$/u.exec(word)?.[1]
  const people = /^(.{4,}?)(?:ان|گان)$/u.exec(word)?.[1]
  const verb = /^ن?مي(.{3,})$/u.exec(word)?.[1]
  return { sure: [word], likely: plural === undefined ? [] : [plural], maybe: [], loose: [people, verb].filter(form => form !== undefined) }
}
