/** Ids and former ids are unique within their kind; actors, sources and informants share one name space. */

import { createDiagnostic } from '../../../model/message.ts'
import { listHolders } from '../holders.ts'
import { exampleArticle, exampleRecord } from './examples.ts'
import type { Holder } from '../holders.ts'
import type { Rule } from './rule.ts'

export const idTaken: Rule = {
  id: 'id-taken',
  scope: 'corpus',
  what: {
    en: 'An id is used once within its kind, former ids included; actors, sources and informants share one name space',
    ar: 'المعرّف يُستعمل مرّة واحدة في نوعه، والمعرّفات السابقة منها؛ والجهات والمصادر، المسمّاة منها وغير المسمّاة، تتشارك فضاء أسماء واحدًا',
  },
  check: survey => {
    const first = new Map<string, Holder>()
    return listHolders(survey).flatMap(holder => {
      const key = `${nameSpace(holder)} ${holder.id}`
      const other = first.get(key)
      if (other === undefined) first.set(key, holder)
      return other === undefined ? [] : [createDiagnostic(holder.place, {
        rule: 'id-taken',
        thing: holder.now === null ? { en: 'id', ar: 'معرّف' } : { en: 'former id', ar: 'معرّف سابق' },
        actual: holder.id,
        expected: { en: 'an id that nothing else has', ar: 'معرّف ليس لغيره' },
        hint: holder.now === null
          ? { en: 'Rename one of the two, and keep its earlier id under formerIds if it was published', ar: 'أعد تسمية أحدهما، واحفظ معرّفه السابق في formerIds إن كان قد نُشر' }
          : { en: `Delete ${holder.id} from formerIds, or rename the other record`, ar: `احذف ${holder.id} من formerIds أو أعد تسمية السجلّ الآخر` },
        related: { ...other.place, message: { en: 'first used here', ar: 'استُعمل أولًا هنا' } },
      })]
    })
  },
  good: [{ 'locations/acme.md': exampleRecord(['name: Acmeville', 'kind: town']) }],
  bad: [
    { 'sources/acme.md': exampleRecord(['name: Acme Daily', 'kind: daily']) },
    { 'actors/residents.md': exampleRecord(['name: Residents', 'kind: company']) },
    { 'articles/2021/market.md': exampleArticle({}).replaceAll('2020-08-18', '2021-08-18') },
    { 'actors/apex.md': exampleRecord(['name: Apex', 'kind: company', 'formerIds: [acme]']) },
  ],
}

function nameSpace({ kind }: Holder): string {
  return kind === 'actor' || kind === 'source' || kind === 'informant' ? 'voice' : kind
}
