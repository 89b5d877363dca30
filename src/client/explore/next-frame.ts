/** Pieces of work with room between them: the page is painted and answers the reader before the next one. */

/** Milliseconds without a frame, as in a tab that is not seen, before work goes on all the same. */
const patience = 100

/** Resolves when the browser has had a frame of its own. */
export function nextFrame(): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, patience)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      setTimeout(resolve)
    })
  })
}
