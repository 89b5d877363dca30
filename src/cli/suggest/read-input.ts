/** The text that a command was given: in a file, through a pipe, or as an option. */

import { lstatSync, readFileSync } from 'node:fs'
import type { Asked } from '../command.ts'
import { CommandError } from '../command.ts'

/** Longer texts are no news articles. */
const largest = 2 * 1024 * 1024

/** Throws CommandError when there is no text, or it is too long, or not UTF-8. */
export async function readInput({ words: [path], textOf, terminal }: Asked): Promise<string> {
  const text = textOf('text') ?? (path === undefined || path === '-' ? await readPiped(terminal) : readTextFile(path))
  if (text.trim() === '') throw fault('There is no text', 'النص فارغ')
  if (text.length > largest) throw fault('The text is too long for a news article', 'النص أطول من مادة إخبارية')
  return text
}

async function readPiped(terminal: Asked['terminal']): Promise<string> {
  const piped = await terminal.readInput().catch(() => { throw fault('The text is not UTF-8', 'النص ليس بترميز UTF-8') })
  if (piped === null) throw fault('Give a file, pipe a text in, or use --text', 'أعطِ ملفًا أو مرّر نصًا بأنبوب أو استعمل ‎--text‎', 2)
  return piped
}

/** A plain file as text. */
export function readTextFile(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true) throw fault(`There is no file ${path}`, `لا يوجد ملف ‎${path}‎`)
  if (found.size > largest) throw fault(`${path} is too long for a news article`, `الملف ‎${path}‎ أطول من مادة إخبارية`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) throw fault(`${path} is not UTF-8`, `الملف ‎${path}‎ ليس بترميز UTF-8`)
    throw error
  }
}

function fault(en: string, ar: string, exit: 1 | 2 = 1): CommandError {
  return new CommandError({ message: { en, ar } }, exit)
}
