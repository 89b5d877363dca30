/** What to write where a value has the wrong shape: text where a list or fields belong, fields where a list belongs, a day that no month has. */

import type { Words } from '../../model/diagnostic.ts'
import { hintToWrite, showText } from '../../model/message.ts'
import type { ExpectationKey } from './expectations.ts'
import type { Path } from './written.ts'

/** Lists whose items are fields, with those that each item needs besides its id. */
const needed: ReadonlyMap<PropertyKey, string> = new Map([['actors', ', role: …'], ['locations', ''], ['events', ', type: …, passage: …']])

/** The hint for a value at a path; nothing where the expectation itself says enough. */
export function shapeHint(key: ExpectationKey, path: Path, written: unknown): { readonly hint?: Words } {
  const name = String(path.at(-1))
  if (key === 'list' && typeof written === 'string') return { hint: hintToWrite(needed.has(name) ? `${name}: [{ id: ${short(written)}${needed.get(name) ?? ''} }]` : `${name}: [${short(written).split(/\s*[,،]\s*/).join(', ')}]`) }
  if (key === 'list') return { hint: { en: 'Put "- " before the first field of each item, and the others of it below that field', ar: 'ضع «- » قبل أول حقول كل بند، واجعل بقية حقوله تحت ذلك الحقل' } }
  if (key === 'map' && typeof written === 'string') {
    const also = needed.get(path.at(-2) ?? '')
    return also === undefined ? {} : { hint: hintToWrite(`{ id: ${short(written)}${also} }`) }
  }
  // An event's own id, which its author makes up; another id is for its rule to guess.
  if (key === 'id' && path.length === 3 && path[0] === 'events' && name === 'id') {
    return { hint: { en: 'Write a few words in small Latin letters, such as market-fire-august', ar: 'اكتب كلمات قليلة بأحرف لاتينية صغيرة، مثل ‎market-fire-august' } }
  }
  const [, month = ''] = /^(\d{4}-(?:0[1-9]|1[0-2]))-\d\d$/.exec(key === 'date' && typeof written === 'string' ? written : '') ?? []
  return month === '' ? {} : { hint: { en: `There is no such day in ${month}: write another, or the month alone: ${month}`, ar: `ليس في ‎${month}‎ يوم كهذا: اكتب غيره، أو الشهر وحده: ‎${month}‎` } }
}

function short(written: string): string {
  return showText(written, 120)
}
