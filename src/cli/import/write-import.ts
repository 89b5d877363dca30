/** What an import comes to: files in a folder, a report, a mapping to fill in, and the account of rows. */

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCorpus } from '../../corpus/index.ts'
import { realDisk } from '../../corpus/read/index.ts'
import { safeAccount, safeText } from '../../corpus/report/foreign.ts'
import { formatReport } from '../../corpus/report/index.ts'
import { createOverlayDisk } from '../change/overlay-disk.ts'
import { writeChanges } from '../change/write-changes.ts'
import { CommandError } from '../command.ts'
import { folderFromHere } from '../print-report.ts'
import type { Diagnostic, Words } from '../../model/diagnostic.ts'
import type { Asked } from '../command.ts'
import type { Imported } from './import-rows.ts'
import type { RowReport } from './row-report.ts'

/** Problems that the files would bring to the corpus, which has no errors of its own: one may lie in a file that is there already. */
export function checkImport(content: string, files: Imported['files']): Diagnostic[] {
  return loadCorpus(content, { disk: createOverlayDisk(realDisk, content, files) }).diagnostics.filter(({ path, level }) => level === 'error' || files.has(path))
}

/** Writes the files into a folder, none of them over another. Throws CommandError when one is there already. */
export function writeImport(folder: string, files: Imported['files']): void {
  const taken = [...files.keys()].filter(path => existsSync(join(folder, path)))
  if (taken.length > 0) {
    throw new CommandError({
      message: { en: `${taken.length} of the files exist already in ${folderFromHere(folder)}, the first ${taken[0] ?? ''}: nothing was written`, ar: `‏${taken.length} من الملفات موجودة في ‎${folderFromHere(folder)}‎، أولها ${taken[0] ?? ''}: لم يُكتب شيء` },
      fix: { en: 'Name an empty folder with --to', ar: 'سمِّ مجلدًا فارغًا بعد ‎--to‎' },
    })
  }
  writeChanges(folder, files)
}

/** The report for programs: every row of the file, in its order. */
export function writeRowReport(path: string, { rows, missing, files }: Imported): void {
  const counts = countRows(rows)
  writeFileSync(path, `${JSON.stringify({ version: 1, ...counts, files: [...files.keys()], missing, rows }, null, 2)}\n`)
}

/** A mapping with what is missing, most wanted first, for people to fill in and add to theirs. */
export function writeMappingDraft(path: string, { missing }: Imported): void {
  const lists = (['types', 'sides', 'roles', 'actors', 'places', 'sources', 'labels'] as const).flatMap(list => {
    const wanted = missing.filter(one => one.list === list)
    return wanted.length === 0 ? [] : [`${list}:`, ...wanted.flatMap(({ name, rows, nearest }) => [
      `  # rows: ${rows}${nearest.length === 0 ? '' : `; nearest: ${nearest.join(', ')}`}`, `  ${JSON.stringify(name)}:`,
    ])]
  })
  writeFileSync(path, [
    '# What the import could not find: an id of the corpus or a code of its codebook behind each colon, or none to leave it out.',
    '# Without a value a line says nothing. Join the lists with those of your mapping file.', ...lists, '',
  ].join('\n'))
}

export function countRows(rows: readonly RowReport[]): { rowsRead: number; rowsMade: number; rowsRefused: number } {
  const made = rows.filter(({ refused }) => refused.length === 0).length
  return { rowsRead: rows.length, rowsMade: made, rowsRefused: rows.length - made }
}

/** One line a row: what was made of it, what was left out, or why nothing was made. */
export function describeRow({ row, line, id, made, leftOut, refused }: RowReport, lang: keyof Words): string {
  const head = lang === 'ar' ? `الصف ${row} (السطر ${line}) ${id}` : `row ${row} (line ${line}) ${id}`
  if (refused.length > 0) return `${head}  ${lang === 'ar' ? 'رُفض' : 'refused'}: ${refused.map(reason => reason[lang]).join('; ')}`
  const left = groupReasons(leftOut.map(({ what, why }) => ({ what, why: why[lang] })))
  return `${head}  ${made.join(', ')}${left === '' ? '' : `  ${lang === 'ar' ? 'تُرك' : 'left out'}: ${left}`}`
}

function groupReasons(left: readonly { readonly what: string; readonly why: string }[]): string {
  return [...Map.groupBy(left, ({ why }) => why)].map(([why, things]) => `${things.map(({ what }) => what).join(', ')} (${why})`).join('; ')
}

/** Prints the account; true when nothing was refused and the files bring no errors. */
export function printAccount(asked: Asked, imported: Imported, problems: readonly Diagnostic[]): boolean {
  const { lang, terminal } = asked
  for (const row of imported.rows) terminal.write(`${safeAccount(describeRow(row, lang))}\n`)
  const { rowsRead, rowsMade, rowsRefused } = countRows(imported.rows)
  terminal.say(lang === 'ar'
    ? `الصفوف: قُرئ ${rowsRead}، صُنع ${rowsMade}، رُفض ${rowsRefused}. الملفات: ${imported.files.size}`
    : `rows: ${rowsRead} read, ${rowsMade} made, ${rowsRefused} refused; files: ${imported.files.size}`)
  const wanted = imported.missing.slice(0, 10)
  if (wanted.length > 0) terminal.say(lang === 'ar' ? 'ينقص المقابلة خصوصًا:' : 'The mapping lacks above all:')
  for (const { list, name, rows, nearest } of wanted) terminal.say(`  ${list}  "${safeText(name)}"  ${rows}${nearest.length === 0 ? '' : `  (${nearest.join(' | ')})`}`)
  if (problems.length > 0) terminal.say(`\n${formatReport(problems, { lang }).trimEnd()}`)
  return rowsRefused === 0 && !problems.some(({ level }) => level === 'error')
}
