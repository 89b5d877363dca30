/** Where an import writes its report and its draft of a mapping: asked before anything is done, so that no file of a person is lost. */

import { lstatSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CommandError } from '../command.ts'
import { folderFromHere } from '../print-report.ts'

/** Throws CommandError (exit 2) where the folder is missing or the file is there: a mapping may be half filled in, a report only takes the place of another. */
export function checkOutputs({ report, draft }: { readonly report: string | undefined; readonly draft: string | undefined }): void {
  if (report !== undefined) checkOutput(report, isReport)
  if (draft !== undefined) checkOutput(draft, () => false)
}

function checkOutput(path: string, mayGo: (path: string) => boolean): void {
  const [shown, folder] = [folderFromHere(path), folderFromHere(dirname(path))]
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new CommandError({ message: { en: `There is no folder ${folder}`, ar: `لا يوجد مجلد ‎${folder}‎` } }, 2)
  }
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined || mayGo(path)) return
  throw new CommandError({
    message: { en: `${shown} exists already; nothing was written`, ar: `‎${shown}‎ موجود؛ لم يُكتب شيء` }, fix: { en: 'Name a file that does not exist', ar: 'سمِّ ملفًا غير موجود' },
  }, 2)
}

/** As `writeRowReport` begins one. */
function isReport(path: string): boolean {
  return lstatSync(path).isFile() && /^\{\n {2}"version": 1,\n {2}"rowsRead": /.test(readFileSync(path, 'utf8').slice(0, 100))
}
