/** XML as a tree that is written escaped: the only way by which feeds and site maps become text. */

export interface XmlElement {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | undefined>>
  /** Elements, or the text. */
  readonly inside?: readonly XmlElement[] | string
}

/** A whole document, one element a line. Characters that XML 1.0 forbids are left out. */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${formatElement(root)}\n`
}

function formatElement({ name, attributes = {}, inside = [] }: XmlElement): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]))
  const start = `<${name}${written.join('')}`
  if (inside.length === 0) return `${start}/>`
  if (typeof inside === 'string') return `${start}>${escapeXml(inside)}</${name}>`
  return `${start}>\n${inside.map(formatElement).join('\n')}\n</${name}>`
}

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, character => entities[character] ?? '')
}
