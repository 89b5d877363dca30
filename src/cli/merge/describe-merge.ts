/** What a merge leads to, for the editor who decides: how many reports now count together, what they disagree on, what is left to look at. */

import type { Corpus } from '../../model/corpus.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { Merging } from './plan-merge.ts'

/** `before`: the corpus without the merge, `after`: with it. Lines for people. */
export function describeMerge(before: Corpus, after: Corpus, { from, into }: Merging, lang: keyof Words): string[] {
  const [merged, earlier, now] = [before.events.get(from), before.events.get(into), after.events.get(into)]
  if (merged === undefined || earlier === undefined || now === undefined) return []
  const lines: Words[] = [{
    en: `${from} -> ${into}: reports ${earlier.reports.length} + ${merged.reports.length} = ${now.reports.length}, origins ${now.origins.length}, grade ${earlier.grade} -> ${now.grade}`,
    ar: `${from} -> ${into}: التقارير ${earlier.reports.length} + ${merged.reports.length} = ${now.reports.length}، والمنابع ${now.origins.length}، والدرجة ${earlier.grade} -> ${now.grade}`,
  }]
  const contested = [
    ...now.type.contested && !earlier.type.contested ? ['type'] : [],
    ...now.date.contested && !earlier.date.contested ? ['date'] : [],
    ...now.locationContested && !earlier.locationContested ? ['locations'] : [],
  ]
  if (contested.length > 0) {
    lines.push({
      en: `Its reports now contradict each other on: ${contested.join(', ')}. Look again whether this is one event; if it is, a ruling in events/${into}.md can settle it`,
      ar: `تتعارض تقاريره الآن في: ${contested.join('، ')}. تأكّد من أنه حدث واحد؛ فإن كان كذلك فيمكن حسم التعارض بقرار في events/${into}.md`,
    })
  }
  const left = [...merged.rulings.length > 0 ? ['rulings'] : [], ...merged.sameAs.length > 0 ? ['sameAs'] : [], ...merged.distinctFrom.length > 0 ? ['distinctFrom'] : []]
  if (left.length > 0) {
    lines.push({
      en: `In events/${from}.md stay ${left.join(', ')}, which say nothing of the merged event: move what still holds to events/${into}.md`,
      ar: `بقي في events/${from}.md: ${left.join('، ')}، ولا يسري على الحدث بعد الدمج: انقل ما زال صحيحًا إلى events/${into}.md`,
    })
  }
  return lines.map(line => line[lang])
}
