/** Puts a box beside a link: below it where there is room, else above, never over the edge of the window. */

const gap = 6
const margin = 8

export function placeBeside(box: HTMLElement, link: Element): void {
  // A link broken over two lines has two boxes: the first line is where reading began.
  const [line = link.getBoundingClientRect()] = link.getClientRects()
  const { offsetWidth: width, offsetHeight: height } = box
  const { clientWidth, clientHeight } = document.documentElement
  const start = getComputedStyle(box).direction === 'rtl' ? line.right - width : line.left
  const left = Math.max(margin, Math.min(start, clientWidth - width - margin))
  const below = line.bottom + gap + height <= clientHeight || line.top - gap - height < 0
  const top = below ? line.bottom + gap : line.top - gap - height
  box.style.setProperty('left', `${left + scrollX}px`)
  box.style.setProperty('top', `${top + scrollY}px`)
}
