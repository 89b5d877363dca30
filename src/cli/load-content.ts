/** The corpus for a command that wants a whole one: with errors in it the command ends and says where to look. */

import { interfaceStrings } from '../build/interface-strings.ts'
import { loadCorpus } from '../corpus/index.ts'
import { CommandError } from './command.ts'
import { folderFromHere } from './print-report.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** Throws CommandError when the folder holds no corpus without errors. */
export function loadContent(folder: string): Corpus {
  const { corpus, diagnostics } = loadCorpus(folder, { interfaceStrings })
  if (corpus === null) throw brokenCorpus(folder, diagnostics)
  return corpus
}

export function brokenCorpus(folder: string, diagnostics: readonly Diagnostic[]): CommandError {
  const errors = diagnostics.filter(({ level }) => level === 'error')
  const [first] = errors
  const shown = folderFromHere(folder)
  const where = first === undefined ? '' : `${first.path}:${first.line}:${first.column}`
  return new CommandError({
    message: {
      en: `The corpus in ${shown} has errors (${errors.length}). The first, at ${where}: ${first?.message.en ?? ''}`,
      ar: `في المدوّنة ‎${shown}‎ أخطاء (${errors.length}). أولها عند ‎${where}‎: ${first?.message.ar ?? ''}`,
    },
    fix: { en: `Run marsad check --content ${shown} and mend what it reports, then ask again`, ar: `شغّل ‎marsad check --content ${shown}‎ وأصلح ما يذكره ثم أعد الطلب` },
  })
}
