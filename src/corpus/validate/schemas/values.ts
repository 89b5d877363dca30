/** The small schemas that records are made of. All input is text, lists and maps; each schema names its expectation as its error. */

import { z } from 'zod'
import { parseEdtf } from '../../../model/edtf.ts'
import { isId } from '../../../model/ids.ts'
import { isLanguageTag } from '../../../model/language-tag.ts'
import { normaliseText } from '../../../model/passage.ts'
import { authorityOf, judgeHost } from '../../../model/web-host.ts'
import type { EdtfDate } from '../../../model/date.ts'
import type { ExpectationKey } from '../expectations.ts'

/** Key under which a text without a language waits for the language of its file. */
export const ownLanguage = ''

/** What a field takes besides what its schema says: one item for a list, a text for fields, a list for a text, some words. */
export type ShortForm = 'item' | 'text' | 'list' | readonly string[]
export const shortForms = z.registry<{ readonly also: ShortForm }>()

const string = (error: ExpectationKey) => z.string({ error })
const matching = (error: ExpectationKey, test: (text: string) => boolean) => string(error).refine(test, { error })
const numberWithin = (error: ExpectationKey, pattern: RegExp, low: number, high: number) =>
  matching(error, text => pattern.test(text) && Number(text) >= low && Number(text) <= high).transform(Number)
const longestName = 120
const decimalPattern = /^-?\d{1,9}(?:\.\d{1,15})?$/

export const text = matching('text', written => written.trim() !== '').transform(normaliseText)
/** A figure as the source states it; what it means is for the codebook's count words to say. */
export const count = matching('count', written => written.trim() !== '').transform(normaliseText)
export const id = matching('id', isId)
/** An id that names something else. What may be its name instead is let through: who looks for the record can say which one is meant. */
export const reference = matching('id', written => isId(written) || mayBeName(written))
export const language = matching('language', isLanguageTag)
export const yesNo = z.enum(['true', 'false'], { error: 'yesNo' }).transform(written => written === 'true')
export const decimal = numberWithin('decimal', decimalPattern, -1e9, 1e9)
export const latitude = numberWithin('latitude', decimalPattern, -90, 90)
export const longitude = numberWithin('longitude', decimalPattern, -180, 180)
export const radius = numberWithin('radius', decimalPattern, 0, 20_000)
export const country = matching('country', written => /^[A-Z]{2}$/.test(written))
export const wikidata = matching('wikidata', written => /^Q[1-9]\d*$/.test(written))
export const address = matching('address', isWebAddress).refine(written => !isWebAddress(written) || judgeHost(authorityOf(written)) === null, { error: 'host' })

export function whole(low: number, high: number) {
  return numberWithin('whole', /^\d{1,9}$/, low, high)
}

export function matchingText(error: ExpectationKey, pattern: RegExp) {
  return matching(error, written => pattern.test(written))
}

export function choice<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, { error: 'choice' })
}

/** Before the names of the fields that exist, in the error for one that does not. */
export const fieldNamesError = 'fields:'

/** Fields with these names and no others. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape, error: ExpectationKey = 'map') {
  const names = fieldNamesError + Object.keys(shape).join(' ')
  return z.strictObject(shape, { error: issue => issue.code === 'unrecognized_keys' ? names : error })
}

export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'list' })
}

/** A list, or its only item without brackets. */
export function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.preprocess(written => Array.isArray(written) || written === undefined ? written : [written], list(item)).register(shortForms, { also: 'item' })
}

/** A map by keys of one kind; those without a value are absent, those of another kind are refused with or without one. */
export function dictionary<Key extends z.core.$ZodRecordKey, Value extends z.ZodType>(key: Key, value: Value, error: ExpectationKey) {
  return z.preprocess(
    written => isMap(written) ? Object.fromEntries(Object.entries(written).flatMap(([name, inner]) => {
      if (inner !== undefined) return [[name, inner]]
      return z.safeParse(key, name).success ? [] : [[name, keyAlone]]
    })) : written,
    z.record(key, value, { error }),
  )
}

/** Stands for the missing value of a key that is refused: the key is what is wrong. In `{ en: Battle, unspecified }` it is the tail of a text. */
const keyAlone = '-'

function isMap(written: unknown): written is Readonly<Record<string, unknown>> {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

/** A text per language; a text alone stands under `ownLanguage`. */
export const localText = z.preprocess(
  written => typeof written === 'string' ? { [ownLanguage]: written } : written,
  dictionary(string('language').refine(tag => tag === ownLanguage || isLanguageTag(tag), { error: 'language' }), text, 'localText'),
)

/** EDTF. YAML reads `[a..b]` as a list: its items are joined to a set again. */
export const date = z.preprocess(
  written => Array.isArray(written) ? `[${written.join(',')}]` : written,
  string('date').transform((written, context): EdtfDate => {
    const parsed = parseEdtf(written)
    if (parsed !== null) return parsed
    context.issues.push({ code: 'custom', message: 'date' satisfies ExpectationKey, input: written })
    return z.NEVER
  }),
).register(shortForms, { also: 'list' })

/** Words in letters of any script, not a path and not an address. */
function mayBeName(written: string): boolean {
  return written.length <= longestName && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _'’"«»“”(),.&-]*$/u.test(written) && !written.includes('..')
}

function isWebAddress(written: string): boolean {
  return authorityOf(written) !== '' && !/[\s<>"\\]/.test(written)
}
