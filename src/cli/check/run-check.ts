/** The check as a command: repairs when asked, all problems in the form that was asked for, again on every change when watching. */

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { interfaceStrings } from '../../build/interface-strings.ts'
import { readSettings } from '../../build/settings.ts'
import { checkCorpus } from '../../corpus/index.ts'
import { safePath, safeText } from '../../corpus/report/foreign.ts'
import { formatAnnotations, formatJson, formatReport, formatSarif } from '../../corpus/report/index.ts'
import { CommandError } from '../command.ts'
import { projectRoot } from '../project.ts'
import { folderFromHere, reportOptions } from '../print-report.ts'
import { fixCorpus } from './fix-corpus.ts'
import { createGuide } from './rule-guide.ts'
import { watchFolder } from './watch-folder.ts'
import type { Diagnostic, Words } from '../../model/diagnostic.ts'
import type { Asked } from '../command.ts'
import type { Repair } from './fix-corpus.ts'

export const formats = ['text', 'json', 'sarif', 'github'] as const
type Format = (typeof formats)[number]

const words = {
  fixed: { en: 'fixed', ar: 'أُصلح' },
  composed: { en: 'letters and their marks put together (NFC)', ar: 'جُمعت الحروف وعلاماتها (NFC)' },
  clean: { en: 'no problems', ar: 'لا مشكلات' },
  checking: { en: 'checking', ar: 'فحص' },
  watching: { en: 'watching for changes; Ctrl+C ends', ar: 'في انتظار التغييرات؛ و‎Ctrl+C‎ للإنهاء' },
} as const satisfies Record<string, Words>

/** The exit code: 1 when an error is left. While watching, nothing ends it but `signal`. */
export async function runCheck(asked: Asked, signal?: AbortSignal): Promise<number> {
  const [word] = asked.words
  if (word !== undefined && asked.textOf('content') !== undefined) {
    throw new CommandError({ message: { en: 'The folder is given twice', ar: 'ذُكر المجلد مرّتين' } }, 2)
  }
  const folder = word === undefined ? asked.content : resolve(word)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new CommandError({ message: { en: `There is no folder ${folder}`, ar: `لا يوجد مجلد ${folder}` } }, 2)
  }
  if (!asked.hasFlag('watch')) return checkOnce(folder, asked)
  await watchFolder(folder, () => checkAgain(folder, asked), signal ?? new AbortController().signal)
  return 0
}

function checkOnce(folder: string, asked: Asked): number {
  const repairs = asked.hasFlag('fix') ? fixCorpus(folder) : []
  for (const repair of repairs) asked.terminal.say(formatRepair(repair, folder, asked.lang))
  const diagnostics = checkCorpus(folder, { interfaceStrings, cache: asked.hasFlag('no-cache') ? null : readSettings(process.env, projectRoot, process.cwd()).cache })
  const format = formats.find(name => name === asked.textOf('format')) ?? 'text'
  asked.terminal.write(formatAs(format, folder, asked, diagnostics))
  return diagnostics.some(({ level }) => level === 'error') ? 1 : 0
}

/** A folder that is being moved about, or a file that may not be read, is no reason to stop watching. */
function checkAgain(folder: string, asked: Asked): void {
  asked.terminal.say(words.checking[asked.lang])
  try {
    if (process.stdout.isTTY) asked.terminal.write('\u001B[2J\u001B[3J\u001B[H')
    checkOnce(folder, asked)
  } catch (error) {
    asked.terminal.say(safeText(error instanceof Error ? error.message : String(error)))
  }
  asked.terminal.say(words.watching[asked.lang])
}

function formatAs(format: Format, folder: string, { lang, terminal }: Asked, diagnostics: readonly Diagnostic[]): string {
  const options = reportOptions(folder, lang)
  const guide = createGuide(folder)
  if (format === 'json') return formatJson(diagnostics, guide, lang)
  if (format === 'sarif') return formatSarif(diagnostics, { ...options, lang, guide })
  if (format === 'github') return formatAnnotations(diagnostics, { folder: folderFromHere(folder), lang })
  if (diagnostics.length === 0) return `${safePath('', folderFromHere(folder)).replace(/\/$/, '')}: ${words.clean[lang]}\n`
  return formatReport(diagnostics, { ...options, lang, guide, colour: terminal.paint(1, '') !== '' })
}

function formatRepair({ path, mended }: Repair, folder: string, lang: keyof Words): string {
  const shown = safePath(path, folderFromHere(folder))
  if (mended === null) return `${shown}  ${words.fixed[lang]}  ${words.composed[lang]}`
  const { line, column, rule, actual, instead, hint, message } = mended
  const change = instead === undefined ? (hint ?? message)[lang] : `"${actual ?? ''}" → "${instead}"`
  return `${shown}:${line}:${column}  ${words.fixed[lang]}  ${safeText(change)}  ${rule}`
}
