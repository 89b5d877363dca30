/** What may stand in a rendered body: the second lock behind the refusal of raw HTML. Nothing that loads, runs or submits. */

import type { Schema } from 'hast-util-sanitize'

export const bodySchema: Schema = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    'a', 'bdi', 'blockquote', 'br', 'code', 'del', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'mark', 'ol', 'p', 'pre',
    'section', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
  ],
  attributes: {
    a: ['href', 'title', 'rel', 'hrefLang', ['className', 'mention', 'note-ref'], 'ariaLabel', 'id'],
    mark: ['id', ['className', 'passage'], 'dataDepth'],
    bdi: ['lang', 'dir'],
    span: ['lang', 'dir'],
    li: ['id'],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
    '*': [],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { li: ['ol', 'ul'], tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
}
