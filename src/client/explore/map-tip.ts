/** What a mark on the map says when it is pointed at. */

import { formatList } from '../../language/numbers.ts'
import type { ExploreWords } from '../../model/explore.ts'
import type { Events } from './data.ts'
import type { MapFrame } from './map-frame.ts'
import type { Mark } from './map-merge.ts'
import type { Say } from './words.ts'
import { make, showWord } from './words.ts'

export interface MapTipWords {
  readonly events: Events
  readonly words: ExploreWords
  readonly say: Say
  readonly lang: string
}

/** Names of up to four places among the sites `at`, and the incidents by type. */
export function describeMark({ events, words, say, lang }: MapTipWords, mark: Mark, at: readonly number[]): readonly string[] {
  const { types, sites } = events.file
  const names = [...new Set(at.map(site => showWord(words.places[sites.place[site] ?? -1], lang).text))]
  const more = names.length > 4 ? [say('explore.map.more', { count: names.length - 3 })] : []
  const parts = mark.bySlot.flatMap((count, slot) => {
    const type = types.slot.findIndex((own, index) => own === slot && types.parent[index] === -1)
    return count === 0 ? [] : [say('explore.map.part', { type: showWord(words.types[type], lang).text, count })]
  })
  return [formatList([...names.slice(0, more.length > 0 ? 3 : 4), ...more], lang), say('explore.incidents', { count: mark.count }), ...parts]
}

/** Beside the mark, on the side where there is room. */
export function showTip(tip: HTMLElement, mark: Mark | undefined, frame: MapFrame, lines: readonly string[]): void {
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
