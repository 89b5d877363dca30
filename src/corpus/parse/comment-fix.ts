/** A value followed by a comment, written as what was surely meant: one text in quotes, or a remark on a line of its own. */

import type { TextEdit } from '../../model/diagnostic.ts'

/** Values that are whole without what follows: codes, figures, dates, and what is closed by its own sign. */
const whole = /^(?:[A-Za-z0-9][A-Za-z0-9+~-]*|[\d./~+-]+|["'[{](?:.*["'\]},])?|[|>][+-]?|)$/

/**
 * The edits for the comment that begins at `at` in `text`; undefined where it may be either. `#4` behind plain words belongs to
 * them; `# remark` behind a code or a closed value is a remark.
 */
export function fixComment(text: string, at: number): TextEdit[] | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at)
  const comment = text.slice(at, lineEnd)
  const [, lead = '', value = ''] = /^(\s*(?:- )*(?:[\w-]+: +)?)(.*?)\s*$/.exec(text.slice(lineStart, at)) ?? []
  if (/^#\s/.test(comment) && whole.test(value)) {
    const indentation = /^ */.exec(lead)?.[0] ?? ''
    const valueEnd = lineStart + text.slice(lineStart, at).trimEnd().length
    return [{ start: lineStart, end: lineStart, text: `${indentation}${comment}\n` }, { start: valueEnd, end: lineEnd, text: '' }]
  }
  const isProse = /^[\p{L}\p{N}]/u.test(value) && !/: |["'[\]{}]/.test(value)
  if (!/^#[\p{L}\p{N}]/u.test(comment) || !isProse || !/(?:: +|- )$/.test(lead)) return undefined
  const start = lineStart + lead.length
  return [{ start, end: lineEnd, text: JSON.stringify(text.slice(start, lineEnd).trimEnd()) }]
}
