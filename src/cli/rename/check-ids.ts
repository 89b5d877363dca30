/** Whether an id can be given up for another: it exists, the new one is well formed and nobody's. */

import { listNearest } from '../../corpus/validate/nearest.ts'
import { isId, maximumIdLength, recordKinds, reservedIds } from '../../model/ids.ts'
import { CommandError } from '../command.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { RecordKind } from '../../model/ids.ts'

const recordsOf = { article: 'articles', event: 'events', actor: 'actors', location: 'locations', source: 'sources', page: 'pages' } as const satisfies Record<RecordKind, keyof Corpus>

/** Throws CommandError (exit 2) for a word that is no kind of record. */
export function readKind(word: string): RecordKind {
  const kind = recordKinds.find(name => name === word)
  if (kind !== undefined) return kind
  throw new CommandError({
    message: { en: `Unknown kind "${word}", expected one of ${recordKinds.join(', ')}`, ar: `لا يوجد نوع باسم «${word}»، والأنواع: ${recordKinds.join('، ')}` },
    nearest: listNearest(word, recordKinds),
  }, 2)
}

/** Throws CommandError unless there is such a record. */
export function checkExists(corpus: Corpus, kind: RecordKind, id: string): void {
  if (corpus[recordsOf[kind]].has(id)) return
  const now = corpus.redirects.find(redirect => redirect.kind === kind && redirect.from === id)?.to
  if (now !== undefined) {
    throw new CommandError({ message: { en: `"${id}" is a former id of "${now}"`, ar: `«${id}» معرّف سابق لـ«${now}»` }, fix: { en: `Write ${now}`, ar: `اكتب ${now}` } })
  }
  throw new CommandError({
    message: { en: `There is no ${kind} "${id}"`, ar: `لا يوجد سجل من نوع ${kind} بالمعرّف «${id}»` },
    nearest: listNearest(id, corpus[recordsOf[kind]].keys()),
  })
}

/** Throws CommandError unless the id may be given to a record of this kind. `from`: the one it replaces. */
export function checkFree(corpus: Corpus, kind: RecordKind, id: string, from: string): void {
  if (id === from) throw new CommandError({ message: { en: `"${id}" is its id already`, ar: `«${id}» هو معرّفه أصلًا` } }, 2)
  if (!isId(id)) throw new CommandError({ message: badId(id), fix: writeInstead(id) })
  const holder = findHolder(corpus, kind, id)
  if (holder === null || (holder.former && holder.kind === kind && holder.now === from)) return
  throw new CommandError({
    message: holder.former
      ? { en: `The id "${id}" is taken: it is a former id of the ${holder.kind} "${holder.now}"`, ar: `المعرّف «${id}» مستعمل: هو معرّف سابق لـ«${holder.now}» (${holder.kind})` }
      : { en: `The id "${id}" is taken by ${holder.kind === kind ? 'another' : 'the'} ${holder.kind}`, ar: `المعرّف «${id}» مستعمل (${holder.kind})` },
    fix: holder.kind === 'event' && kind === 'event'
      ? { en: `Choose another id; if both are one event: marsad merge ${from} ${holder.now}`, ar: `اختر معرّفًا آخر؛ وإن كانا حدثًا واحدًا: ‎marsad merge ${from} ${holder.now}‎` }
      : { en: 'Choose another id', ar: 'اختر معرّفًا آخر' },
  })
}

interface Holder {
  readonly kind: RecordKind | 'informant'
  readonly now: string
  readonly former: boolean
}

/** Actors, sources and informants share one name space. */
function findHolder(corpus: Corpus, kind: RecordKind, id: string): Holder | null {
  const isVoice = kind === 'actor' || kind === 'source'
  for (const other of isVoice ? ['actor', 'source'] as const : [kind]) {
    if (corpus[recordsOf[other]].has(id)) return { kind: other, now: id, former: false }
    const former = corpus.redirects.find(redirect => redirect.kind === other && redirect.from === id)
    if (former !== undefined) return { kind: other, now: former.to, former: true }
  }
  return isVoice && corpus.codebook.informants.some(({ code }) => code === id) ? { kind: 'informant', now: id, former: false } : null
}

function badId(id: string): Words {
  if (reservedIds.has(id)) return { en: `The id "${id}" is reserved`, ar: `المعرّف «${id}» محجوز` }
  return {
    en: `"${id}" is no id: lower-case ASCII letters and digits in words joined by single hyphens, at most ${maximumIdLength} characters`,
    ar: `«${id}» ليس معرّفًا: كلمات من حروف لاتينية صغيرة وأرقام تصل بينها واصلة واحدة، في ${maximumIdLength} محرفًا على الأكثر`,
  }
}

function writeInstead(id: string): Words {
  const likely = id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, maximumIdLength).replace(/^-+|-+$/g, '')
  return isId(likely) ? { en: `Write ${likely}`, ar: `اكتب ${likely}` } : { en: 'Choose another id', ar: 'اختر معرّفًا آخر' }
}
