/**
 * Reads the tags of a page that we built ourselves: enough for counting links and looking at the policy, and no parser of
 * foreign HTML. Text of scripts, styles and comments is passed over.
 */

export interface Tag {
  /** Lower case. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const skipped = /<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?<\/\2\s*>/gi
const tagPattern = /<([a-zA-Z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/g
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g

const none: Readonly<Record<string, string>> = Object.freeze({})

/** Opening tags in their order. */
export function readTags(html: string): Tag[] {
  return Array.from(html.replace(skipped, '$1').matchAll(tagPattern), ([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: attributes === '' ? none : Object.fromEntries(Array.from(attributes.matchAll(attributePattern), readAttribute)),
  }))
}

function readAttribute([, name = '', double, single, bare]: RegExpExecArray): [string, string] {
  return [name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? '')]
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));?/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })
}
