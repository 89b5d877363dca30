/** Two events that look like one are one, or somebody says that they are not. */

import { createDiagnostic } from '../../../model/message.ts'
import { listNearEvents } from '../near-events.ts'
import { exampleArticle, exampleRecord } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { NearPair } from '../near-events.ts'
import type { Rule } from './rule.ts'

/** Of one event: a crowded day would say the same over and over. */
const mostShown = 3

const scene = ['actors: [{ id: acme, role: party }]', 'locations: [{ id: town }]']
const first = exampleArticle({ report: ['date: 2020-08-16', ...scene] })
const second = (date: string, ...more: readonly string[]): string => exampleArticle({ report: [`date: ${date}`, ...scene, ...more] })
  .replace('id: market-fire', 'id: shop-fire').replace('2020-08-18', '2020-08-19')
const paths = { 'articles/2020/market.md': first } as const

export const nearDuplicate: Rule = {
  id: 'near-duplicate',
  scope: 'corpus',
  what: {
    en: 'Events of one family of types, within a day, at one place and with one actor in common are one event, or are said not to be',
    ar: 'الأحداث التي تتفق في النوع والمكان وفي جهة واحدة، ولا يفصلها أكثر من يوم، حدث واحد ما لم يُذكر خلاف ذلك',
  },
  check: survey => {
    const shown = new Map<string, number>()
    return listNearEvents(survey).flatMap(pair => {
      const count = (shown.get(pair.later.id) ?? 0) + 1
      shown.set(pair.later.id, count)
      return count > mostShown ? [] : [warnOf(pair)]
    })
  },
  good: [
    { ...paths, 'articles/2020/shop.md': second('2020-08-12') },
    { ...paths, 'articles/2020/shop.md': second('2020-08-16', 'possiblySame: market-fire') },
    { ...paths, 'articles/2020/shop.md': second('2020-08-16', 'scope: series') },
    { ...paths, 'articles/2020/shop.md': second('2020-08-16', 'dateOf: announcement') },
    { ...paths, 'articles/2020/shop.md': second('2020-08-16').replace('id: acme', 'id: apex'), 'actors/apex.md': exampleRecord(['name: Apex', 'kind: company']) },
    { ...paths, 'articles/2020/shop.md': second('2020-08-16').replace('id: town', 'id: village'), 'locations/village.md': exampleRecord(['name: Village', 'kind: town']) },
    { ...paths, 'articles/2020/shop.md': second('2020-08-16'), 'events/shop-fire.md': exampleRecord(['distinctFrom: [{ id: market-fire, why: Another street }]']) },
    { ...paths, 'articles/2020/shop.md': second('2020-08-16'), 'events/shop-fire.md': exampleRecord(['status: { merged-into: market-fire }']) },
  ],
  bad: [
    { ...paths, 'articles/2020/shop.md': second('2020-08-16') },
    { ...paths, 'articles/2020/shop.md': second('[2020-08-16..2020-08-18]') },
    { ...paths, 'articles/2020/shop.md': second('2020-08-17').replace('type: fire', 'type: accident') },
    {
      ...paths, 'articles/2020/shop.md': second('2020-08-16').replace('id: town', 'id: quarter').replace('id: acme', 'id: apex'),
      'locations/quarter.md': exampleRecord(['name: Old quarter', 'kind: town', 'within: town']),
      'actors/apex.md': exampleRecord(['name: Apex', 'kind: company', 'relations: [{ to: acme, kind: part-of }]']),
    },
  ],
}

function warnOf({ earlier, later }: NearPair): Diagnostic {
  return createDiagnostic(later.first.idPlace(), {
    rule: 'near-duplicate',
    level: 'warning',
    thing: { en: 'event', ar: 'حدث' },
    actual: later.id,
    expected: {
      en: `no second event of this kind, day, place and actor beside ${earlier.id}`,
      ar: `ألّا يُفرد حدث ثانٍ يوافق ${earlier.id} نوعًا ويومًا ومكانًا وجهةً`,
    },
    hint: {
      en: `Same event? Write "id: ${earlier.id}". Perhaps? Add "possiblySame: ${earlier.id}". Another one? Write in events/${later.id}.md: distinctFrom: [{ id: ${earlier.id}, why: … }]`,
      ar: `أهو الحدث نفسه؟ اكتب «‎id: ${earlier.id}». أيُحتمل ذلك؟ أضف «‎possiblySame: ${earlier.id}». أهو حدث آخر؟ اكتب في ‎events/${later.id}.md‎: «‎distinctFrom: [{ id: ${earlier.id}, why: … }]»`,
    },
    related: { ...earlier.first.idPlace(), message: { en: 'the other event is reported here', ar: 'الحدث الآخر هنا' } },
  })
}
