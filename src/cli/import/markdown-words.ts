/** Foreign words as Markdown that a reader sees unchanged. */

/** One line of text; signs that Markdown would take for marks get a backslash. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>&|~]/g, '\\$&')
}

/** A paragraph: also what would begin a heading, a list, a quote or a rule. White space is folded. */
export function escapeParagraph(words: string): string {
  return guardStart(escapeMarkdown(words.replace(/\s+/g, ' ').trim()))
}

/** `escaped` begins a line. */
export function guardStart(escaped: string): string {
  return escaped.replace(/^(?:[#+=-]|\d+[.)])/, start => `${start.slice(0, -1)}\\${start.slice(-1)}`)
}
