/** A text as a YAML scalar: plain where our reader and core-schema readers read the same words, otherwise in quotes. */

/** Quoted: starts of other YAML things, `: `, ` #`, ends with `:`, and characters that are not printable as they are. */
const startsOther = /^(?:[?:,[\]{}#&*!|>'"%@`]|-(?![\p{L}\p{N}])|\.\.\.|<<$)/u
const saysOther = /:(?=[ \t]|$)|[ \t]#|^[ \t]|[ \t]$/u
const unprintable = /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|[\u2028\u2029]/u
/** What a core-schema reader takes for something else than these words: nothing, a truth value spelt oddly, a number that prints otherwise. */
const coreNothing = /^(?:~|null|Null|NULL|True|TRUE|False|FALSE)$/
const coreNumber = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\dA-Fa-f]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** True when the text needs no quotes; `flow`: inside brackets or braces. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text.length > 1000 && flow || startsOther.test(text) || saysOther.test(text)) return false
  if (/[\t\n\r]/.test(text) || unprintable.test(text) || (flow && /[,[\]{}]/.test(text))) return false
  return !coreNothing.test(text) && (!coreNumber.test(text) || String(Number(text)) === text)
}

/** The text as one line of YAML. */
export function writeScalar(text: string, flow: boolean): string {
  if (isPlain(text, flow)) return text
  const isQuotable = !/[\t\n\r]/.test(text) && !unprintable.test(text)
  return isQuotable && /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : writeDoubleQuoted(text)
}

function writeDoubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, character =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A field name as YAML. */
export function writeKey(key: string, flow: boolean): string {
  return writeScalar(key, flow)
}

/** True when the text may be written as lines that a reader joins again by single spaces (`>-`). */
export function isFoldable(text: string): boolean {
  return /^[^\s](?:[^\s]| (?=[^\s]))*$/u.test(text) && !unprintable.test(text)
}

/** True when the text may be written line by line (`|-`). */
export function isLiteral(text: string): boolean {
  return text.includes('\n') && !/[\t\r]/.test(text) && !unprintable.test(text) && !/^\s|\s$/u.test(text) && text.split('\n').every(line => line === line.trim())
}

/** The words in lines of at most `width` characters, where words allow. */
export function foldLines(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
