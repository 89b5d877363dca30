// @ts-check
/* Sends readers of the root page on to the first of their languages that the site has; without script the page is a plain list. */
(() => {
  const links = [...document.querySelectorAll('a[hreflang]')]
  for (const wished of navigator.languages) {
    const found = links.find(link => link.getAttribute('hreflang') === wished.split('-')[0])
    if (found instanceof HTMLAnchorElement) {
      location.replace(found.href)
      return
    }
  }
})()
