/** Results as a list: title, kind and date, and the words around what was found, each in its own language and direction. */

import { directionOf } from '../../language/scripts.ts'
import type { SearchAnswer, SearchResult } from '../../search/query.ts'
import type { Say, SearchPageData } from './words.ts'

export function drawResult(result: SearchResult, page: SearchPageData): HTMLLIElement {
  const item = document.createElement('li')
  const title = document.createElement('h3')
  const link = document.createElement('a')
  link.href = result.url
  link.textContent = result.title
  mark(link, result.lang, page)
  title.append(link)
  const about = document.createElement('p')
  about.className = 'soft'
  const kind = page.kinds.find(({ kind: name }) => name === result.kind)?.label ?? ''
  about.append(kind)
  if (result.date !== '') {
    const date = document.createElement('bdi')
    date.textContent = result.date
    mark(date, result.lang, page)
    about.append(' · ', date)
  }
  item.append(title, about, ...drawExcerpt(result, page))
  return item
}

/** None where the record has no text but its name. */
function drawExcerpt({ excerpt, title, lang }: SearchResult, page: SearchPageData): HTMLElement[] {
  if (excerpt.map(part => part.text).join('').trim() === title) return []
  const paragraph = document.createElement('p')
  paragraph.className = 'excerpt'
  mark(paragraph, lang, page)
  for (const { text, marked } of excerpt) {
    const piece = marked ? document.createElement('mark') : document.createTextNode(text)
    if (marked) piece.textContent = text
    paragraph.append(piece)
  }
  return [paragraph]
}

function mark(element: HTMLElement, lang: string, page: SearchPageData): void {
  if (lang === page.lang || lang === '') return
  element.lang = lang
  element.dir = directionOf(lang)
}

/** What a reader must know about the list: what was not found, and what was left out. */
export function listNotes(answer: SearchAnswer, say: Say, lang: string): string[] {
  const words = (list: readonly string[]): string => new Intl.ListFormat(lang, { type: 'conjunction' }).format(list)
  return [
    ...(answer.unknown.length > 0 ? [say('search.unknown', { count: answer.unknown.length, words: words(answer.unknown) })] : []),
    ...(answer.dropped.length > 0 ? [say('search.dropped', { count: answer.dropped.length, words: words(answer.dropped) })] : []),
    ...(answer.otherLanguages ? [say('search.otherLanguages')] : []),
    ...(answer.total === 0 ? [say('search.advice')] : []),
  ]
}
