/** The stemmer of a corpus with what a library adds for languages that have no rules here; the library is loaded only for them. */

import type { LanguageTag } from '../model/text.ts'
import { primaryLanguage } from './scripts.ts'
import type { ForeignStem, Stemmer } from './word-stems.ts'
import { createStemmer } from './word-stems.ts'

/** Snowball's names of the languages that it knows and we do not. */
const snowball: Readonly<Record<string, string>> = {
  da: 'danish', nl: 'dutch', fi: 'finnish', fr: 'french', de: 'german', hu: 'hungarian', it: 'italian', no: 'norwegian', pt: 'portuguese',
  ro: 'romanian', ru: 'russian', es: 'spanish', sv: 'swedish', tr: 'turkish',
}

export async function loadStemmer(languages: readonly LanguageTag[]): Promise<Stemmer> {
  const wanted = [...new Set(languages.map(primaryLanguage))].filter(lang => snowball[lang] !== undefined)
  if (wanted.length === 0) return createStemmer(languages)
  const { default: { newStemmer } } = await import('snowball-stemmers')
  const foreign = wanted.map((lang): [string, ForeignStem] => {
    const stemmer = newStemmer(snowball[lang] ?? '')
    return [lang, word => stemmer.stem(word)]
  })
  return createStemmer(languages, Object.fromEntries(foreign))
}
