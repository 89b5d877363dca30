/** Between addresses of the site (`/base/en/events/x/?q#f`) and files on a disk (`file:///…/en/events/x/index.html?q#f`). */

export interface Places {
  readonly placeOf: (address: string) => string
  readonly addressOf: (url: string) => string
  /** Path inside the site, without query and fragment; null for what lies elsewhere. */
  readonly pathOf: (address: string) => string | null
}

/** No host has this name; only the path of such an address is ever read. */
const nowhere = 'https://site.invalid'

/** `root`: URL of the folder with a final slash. `base`: path of the site, a slash at both ends. */
export function createPlaces(root: string, base: string): Places {
  const insideOf = (address: string): string | null => (address.startsWith(base) && !address.startsWith('//') ? address.slice(base.length) : null)
  return {
    placeOf: address => {
      const inside = insideOf(address)
      if (inside === null) return address
      const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(inside) ?? []
      return root + (path === '' || path.endsWith('/') ? `${path}index.html` : path) + rest
    },
    addressOf: url => (url.startsWith(root) ? nowhere + base + url.slice(root.length).replace(/(^|\/)index\.html(?=$|[?#])/, '$1') : url),
    pathOf: address => insideOf(address)?.replace(/[?#].*$/s, '') ?? null,
  }
}
