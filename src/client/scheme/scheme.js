// @ts-check
/*
 * Applies the reader's choice of colours before the first paint, and serves the chooser in the footer.
 * Loaded as a blocking classic script, so it is plain JavaScript and small.
 */
(() => {
  const root = document.documentElement
  const stored = () => {
    try {
      return localStorage.getItem('scheme')
    } catch {
      return null
    }
  }
  /** @param {string | null} scheme */
  const apply = scheme => {
    if (scheme === 'light' || scheme === 'dark') root.setAttribute('data-scheme', scheme)
    else root.removeAttribute('data-scheme')
  }
  apply(stored())

  document.addEventListener('DOMContentLoaded', () => {
    const chooser = document.querySelector('[data-scheme-chooser]')
    if (!(chooser instanceof HTMLFieldSetElement)) return
    chooser.hidden = false
    const current = stored() ?? 'auto'
    for (const input of chooser.querySelectorAll('input')) input.checked = input.value === current
    chooser.addEventListener('change', event => {
      if (!(event.target instanceof HTMLInputElement)) return
      apply(event.target.value)
      try {
        localStorage.setItem('scheme', event.target.value)
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    })
  })
})()
