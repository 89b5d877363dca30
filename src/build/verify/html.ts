/**
 * Reads the tags of a page that we built ourselves: enough for counting links and looking at the policy, and no parser of
 * foreign HTML. Text of scripts, styles and comments is passed over.
 */

export interface Tag {
  /** Lower case. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const namePattern = /[a-zA-Z][\w:-]*/y
const attributePattern = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y
const endPattern = /\s*\/?>/y
const comment = /-->/g
/** What ends the text of elements that hold no tags. */
const endsOfText: Readonly<Record<string, RegExp>> = { script: /<\/script\s*>/gi, style: /<\/style\s*>/gi }

/** Opening tags in their order. */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = []
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const found = readTag(html, at)
    if (found !== null) tags.push(found.tag)
    const skipped = found === null ? comment : endsOfText[found.tag.name]
    at = found?.end ?? at + 1
    if (skipped !== undefined && (found !== null || html.startsWith('!--', at))) at = endAfter(skipped, html, at)
  }
  return tags
}

function readTag(html: string, at: number): { readonly tag: Tag; readonly end: number } | null {
  const name = matchAt(namePattern, html, at + 1)?.[0]
  if (name === undefined) return null
  const attributes: Record<string, string> = {}
  let end = at + 1 + name.length
  for (let found = matchAt(attributePattern, html, end); found !== null; found = matchAt(attributePattern, html, end)) {
    const [whole, attribute = '', double, single, bare] = found
    attributes[attribute.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '')
    end += whole.length
  }
  const close = matchAt(endPattern, html, end)
  return close === null ? null : { tag: { name: name.toLowerCase(), attributes }, end: end + close[0].length }
}

/** `pattern`: a sticky one. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Where the text goes on; `at` where it never ends. `pattern`: a global one. */
function endAfter(pattern: RegExp, text: string, at: number): number {
  const end = matchAt(pattern, text, at)
  return end === null ? at : end.index + end[0].length
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));?/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })
}
