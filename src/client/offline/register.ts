/** On every page: lets the worker in, and tells the reader when this page belongs to an edition whose files are gone. */

const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
const overNetwork = location.protocol === 'https:' || location.protocol === 'http:'
if (manifest !== null && overNetwork && 'serviceWorker' in navigator) {
  const { serviceWorker } = navigator
  // After everything that the reader waits for.
  addEventListener('load', () => void register(new URL('sw.js', manifest.href)))
  serviceWorker.addEventListener('message', ({ data }) => { if (data === 'edition-gone') showNotice() })
}

async function register(worker: URL): Promise<void> {
  try {
    await navigator.serviceWorker.register(worker, { scope: new URL('./', worker).pathname, updateViaCache: 'none' })
  } catch {
    // Private windows may refuse; the site then works with a network alone, and the page about it says so.
  }
}

/** The words stand in the page, in its language. */
function showNotice(): void {
  const notice = document.querySelector<HTMLElement>('[data-edition-gone]')
  if (notice === null || !notice.hidden) return
  notice.hidden = false
  notice.querySelector('button')?.addEventListener('click', () => location.reload())
}
