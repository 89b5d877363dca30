/** Values that changed, in the words of a page's language: the field's name, and what stood there before and stands there now. */

import { nameOfLanguage } from './frame.ts'
import { isInterfaceKey } from '../i18n/index.ts'
import { parseCount } from '../model/counts.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { ValueChange } from '../model/history.ts'
import type { RecordKind } from '../model/ids.ts'
import { harms } from '../model/report.ts'
import type { ShownText } from '../model/text.ts'
import type { PageContext } from './context.ts'
import { showText } from './context.ts'
import { labelCode } from './reference.ts'
import type { CodeList } from './reference.ts'
import { wordCount, wordDate } from './wording.ts'

export interface ValueWords {
  readonly label: string
  /** Null where nothing was said. */
  readonly before: ShownText | null
  readonly after: ShownText | null
  /** The words are longer than a line of a log: only that they changed is told. */
  readonly reworded: boolean
}

/** Fields of whole sentences. */
const sentences = new Set(['passage', 'note', 'coordinateSource', 'including', 'original'])
const dates = new Set(['date', 'published', 'active', 'asOf'])
const codeLists: Readonly<Record<string, CodeList>> = { type: 'eventTypes', precision: 'precisions', stance: 'stances' }
const kindLists: Readonly<Partial<Record<RecordKind, CodeList>>> = { actor: 'actorKinds', location: 'locationKinds', source: 'sourceKinds' }
const named = new Set(['actors', 'locations', 'responsibility', 'reportedBy', 'partOf', 'possiblySame', 'distinctFrom', 'relations', 'within', 'source', 'mentions', 'actor', 'by'])

/** Values that read alike are left out: a record that was renamed is the same one. */
export function wordValues(context: PageContext, kind: RecordKind, values: readonly ValueChange[]): ValueWords[] {
  return values.map(value => wordValue(context, kind, value)).filter(({ before, after, reworded }) => reworded || before?.text !== after?.text)
}

function wordValue(context: PageContext, kind: RecordKind, { field, before, after }: ValueChange): ValueWords {
  const path = field.split('.')
  const [first = ''] = path
  const say = (value: string | null): ShownText | null => value === null ? null : sayValue(context, kind, path, value)
  const text = first === 'text' && before !== null && after !== null && wordsOf(before) === wordsOf(after)
  const reworded = text || (sentences.has(first) && before !== null && after !== null)
  return { label: labelField(context, path), before: say(before), after: say(after), reworded }
}

/** "Killed (Northgate)", "Title in English", "Role: target". */
function labelField(context: PageContext, [first = '', second, third]: readonly string[]): string {
  const { ui } = context
  const key = `changed.${first}`
  const label = isInterfaceKey(key) ? ui.t(key) : first
  const beside = (name: string, of: string): string => ui.t('history.field.of', { field: name, of: `\u2068${of}\u2069` })
  if (second === undefined) return label
  const whose = second === 'all' ? '' : second.split('+').map(id => nameOf(context, id).text).join(ui.t('list.comma'))
  if (first === 'casualties') {
    const name = wordKey(context, `harm.${third}`) ?? wordKey(context, `changed.${third}`) ?? third ?? ''
    return whose === '' ? name : beside(name, whose)
  }
  if (first === 'measures') return third === undefined || third === 'all' ? labelCode(context, 'measures', second).text : beside(labelCode(context, 'measures', second).text, nameOf(context, third).text)
  if (first === 'actors') return labelCode(context, 'roles', second).text
  const inner = wordKey(context, first === 'locations' ? `locationAs.${second}` : first === 'responsibility' ? `claim.${second}` : first === 'relations' ? `relation.${second}`
    : first === 'mentions' ? `record.${second}.plural` : first === 'rulings' ? `field.${second}` : '')
  if (inner !== null) return beside(label, inner)
  if (first === 'precision' || first === 'certainty') return beside(label, nameOf(context, second).text)
  return ui.t('history.field.in', { field: label, language: nameOfLanguageIn(second, context.lang) })
}

function wordKey({ ui }: PageContext, key: string): string | null {
  return isInterfaceKey(key) ? ui.t(key) : null
}

function nameOfLanguageIn(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? nameOfLanguage(tag)
  } catch {
    return tag
  }
}

function sayValue(context: PageContext, kind: RecordKind, [first = '', second = '', third = '']: readonly string[], value: string): ShownText {
  const { ui, lang } = context
  const own = (text: string): ShownText => ({ text, lang })
  if (first === 'text') return own(ui.t('history.words', { count: wordsOf(value) }))
  const last = third || (first === 'rulings' ? second : first)
  if (dates.has(last)) return sayDate(context, value)
  if (harms.some(harm => harm === last) || first === 'measures') return own(value.split('; ').map(part => sayCount(context, part)).join(ui.t('list.comma')))
  const list = first === 'kind' ? kindLists[kind] : codeLists[last]
  if (list !== undefined) return joined(context, value, code => labelCode(context, list, code))
  if (named.has(last) || named.has(first)) return joined(context, value, id => nameOf(context, id))
  if (first === 'radiusKm') return own(ui.t('rules.km', { km: ui.number(Number(value)) }))
  if (['scope', 'modality', 'dateOf', 'rights', 'status'].includes(first)) return joined(context, value, code => own(wordKey(context, `${first}.${code}`) ?? code))
  if (first === 'certainty') return own(ui.t('believed'))
  return { text: value, lang: /^[a-z]{2,3}(-|$)/.test(second) ? second : lang }
}

function joined(context: PageContext, value: string, say: (part: string) => ShownText): ShownText {
  const parts = value.split('; ').map(say)
  return { text: parts.map(({ text }) => text).join(context.ui.t('list.comma')), lang: parts[0]?.lang ?? context.lang }
}

function sayDate(context: PageContext, value: string): ShownText {
  const date = parseEdtf(value)
  return date === null ? { text: value, lang: 'en' } : wordDate(context, date)
}

function sayCount(context: PageContext, written: string): string {
  const count = parseCount(written, new Map(context.corpus.codebook.countWords.map(({ code, least }) => [code, least])))
  return count === null ? written : wordCount(context, count)
}

/** Ids of different kinds do not say what they are: the record, informant or code that is called so, else the id. */
function nameOf(context: PageContext, id: string): ShownText {
  const { corpus } = context
  const record = corpus.actors.get(id) ?? corpus.locations.get(id) ?? corpus.sources.get(id)
  const name = record?.name ?? corpus.events.get(id)?.title ?? corpus.codebook.informants.find(({ code }) => code === id)?.label
  return showText(context, name ?? {}, id)
}

function wordsOf(value: string): number {
  return Number(value.split('/')[0])
}
