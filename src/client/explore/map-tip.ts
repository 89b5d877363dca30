/** What a mark on the map says when it is pointed at, and the box that says it there and on the timeline. */

import { formatList } from '../../language/numbers.ts'
import type { ExploreWords } from '../../model/explore.ts'
import type { Events } from './data.ts'
import type { Mark } from './map-merge.ts'
import type { Say } from './words.ts'
import { make, showWord } from './words.ts'

export interface MapTipWords {
  readonly events: Events
  readonly words: ExploreWords
  readonly say: Say
  readonly lang: string
}

interface Point { readonly x: number; readonly y: number }
interface Size { readonly width: number; readonly height: number }

/** Names of up to four places among the sites `at`, and the incidents by type. */
export function describeMark({ events, words, say, lang }: MapTipWords, mark: Mark, at: readonly number[]): readonly string[] {
  const { sites } = events.file
  const names = [...new Set(at.map(site => showWord(words.places[sites.place[site] ?? -1], lang).text))]
  const more = names.length > 4 ? [say('explore.map.more', { count: names.length - 3 })] : []
  return [formatList([...names.slice(0, more.length > 0 ? 3 : 4), ...more], lang), say('explore.incidents', { count: mark.count }), ...describeTypes({ events, words, say, lang }, mark.bySlot)]
}

/** A line with the number of each supertype that occurs; `bySlot` as in marks. */
export function describeTypes({ events, words, say, lang }: MapTipWords, bySlot: readonly number[]): string[] {
  const { types } = events.file
  return bySlot.flatMap((count, slot) => {
    const name = showWord(words.types[types.slot.findIndex((own, index) => own === slot && types.parent[index] === -1)], lang).text
    return count === 0 ? [] : [say('explore.map.part', { type: name, count })]
  })
}

/** Beside what is pointed at, on the side where there is room. */
export function showTip(tip: HTMLElement, mark: Point | undefined, frame: Size, lines: readonly string[]): void {
  tip.hidden = mark === undefined
  if (mark === undefined) return
  tip.replaceChildren(...lines.map(line => make('p', '', line)))
  const isLeft = mark.x > frame.width / 2
  const isAbove = mark.y > frame.height / 2
  tip.style.left = isLeft ? '' : `${mark.x + 16}px`
  tip.style.right = isLeft ? `${frame.width - mark.x + 16}px` : ''
  tip.style.top = isAbove ? '' : `${mark.y}px`
  tip.style.bottom = isAbove ? `${frame.height - mark.y}px` : ''
}
