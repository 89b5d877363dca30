/** One result as it is listed: title, kind and date, and the words around what was found, each in its own language and direction. */

import type { SearchPageData } from '../../model/search-page.ts'
import type { FoundPassage } from '../../search/passages.ts'
import type { SearchResult } from '../../search/results.ts'
import type { Child } from './words.ts'
import { make, makeParts, setLanguage } from './words.ts'

export interface ShownPassage {
  readonly result: SearchResult
  readonly passage: FoundPassage
}

/** The best passages of texts: those with most of what was found, of equal ones the one of the better result; none with less than half as much as the best. */
export function choosePassages(results: readonly SearchResult[], most: number): ShownPassage[] {
  const all = results.filter(({ kind }) => kind === 'article').flatMap(result => result.passages.map(passage => ({ result, passage })))
  const best = Math.max(0, ...all.map(({ passage }) => passage.found))
  return all.filter(({ passage }) => passage.found * 2 >= best).sort((a, b) => b.passage.found - a.passage.found).slice(0, most)
}

/** `?…#:~:text=…`: browsers that know such addresses go to the words themselves, others to the page. */
export function addressOfPassage({ url }: SearchResult, { parts }: FoundPassage): string {
  const words = parts.map(({ text }) => text).join('').replaceAll('…', ' ').trim().split(/\s+/)
  const encode = (some: readonly string[]): string => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D')
  const ends = words.length > 8 ? [words.slice(0, 4), words.slice(-4)] : [words]
  return `${url}#:~:text=${ends.map(encode).join(',')}`
}

export function drawTitle(result: SearchResult, page: SearchPageData): HTMLAnchorElement {
  const link = make('a', '', ...makeParts(result.titleParts))
  link.href = result.url
  return setLanguage(link, result.lang, page.lang)
}

/** Kind and date. */
export function drawAbout({ kind, date, lang }: SearchResult, page: SearchPageData, withKind: boolean): Child[] {
  const label = withKind ? page.kinds.find(({ kind: name }) => name === kind)?.label ?? '' : ''
  const day = date === '' ? [] : [setLanguage(make('bdi', '', date), lang, page.lang)]
  return [...(label === '' ? [] : [label]), ...(label !== '' && day.length > 0 ? [' · '] : []), ...day]
}

/** Null where the record has no text but its name. */
export function drawExcerpt({ excerpt, title, lang }: SearchResult, page: SearchPageData): HTMLElement | null {
  if (excerpt.map(part => part.text).join('').trim() === title) return null
  return setLanguage(make('p', 'excerpt', ...makeParts(excerpt)), lang, page.lang)
}

export function drawResult(result: SearchResult, page: SearchPageData, withKind: boolean): HTMLLIElement {
  const about = drawAbout(result, page, withKind)
  const excerpt = drawExcerpt(result, page)
  return make('li', '', make('h4', '', drawTitle(result, page)), ...(about.length > 0 ? [make('p', 'soft', ...about)] : []), ...(excerpt === null ? [] : [excerpt]))
}

/** The words first, then where they stand. */
export function drawPassage({ result, passage }: ShownPassage, page: SearchPageData): HTMLLIElement {
  const words = setLanguage(make('p', 'excerpt', ...makeParts(passage.parts)), result.lang, page.lang)
  const link = setLanguage(make('a', '', result.title), result.lang, page.lang)
  link.href = addressOfPassage(result, passage)
  const about = drawAbout(result, page, false)
  return make('li', 'passage', words, make('p', 'soft', link, ...(about.length > 0 ? [' · ', ...about] : [])))
}
