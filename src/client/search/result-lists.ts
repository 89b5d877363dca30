/** The results of an answer on the page: by kind with the best of each, or one kind or order as one list that can be lengthened. */

import { formatNumber } from '../../language/numbers.ts'
import type { SearchPageData } from '../../model/search-page.ts'
import type { ResultList, SearchAnswer } from '../../search/query.ts'
import { choosePassages, drawPassage, drawResult } from './result-items.ts'
import type { Say } from './words.ts'
import { make, makeButton, setLanguage } from './words.ts'

/** Results of a group at first, passages, and results that one list shows at once. */
const groupSize = 5
const passageCount = 5
const articlesRead = 8
const pageSize = 20

export interface ListActions {
  /** Leaves one kind only. */
  readonly choose: (kind: string) => void
  /** Tells how many more results are shown. */
  readonly added: (count: number) => void
}

interface Drawing {
  readonly page: SearchPageData
  readonly say: Say
  readonly actions: ListActions
}

/** `grouped` false: one list in its order. Nothing is put into the page before all of it is there. */
export async function drawAnswer(answer: SearchAnswer, grouped: boolean, page: SearchPageData, say: Say, actions: ListActions): Promise<HTMLElement[]> {
  const drawing = { page, say, actions }
  const main = answer.total === 0 ? [] : grouped ? await drawGroups(answer, drawing) : [await drawList(answer, drawing, say('search.list'), true)]
  if (answer.partial.total === 0) return main
  const partial = await drawList(answer.partial, drawing, say('search.partial'), true)
  partial.classList.add('search-partial')
  return [...main, partial]
}

async function drawGroups(answer: SearchAnswer, drawing: Drawing): Promise<HTMLElement[]> {
  const { page, say } = drawing
  const groups = await Promise.all(answer.groups.map(async group => {
    const results = await group.load(0, groupSize)
    const plural = page.kinds.find(({ kind }) => kind === group.kind)?.plural ?? group.kind
    const section = makeSection(page, plural, group.total, results.map(result => drawResult(result, page, false)))
    if (group.total > results.length) section.append(makeButton('search-more', say('search.all', { count: group.total }), () => drawing.actions.choose(group.kind)))
    return { kind: group.kind, section }
  }))
  const articles = answer.groups.find(({ kind }) => kind === 'article')
  const passages = choosePassages(await articles?.load(0, articlesRead) ?? [], passageCount)
  return groups.flatMap(({ kind, section }) => {
    if (kind !== 'article' || passages.length === 0) return [section]
    for (const excerpt of section.querySelectorAll('.excerpt')) excerpt.remove()
    return [section, makeSection(page, say('search.passages'), null, passages.map(shown => drawPassage(shown, page)))]
  })
}

function makeSection(page: SearchPageData, title: string, count: number | null, items: readonly HTMLElement[]): HTMLElement {
  const heading = make('h3', '', title, ...(count === null ? [] : [' ', make('span', 'group-count number', formatNumber(count, page.lang))]))
  return make('section', 'search-group', heading, make('ol', 'plain', ...items))
}

async function drawList(list: ResultList, { page, say, actions }: Drawing, title: string, withKind: boolean): Promise<HTMLElement> {
  const results = await list.load(0, pageSize)
  const section = makeSection(page, title, list.total, results.map(result => drawResult(result, page, withKind)))
  const items = section.querySelector('ol')
  let shown = results.length
  if (shown >= list.total || items === null) return section
  const more = makeButton('search-more', say('search.more'), () => void lengthen())
  const lengthen = async (): Promise<void> => {
    more.disabled = true
    const next = await list.load(shown, shown + pageSize)
    const added = next.map(result => drawResult(result, page, withKind))
    shown += added.length
    items.append(...added)
    more.disabled = false
    more.hidden = shown >= list.total
    actions.added(added.length)
    // The focus goes on where reading goes on.
    added[0]?.querySelector('a')?.focus()
  }
  section.append(more)
  return section
}

/** A line into the live region, in the language of its words. */
export function tellInto(region: HTMLElement, line: string, say: Say, page: SearchPageData): void {
  region.replaceChildren(...(line === '' ? [] : [setLanguage(make('p', '', line), say.lang, page.lang)]))
}
