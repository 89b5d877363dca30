/** Arrow keys between the field and the list below it: down into the list, along its links, and up again; Home and End, Escape back. */

export function listenToArrows(root: HTMLElement, field: HTMLInputElement, linksOf: () => readonly HTMLElement[]): void {
  root.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return
    const links = linksOf()
    const at = links.indexOf(document.activeElement as HTMLElement)
    const inField = document.activeElement === field
    if (!inField && at === -1) return
    const target = inField ? (event.key === 'ArrowDown' ? links[0] : undefined) : stepFrom(event.key, at, links, field)
    if (target === undefined) return
    event.preventDefault()
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
  })
}

function stepFrom(key: string, at: number, links: readonly HTMLElement[], field: HTMLElement): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown': return links[at + 1]
    case 'ArrowUp': return links[at - 1] ?? field
    case 'Home': return links[0]
    case 'End': return links.at(-1)
    case 'Escape': return field
    default: return undefined
  }
}
