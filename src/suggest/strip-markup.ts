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
  text = text.replace(/<head\b[^>]*>[^]*?<\/head>/i, '')
  for (const tag of silent) {
    text = text.replace(new RegExp(`<${tag}\\b[^<>]*>[^]*?</${tag}\\s*>`, 'gi'), found => {
      const words = plain(found)
      if (words !== '' && tag !== 'script' && tag !== 'style' && tag !== 'template') removed.push(words)
      return '\n'
    })
  }
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
  const found = new RegExp(`<${tag}\\b[^<>]*>([^]*?)</${tag}\\s*>`, 'i').exec(html)?.[1]
  return found === undefined ? null : plain(found) || null
}

function metaContent(html: string, name: string): string | null {
  for (const [tag] of html.matchAll(/<meta\b[^<>]*>/gi)) {
    if (!new RegExp(`(?:property|name)=["']?${name}["'\\s>]`, 'i').test(tag)) continue
    const content = /content=(?:"([^"]*)"|'([^']*)')/i.exec(tag)
    return plain(content?.[1] ?? content?.[2] ?? '') || null
  }
  return null
}
