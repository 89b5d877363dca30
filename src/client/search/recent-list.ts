/** Recent searches as a list: each can be asked again and taken away. */

import { isolate } from './notes.ts'
import type { RecentSearches } from './recent.ts'
import type { Say } from './words.ts'
import { make, makeButton } from './words.ts'

/** Hides `root` when there are none. `focusAfter` gets the focus when what had it is gone. */
export function drawRecent(root: HTMLElement, recent: RecentSearches, say: Say, ask: (words: string) => void, focusAfter: () => void): void {
  const words = recent.list()
  const redraw = (): void => {
    drawRecent(root, recent, say, ask, focusAfter)
    const next = root.querySelector<HTMLElement>('.recent-remove')
    if (next === null) focusAfter()
    else next.focus()
  }
  root.hidden = words.length === 0
  if (words.length === 0) {
    root.replaceChildren()
    return
  }
  const heading = make('h2', 'recent-title', say('search.recent'))
  heading.id = 'recent-searches'
  const list = make('ul', 'plain recent-list', ...words.map(text => {
    const again = makeButton('recent-ask', '', () => ask(text))
    const shown = make('bdi', '', text)
    again.append(shown)
    const remove = makeButton('recent-remove', '×', () => { recent.remove(text); redraw() })
    remove.setAttribute('aria-label', say('search.recent.remove', { words: isolate(text) }))
    return make('li', '', again, remove)
  }))
  list.setAttribute('aria-labelledby', heading.id)
  const clear = makeButton('as-link', say('search.recent.clear'), () => { recent.clear(); redraw() })
  root.replaceChildren(make('div', 'recent-head', heading, make('span', 'soft small', say('search.recent.note')), clear), list)
}
