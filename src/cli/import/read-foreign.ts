/** Files that a command is given: read as UTF-8 or refused with words. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { listNearest } from '../../corpus/validate/nearest.ts'
import { CommandError } from '../command.ts'
import { importFormats } from './import-rows.ts'
import type { ImportFormat } from './import-rows.ts'

export function resolveHere(path: string): string {
  return resolve(process.cwd(), path)
}

/** Throws CommandError when the file cannot be read or is no UTF-8. */
export function readForeign(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolveHere(path)))
  } catch (error) {
    if (error instanceof TypeError) {
      throw new CommandError({ message: { en: `${path} is no text in UTF-8`, ar: `‎${path}‎ ليس نصًّا بترميز UTF-8` }, fix: { en: 'Save it again with the encoding UTF-8', ar: 'احفظه من جديد بترميز UTF-8' } })
    }
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new CommandError({ message: { en: `${path} cannot be read: ${String(error.code)}`, ar: `تعذّرت قراءة ‎${path}‎: ‏${String(error.code)}` } }, 2)
  }
}

/** Throws CommandError (exit 2) for a word that is no format. */
export function readFormat(word: string): ImportFormat {
  const format = importFormats.find(name => name === word)
  if (format !== undefined) return format
  throw new CommandError({
    message: { en: `Unknown format "${word}", expected one of ${importFormats.join(', ')}`, ar: `لا توجد صيغة باسم «${word}»، والصيغ: ${importFormats.join('، ')}` },
    nearest: listNearest(word, importFormats),
  }, 2)
}
