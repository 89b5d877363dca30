/** Pages and styles of a finished site made to lie on a disk: every address relative, every page by its file, scripts classic. */

import { posix } from 'node:path'

/** Folder of what this edition adds: the way to the data, and the data themselves. */
export const packsFolder = 'files'
export const entryScript = `${packsFolder}/site.js`

/** What is asked for ahead, installs, or opens in other programs has no use without a server. */
const dropped = new Set(['preload', 'modulepreload', 'manifest', 'search'])
/** The same record for programs, which read it from a server; and what follows it. */
const forPrograms = / type="application\/(?:json|atom\+xml|feed\+json)"/
/** Whole lists of links to files that this edition leaves out: references of one page, feeds. The references in words stay. */
const leftLists = /<ul class="row">(?:<li><a href="[^"]*data\/citations\/[^"]*"[^>]*>(?:(?!<\/a>).)*<\/a><\/li>)+<\/ul>|<p class="follow[^"]*">(?:(?!<\/p>).)*<\/p>/gs
/** An address that answers programs: named, not led to. */
const leftAddress = /^data\/api\//
const tag = /<!--[\s\S]*?-->|<([a-zA-Z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/g
const attribute = /(\s)(href|src|action|poster|xlink:href|content|srcset)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g

/** `page`: path of the file inside the site; `base`: path of the site, a slash at both ends. Only what our own build writes is understood. */
export function localisePage(html: string, page: string, base: string): string {
  const entry = `<script defer src="${relativeTo(page, entryScript)}" data-base="${base}"></script>`
  return html.replace(leftLists, '').replace(tag, (whole, name: string | undefined) => {
    if (name === undefined) return whole
    if (name === 'link' && (dropped.has(/\srel="([^"]*)"/.exec(whole)?.[1] ?? '') || forPrograms.test(whole))) return ''
    const local = whole.replace(attribute, (_, space: string, key: string, equals: string, double: string | undefined, single = '') => {
      const value = double ?? single
      if (key === 'href' && value.startsWith(base) && leftAddress.test(value.slice(base.length))) return ''
      const placed = key === 'content' ? value.replace(/(?<=^\d+;\s*url=).*/i, (address: string) => localise(address, page, base))
        : key === 'srcset' ? value.replace(/(^|,\s*)([^\s,]+)/g, (_match: string, before: string, address: string) => before + localise(address, page, base))
        : localise(value, page, base)
      return `${space}${key}${equals}"${placed}"`
    })
    return name === 'script' ? local.replace(' type="module"', ' defer').replace(/ crossorigin(="[^"]*")?/, '') : local
  }).replace('</head>', () => `${entry}</head>`)
}

export function localiseStyles(css: string, file: string, base: string): string {
  return css.replace(/url\((["']?)([^"')]+)\1\)/g, (_, quote: string, address: string) => `url(${quote}${localise(address, file, base)}${quote})`)
}

/** An address of our site as a path from `file`; anything else stays as it is. */
export function localise(address: string, file: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? []
  return relativeTo(file, path === '' || path.endsWith('/') ? `${path}index.html` : path) + rest
}

function relativeTo(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to)
}
