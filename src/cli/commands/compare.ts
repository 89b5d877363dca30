/** `marsad compare`: what one corpus folder has that another has not, for the page of a pull request or for reading. */

import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CommandError } from '../command.ts'
import { compareFolders, parseContribution } from '../compare/contribution.ts'
import { drawContributionMap } from '../compare/map-picture.ts'
import { formatSummary } from '../compare/summary.ts'
import type { Asked, Command } from '../command.ts'

const largestReport = 16 * 1024 * 1024

export const compareCommand: Command = {
  name: 'compare',
  summary: { en: 'Says what differs between two corpus folders', ar: 'يبيّن الفروق بين مجلدَي مدوّنتين' },
  usage: '[BEFORE AFTER]',
  takes: [0, 2],
  details: [
    {
      en: 'Prints, as Markdown, which records came, went or changed, every value before and after, the problems that AFTER has and BEFORE has not, and where the events lie. With errors in a folder its records are not compared.',
      ar: 'يطبع بصيغة ماركداون السجلات المضافة والمحذوفة والمعدَّلة، وكل قيمة قبل التغيير وبعده، والمشكلات الموجودة في AFTER دون BEFORE، ومواضع الأحداث. وإذا كان في أحد المجلدين خطأ فلا مقارنة بين السجلات.',
    },
  ],
  options: {
    out: {
      takes: 'text', value: 'DIR',
      summary: { en: 'write contribution.json, summary.md and map.svg there instead of printing', ar: 'كتابة contribution.json وsummary.md وmap.svg هناك بدل الطباعة' },
    },
    from: {
      takes: 'text', value: 'FILE',
      summary: { en: 'print the summary of a contribution.json made earlier, after checking every field of it', ar: 'طباعة ملخص contribution.json سبق إعداده، بعد فحص كل حقل فيه' },
    },
  },
  examples: [
    { line: 'marsad compare ../published/content content', does: { en: 'what your folder would change', ar: 'ما يغيّره مجلدك' } },
    { line: 'marsad compare before after --out report', does: { en: 'the same as three files', ar: 'الأمر نفسه في ثلاثة ملفات' } },
  ],
  refusal: { en: 'a folder or the file cannot be read', ar: 'تعذّرت قراءة مجلد أو ملف' },
  run: asked => {
    const from = asked.textOf('from')
    if (from !== undefined) return printReport(from, asked)
    const [before, after] = asked.words.map(readFolder)
    if (before === undefined || after === undefined) {
      throw new CommandError({
        message: { en: 'Expected two folders, BEFORE and AFTER, or --from FILE', ar: 'يحتاج الأمر إلى مجلدين BEFORE وAFTER، أو إلى ‎--from FILE‎' },
      }, 2)
    }
    return printComparison(before, after, asked)
  },
}

function readFolder(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return resolve(path)
  throw new CommandError({ message: { en: `There is no folder ${path}`, ar: `لا يوجد مجلد ${path}` } })
}

function printComparison(before: string, after: string, { terminal, textOf }: Asked): number {
  const { contribution, corpus, events } = compareFolders(before, after)
  const summary = formatSummary(contribution)
  const out = textOf('out')
  if (out === undefined) {
    terminal.write(summary)
    return 0
  }
  const map = corpus === null ? null : drawContributionMap(corpus, events)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'contribution.json'), `${JSON.stringify(contribution, null, 1)}\n`)
  writeFileSync(join(out, 'summary.md'), summary)
  if (map !== null) writeFileSync(join(out, 'map.svg'), map)
  return 0
}

function printReport(path: string, { terminal }: Asked): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  const contribution = size === undefined || size > largestReport ? null : parseContribution(readFileSync(path, 'utf8'))
  if (contribution === null) {
    throw new CommandError({ message: { en: `${path} is not a comparison that this command wrote`, ar: `${path} ليس مقارنة كتبها هذا الأمر` } })
  }
  terminal.write(formatSummary(contribution))
  return 0
}
