/** Links that scripts put into a page name addresses of the site: here they are turned to files as soon as they are in the page. */

/** Works for the whole life of the page. Links of the page as it was built are right already. */
export function mendLinks(placeOf: (address: string) => string): void {
  const mend = (element: Element): void => {
    const name = element instanceof HTMLFormElement ? 'action' : 'href'
    const written = element.getAttribute(name)
    const place = written === null ? null : placeOf(written)
    if (place !== null && place !== written) element.setAttribute(name, place)
  }
  const mendAll = (node: Node): void => {
    if (!(node instanceof Element)) return
    if (node.matches('a, form')) mend(node)
    for (const element of node.querySelectorAll('a[href], form[action]')) mend(element)
  }
  new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') mendAll(target)
      else addedNodes.forEach(mendAll)
    }
  }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['href', 'action'] })
}
