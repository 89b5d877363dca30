/** A count without a value says nothing: whether it is unknown, none or not told has to be written. */

import { createDiagnostic } from '../../../model/message.ts'
import { harms } from '../../../model/report.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { ParsedFile, YamlEntry, YamlNode } from '../../../model/source.ts'
import type { Rule } from './rule.ts'

export const emptyCount: Rule = {
  id: 'empty-count',
  scope: 'record',
  what: { en: 'A count that is written has a value', ar: 'للعدد المكتوب قيمة' },
  check: ({ files }) => files.flatMap(file => file.role.role !== 'coding' && !(file.role.role === 'record' && file.role.kind === 'article') ? [] : [
    ...listRows(file, 'casualties').flatMap(row => checkRow(file, row, harms)),
    ...listRows(file, 'measures').flatMap(row => checkRow(file, row, ['count'])),
  ]),
  good: [{ [articlePath]: exampleArticle({ report: ['casualties: [{ killed: 0, wounded: unknown }]', 'measures: [{ what: shops }]'] }) }],
  bad: [
    { [articlePath]: exampleArticle({ report: ['casualties: [{ killed: ~, wounded: 3 }]'] }) },
    { [articlePath]: exampleArticle({ report: ['measures:', '  - what: shops', '    count:'] }) },
  ],
}

/** Rows of all reports, as they are written. */
function listRows({ data }: ParsedFile, list: 'casualties' | 'measures'): YamlNode[] {
  return itemsOf(fieldOf(data, 'events')).flatMap(report => itemsOf(fieldOf(report, list)))
}

function fieldOf(node: YamlNode | null | undefined, name: string): YamlNode | undefined {
  return node?.type === 'map' ? node.entries.find(({ key }) => key === name)?.value : undefined
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.type === 'list' ? node.items : []
}

function checkRow(file: ParsedFile, row: YamlNode, names: readonly string[]): Diagnostic[] {
  if (row.type !== 'map') return []
  return row.entries.filter(entry => names.includes(entry.key) && isEmpty(entry)).map(({ key, at }) => createDiagnostic({ path: file.path, ...at }, {
    rule: 'empty-count',
    level: 'warning',
    thing: { en: `value of ${key}`, ar: `قيمة ${key}` },
    actual: null,
    expected: { en: 'a count; as it stands, the source is taken to say nothing of it', ar: 'عدد؛ وعلى هذه الصورة يُفهم أن المصدر لم يذكره' },
    hint: {
      en: `Write "${key}: unknown" if the source says that the figure is not known, "${key}: 0" if it says none, or delete ${key} if it does not say`,
      ar: `اكتب «‎${key}: unknown» إن قال المصدر إن العدد غير معروف، و«‎${key}: 0» إن نفى، واحذف ${key} إن لم يذكره`,
    },
  }))
}

function isEmpty({ value }: YamlEntry): boolean {
  return value.type === 'scalar' && value.plain && (value.text === '' || value.text === '~')
}
