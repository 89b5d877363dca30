/** One event merged into another: the least that has to be written, since reports under a merged id count for the target. */

import { bodyOf, editText, fieldsOf, formatRecord, isList } from '../../corpus/edit/index.ts'
import { kindFolders } from '../../model/ids.ts'
import { CommandError } from '../command.ts'
import type { Edit, FieldMap, FieldValue } from '../../corpus/edit/index.ts'
import type { Corpus, LinkedEvent } from '../../model/corpus.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { CorpusFiles, FileChange } from '../change/corpus-change.ts'

export interface Merging {
  readonly from: string
  readonly into: string
  /** The editor's reason, as the body of the merged event's file; null: none is added. */
  readonly note: string | null
}

/** Throws CommandError when the two cannot be one event. Both exist. */
export function checkMerge({ events, reports }: Corpus, { from, into }: Merging): void {
  const [merged, target] = [events.get(from), events.get(into)]
  if (merged === undefined || target === undefined) return
  if (from === into) throw refuse('An event cannot be merged into itself', 'لا يُدمج الحدث في نفسه')
  checkStatus(merged, true)
  checkStatus(target, false)
  const apart = merged.distinctFrom.some(({ id }) => id === into) ? merged.id : target.distinctFrom.some(({ id }) => id === from) ? target.id : null
  if (apart !== null) {
    throw refuse(
      `An editor has said that they are distinct: see distinctFrom in events/${apart}.md`, `بيّن محرّر أنهما حدثان مختلفان: انظر distinctFrom في events/${apart}.md`,
      { en: 'If that no longer holds, remove it there first', ar: 'إن لم يعد ذلك صحيحًا فاحذفه هناك أولًا' },
    )
  }
  const isPart = (event: LinkedEvent, whole: string): boolean => event.reports.some(key => reports.get(key)?.partOf === whole)
  if (isPart(merged, into) || isPart(target, from)) {
    throw refuse(
      'One of them is part of the other: an event cannot be part of itself', 'أحدهما جزء من الآخر، ولا يكون الحدث جزءًا من نفسه',
      { en: 'Remove partOf from the reports if that is wrong', ar: 'احذف partOf من التقارير إن كان ذلك خطأ' },
    )
  }
}

function checkStatus({ id, status }: LinkedEvent, isMerged: boolean): void {
  if (status === 'published') return
  if (status === 'withdrawn') throw refuse(`The event "${id}" is withdrawn`, `الحدث «${id}» مسحوب`)
  const { mergedInto } = status
  throw refuse(
    `The event "${id}" is merged into "${mergedInto}" already`, `الحدث «${id}» مدموج أصلًا في «${mergedInto}»`,
    isMerged ? undefined : { en: `Name ${mergedInto} as the target`, ar: `سمِّ ${mergedInto} هدفًا` },
  )
}

function refuse(en: string, ar: string, fix?: Words): CommandError {
  return new CommandError({ message: { en, ar }, ...fix === undefined ? {} : { fix } })
}

/** The event's file gets its status; hints that the two may be the same go, for now they are. Reports keep their ids. */
export function planMerge({ files, textOf }: Pick<CorpusFiles, 'files' | 'textOf'>, merging: Merging): FileChange[] {
  const { from, into } = merging
  const path = `${kindFolders.event}/${from}.md`
  const changes = files.flatMap((file): FileChange[] => {
    const { role } = file
    const hasReports = (role.role === 'record' && role.kind === 'article') || role.role === 'coding'
    if (!hasReports || !file.text.includes('possiblySame') || !file.text.includes(from)) return []
    const text = textOf(file.path)
    const edits = listSettledHints(fieldsOf(text), from, into)
    return edits.length === 0 ? [] : [{
      from: file.path, to: file.path, text: editText(text, edits),
      what: { en: `possiblySame settled: ${edits.length}`, ar: `possiblySame حُسمت: ${edits.length}` },
    }]
  })
  const what: Words = { en: `merged into ${into}`, ar: `دُمج في ${into}` }
  const exists = files.some(file => file.path === path)
  return [{ from: exists ? path : null, to: path, text: exists ? markMerged(textOf(path), merging) : newFile(merging), what }, ...changes]
}

function newFile({ into, note }: Merging): string {
  return formatRecord({ status: { 'merged-into': into } }, note ?? '')
}

function markMerged(text: string, { into, note }: Merging): string {
  const body = bodyOf(text)
  return editText(text, [
    { kind: 'set', path: ['status'], value: { 'merged-into': into } },
    ...note === null ? [] : [{ kind: 'body' as const, text: body === '' ? note : `${body}\n\n${note}` }],
  ])
}

/** In reports of either event the hint to the other; in reports of others one of two hints that now lead to the same. */
function listSettledHints(fields: FieldMap, from: string, into: string): Edit[] {
  const reports = isList(fields['events']) ? fields['events'] : []
  return reports.flatMap((report: FieldValue, index): Edit[] => {
    if (typeof report === 'string' || isList(report)) return []
    const hints = report['possiblySame']
    const ids = isList(hints) ? hints : hints === undefined ? [] : [hints]
    const left = ids.filter(id => id !== from || !ids.includes(into)).filter(id => report['id'] === from ? id !== into : report['id'] !== into || id !== from)
    if (left.length === ids.length) return []
    const path = ['events', index, 'possiblySame']
    return [left.length === 0 ? { kind: 'remove', path } : { kind: 'set', path, value: left.length === 1 ? left[0] ?? '' : left }]
  })
}
