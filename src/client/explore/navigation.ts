/** The one state of the explorer and its way into the address: what is done is pushed, so that going back undoes it; what is still moving is only shown. */

import { formatState, readState } from './state.ts'
import type { ExploreState } from './state.ts'
import { timed } from './timing.ts'

/** `push`: done, can be undone. `replace`: done, not worth a step back. `drag`: still moving. */
export type How = 'push' | 'replace' | 'drag'

export interface Navigation {
  readonly state: () => ExploreState
  readonly change: (next: ExploreState, how: How) => void
}

export interface NavigationOptions {
  /** Shows the pictures of a state; at most once a frame while something moves. */
  readonly show: (state: ExploreState) => void
  /** Lets everything else follow, when nothing moves any more. */
  readonly settle: (state: ExploreState) => void
}

/** Milliseconds without a change before the rest follows. */
const settling = 140

/** Shows the state of the address at once. */
export function createNavigation({ show, settle }: NavigationOptions): Navigation {
  let state = readState(location.search)
  let frame: number | undefined
  let timer: number | undefined

  const showNow = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    show(state)
  }
  const finish = (): void => {
    clearTimeout(timer)
    showNow()
    settle(state)
  }
  addEventListener('popstate', () => {
    state = readState(location.search)
    finish()
  })
  const navigation: Navigation = {
    state: () => state,
    change: (next, how) => {
      state = next
      if (how === 'drag') {
        frame ??= requestAnimationFrame(showNow)
        clearTimeout(timer)
        timer = window.setTimeout(() => settle(state), settling)
        return
      }
      const address = location.pathname + formatState(state)
      if (address !== location.pathname + location.search) timed('address', () => history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address))
      finish()
    },
  }
  return navigation
}
