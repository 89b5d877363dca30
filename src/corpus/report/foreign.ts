/** Foreign text made safe for a log: one line, no control of the terminal, no command to a CI that reads the log. */

import { showText } from '../../model/message.ts'

const longestLine = 600

/** A text that was already cut short when its diagnostic was made; CIs look for `##[` and `##vso[` anywhere in a line. */
export function safeText(text: string): string {
  return makeSafe(text, longestLine)
}

/** The same of an account that may not be cut, however long it is. */
export function safeAccount(text: string): string {
  return makeSafe(text, Infinity)
}

function makeSafe(text: string, longest: number): string {
  return text.split('\n').map(line => showText(line, longest)).join(' ').replace(/##(?=\w*\[)/g, '## ')
}

/** JSON whose data is the same, with no command to a CI in it. */
export function safeJson(data: object): string {
  return `${JSON.stringify(data, null, 2).replaceAll('##', '#\\u0023')}\n`
}

/** A path that may begin a line: commands to a CI begin with `::`, white space before it ignored. */
export function safePath(path: string, folder: string): string {
  const shown = safeText(folder === '' ? path : `${folder}/${path}`)
  return /^[\p{L}\p{N}._/~-]/u.test(shown) ? shown : `./${shown}`
}
