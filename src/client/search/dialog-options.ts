/** The results of the dialog as options of a list: the best few of each kind, passages of texts, and what has only some of the words. */

import { formatNumber } from '../../language/numbers.ts'
import type { SearchPageData } from '../../model/search-page.ts'
import type { SearchAnswer } from '../../search/query.ts'
import type { SearchResult } from '../../search/results.ts'
import { addressOfPassage, choosePassages, drawAbout } from './result-items.ts'
import type { Child, Say } from './words.ts'
import { make, makeParts, setLanguage } from './words.ts'

const perGroup = 4
const passageCount = 3
const partialCount = 3

export interface OptionGroup {
  readonly title: string
  readonly count: string
  readonly options: readonly HTMLAnchorElement[]
}

export async function loadGroups(answer: SearchAnswer, page: SearchPageData, say: Say): Promise<OptionGroup[]> {
  const loaded = await Promise.all(answer.groups.map(async group => ({ group, results: await group.load(0, perGroup) })))
  const passages = choosePassages(loaded.flatMap(({ results }) => results), passageCount)
  const groups = loaded.flatMap(({ group, results }): OptionGroup[] => {
    const title = page.kinds.find(({ kind }) => kind === group.kind)?.plural ?? group.kind
    const own = { title, count: formatNumber(group.total, page.lang), options: results.map(result => drawOption(result, page, group.kind === 'event')) }
    if (group.kind !== 'article' || passages.length === 0) return [own]
    const quoted = passages.map(({ result, passage }) => {
      const words = setLanguage(make('span', 'finder-words', ...makeParts(passage.parts)), result.lang, page.lang)
      return makeOption(addressOfPassage(result, passage), words, setLanguage(make('span', 'finder-about', result.title), result.lang, page.lang))
    })
    return [own, { title: say('search.passages'), count: '', options: quoted }]
  })
  const partial = answer.total < perGroup ? await answer.partial.load(0, partialCount) : []
  return partial.length === 0 ? groups : [...groups, { title: say('search.partial'), count: '', options: partial.map(result => drawOption(result, page, false)) }]
}

function drawOption(result: SearchResult, page: SearchPageData, withExcerpt: boolean): HTMLAnchorElement {
  const about = drawAbout(result, page, false)
  const isMarked = result.excerpt.some(({ marked }) => marked)
  return makeOption(
    result.url,
    setLanguage(make('span', 'finder-title', ...makeParts(result.titleParts)), result.lang, page.lang),
    ...(about.length === 0 ? [] : [make('span', 'finder-about', ...about)]),
    ...(withExcerpt && isMarked ? [setLanguage(make('span', 'finder-words', ...makeParts(result.excerpt)), result.lang, page.lang)] : []),
  )
}

/** A link all the same: it can be opened in another tab. Its number in the list comes when it is shown. */
function makeOption(address: string, ...children: readonly Child[]): HTMLAnchorElement {
  const option = make('a', 'finder-option', ...children)
  option.href = address
  option.tabIndex = -1
  option.setAttribute('role', 'option')
  return option
}

export function drawGroup({ title, count, options }: OptionGroup): HTMLElement {
  const heading = make('div', 'finder-group', title, ...(count === '' ? [] : [' ', make('span', 'group-count number', count)]))
  heading.setAttribute('aria-hidden', 'true')
  const group = make('div', '', heading, ...options)
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', title)
  return group
}
