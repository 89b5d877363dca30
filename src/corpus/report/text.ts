/** The report for people: one line a problem with its place, then the line of the file, the edit that mends it, the related place. */

import { safePath, safeText } from './foreign.ts'
import type { RuleGuide } from './guide.ts'
import type { Diagnostic, Words } from '../../model/diagnostic.ts'

export interface ReportOptions {
  /** Put before the paths, so that a terminal can open them. */
  readonly folder?: string
  readonly lang?: keyof Words
  /** Text of a file of the corpus, for the line in question. */
  readonly textOf?: (path: string) => string | undefined
  /** Named once at the end for each rule that complains. */
  readonly guide?: RuleGuide
  /** With colours and weights of the terminal (ECMA-48). */
  readonly colour?: boolean
}

/** Of one file; the rest is counted. */
const shownProblems = 50
/** Characters of a line on either side of the column. */
const frameReach = 70

const words = {
  error: { en: 'error', ar: 'خطأ' },
  warning: { en: 'warning', ar: 'تحذير' },
  nearest: { en: 'nearest', ar: 'الأقرب' },
  fix: { en: 'fix', ar: 'الإصلاح' },
  see: { en: 'see', ar: 'انظر' },
  guide: { en: 'guide', ar: 'الدليل' },
  mends: { en: 'of these --fix mends', ar: 'منها ما يصلحه ‎--fix' },
  more: { en: 'more problems', ar: 'مشكلات أخرى' },
} as const satisfies Record<string, Words>

/** The first 50 diagnostics of each file in their order, then how many there are. Ends with a line break; empty when there are none. */
export function formatReport(diagnostics: readonly Diagnostic[], options: ReportOptions = {}): string {
  if (diagnostics.length === 0) return ''
  const { folder = '', lang = 'en' } = options
  const seen = new Map<string, number>()
  const problems = diagnostics.flatMap(diagnostic => {
    const count = (seen.get(diagnostic.path) ?? 0) + 1
    seen.set(diagnostic.path, count)
    return count > shownProblems ? [] : [formatProblem(diagnostic, options)]
  })
  const left = [...seen].filter(([, count]) => count > shownProblems)
    .map(([path, count]) => `${safePath(path, folder)}  ${words.more[lang]}: ${count - shownProblems}`)
  return [...problems, ...left, formatCount(diagnostics, lang), ...listGuide(diagnostics, options)].join('\n') + '\n'
}

/** One line a rule: where its reason and examples stand. */
function listGuide(diagnostics: readonly Diagnostic[], { guide, lang = 'en', colour = false }: ReportOptions): string[] {
  if (guide === undefined) return []
  return [...new Set(diagnostics.map(({ rule }) => rule))].sort().map(rule => paint(`${words.guide[lang]}: ${guide.addressOf(rule, lang)}`, 'dim', colour))
}

function formatProblem(diagnostic: Diagnostic, { folder = '', lang = 'en', textOf, colour = false }: ReportOptions): string {
  const { path, line, column, level, message, rule, hint, nearest, related } = diagnostic
  const place = paint(`${safePath(path, folder)}:${line}:${column}`, 'bold', colour)
  const lines = [`${place}  ${paint(words[level][lang], level, colour)}  ${safeText(message[lang])}  ${paint(rule, 'dim', colour)}`]
  lines.push(...formatFrame(textOf?.(path), line, column))
  if (hint !== undefined) lines.push(`    ${words.fix[lang]}: ${safeText(hint[lang])}`)
  if (nearest !== undefined) lines.push(`    ${words.nearest[lang]}: ${nearest.map(one => safeText(one)).join(' | ')}`)
  if (related !== undefined) {
    lines.push(`    ${words.see[lang]}: ${safePath(related.path, folder)}:${related.line}:${related.column} ${safeText(related.message[lang])}`)
  }
  return lines.join('\n')
}

/** The line with its number, cut to what surrounds the column. The caret stands only where columns can be counted by eye: under plain ASCII. */
function formatFrame(text: string | undefined, line: number, column: number): string[] {
  const found = text?.split('\n')[line - 1]
  if (found === undefined || found.trim() === '') return []
  const from = Math.max(0, column - 1 - frameReach)
  const shown = `${from === 0 ? '' : '…'}${found.slice(from, column - 1 + frameReach)}${found.length > column - 1 + frameReach ? '…' : ''}`
  const before = ' '.repeat(column - 1 - from + (from === 0 ? 0 : 1))
  const gutter = String(line)
  const caret = /^[ -~]*$/.test(found.slice(from, column - 1)) ? [`    ${' '.repeat(gutter.length)} | ${before}^`] : []
  return [`    ${gutter} | ${safeText(shown)}`, ...caret]
}

function formatCount(diagnostics: readonly Diagnostic[], lang: keyof Words): string {
  const errors = diagnostics.filter(({ level }) => level === 'error').length
  const warnings = diagnostics.length - errors
  const files = new Set(diagnostics.map(({ path }) => path)).size
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length
  const mends = fixable === 0 ? '' : `; ${words.mends[lang]}: ${fixable}`
  if (lang === 'ar') return `\nالأخطاء: ${errors}، التحذيرات: ${warnings}، الملفات: ${files}${mends.replace(';', '؛')}`
  const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`
  return `\n${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(files, 'file')}${mends}`
}

const styles = { bold: '1', dim: '2', error: '31', warning: '33' } as const

/** Around text that was made safe before: nothing foreign reaches the terminal as a command. */
function paint(text: string, style: keyof typeof styles, colour: boolean): string {
  return colour ? `\u001B[${styles[style]}m${text}\u001B[0m` : text
}
