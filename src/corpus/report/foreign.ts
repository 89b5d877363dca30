/** Foreign text made safe for a log: one line, no control of the terminal, no command to a CI that reads the log. */

import { showText } from '../../model/message.ts'

const longestLine = 600

/** A text that was already cut short when its diagnostic was made; GitHub looks for `##[` anywhere in a line. */
export function safeText(text: string): string {
  return text.split('\n').map(line => showText(line, longestLine)).join(' ').replaceAll('##[', '## [')
}

/** A path that may begin a line: commands to a CI begin with `::`, white space before it ignored. */
export function safePath(path: string, folder: string): string {
  const shown = safeText(folder === '' ? path : `${folder}/${path}`)
  return /^[\p{L}\p{N}._/~-]/u.test(shown) ? shown : `./${shown}`
}
