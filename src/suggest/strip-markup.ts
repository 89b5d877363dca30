/** Pasted HTML as lines of text. No parser and no DOM: tags go, blocks become lines, what is not text is named and left out. */

export interface StrippedMarkup {
  readonly lines: readonly string[]
  /** From the page's own head, as written there. */
  readonly title: string | null
  readonly published: string | null
  readonly source: string | null
  readonly removed: readonly string[]
}

const markup = /<(?:!doctype|html|head|body|article|section|div|p|br|h[1-6]|span|ul|ol|li|table|a)\b[^<>]*>/i
const silent = ['script', 'style', 'noscript', 'template', 'svg', 'nav', 'footer', 'aside', 'form', 'iframe', 'button', 'select', 'figcaption']
/** What is in them was never to be read. */
const voiceless: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template'])
const blockTags = /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|html|body|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|title|tr|ul)\b[^<>]*>/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', ndash: '–', mdash: '—', hellip: '…',
}

export function looksLikeMarkup(raw: string): boolean {
  return markup.test(raw)
}

export function stripMarkup(raw: string): StrippedMarkup {
  const removed: string[] = []
  let text = raw.replace(/<!--[^]*?(?:-->|$)/g, '')
  const title = tagText(text, 'h1') ?? metaContent(text, 'og:title') ?? tagText(text, 'title')
  const [published, source] = [metaContent(text, 'article:published_time'), metaContent(text, 'og:site_name')]
  for (const tag of ['head', ...silent]) text = leaveOut(text, tag, words => { if (words !== '' && !voiceless.has(tag)) removed.push(words) })
  const lines = text.replace(/\s+/g, ' ').replace(blockTags, '\n').split('\n').map(plain).filter(line => line !== '')
  return { lines, title, published, source, removed }
}

function plain(html: string): string {
  return decode(html.replace(/<[^<>]*>/g, '')).replace(/\s+/g, ' ').trim()
}

/** Once: `&amp;lt;` is the text `&lt;`. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
  })
}

function tagText(html: string, tag: string): string | null {
  const found = findElement(html, tag, 0)
  return found === null ? null : plain(html.slice(found.inner, found.close)) || null
}

function leaveOut(html: string, tag: string, tell: (words: string) => void): string {
  let kept = ''
  let from = 0
  for (let found = findElement(html, tag, 0); found !== null; found = findElement(html, tag, from)) {
    kept += `${html.slice(from, found.start)}\n`
    tell(plain(html.slice(found.start, found.end)))
    from = found.end
  }
  return kept + html.slice(from)
}

/** The next element, to its first closing tag. Where an opening tag has none behind it, no later one has: one look each is enough. */
function findElement(html: string, tag: string, from: number): { start: number; inner: number; close: number; end: number } | null {
  const [opening, closing] = [new RegExp(`<${tag}\\b[^<>]*>`, 'gi'), new RegExp(`</${tag}\\s*>`, 'gi')]
  opening.lastIndex = from
  const open = opening.exec(html)
  if (open === null) return null
  closing.lastIndex = opening.lastIndex
  const close = closing.exec(html)
  return close === null ? null : { start: open.index, inner: opening.lastIndex, close: close.index, end: closing.lastIndex }
}

function metaContent(html: string, name: string): string | null {
  for (const [tag] of html.matchAll(/<meta\b[^<>]*>/gi)) {
    if (!new RegExp(`(?:property|name)=["']?${name}["'\\s>]`, 'i').test(tag)) continue
    const content = /content=(?:"([^"]*)"|'([^']*)')/i.exec(tag)
    return plain(content?.[1] ?? content?.[2] ?? '') || null
  }
  return null
}
