/** Words of the generated corpora: names made of syllables in both scripts, kinds of event, the files that hold no record. */

import type { Dice } from './dice.ts'

const heads = [
  { ar: 'تل', en: 'Tell' }, { ar: 'خان', en: 'Khan' }, { ar: 'عين', en: 'Ain' }, { ar: 'رأس', en: 'Ras' }, { ar: 'وادي', en: 'Wadi' }, { ar: 'كفر', en: 'Kafr' },
] as const
const tails = [
  { ar: 'مراس', en: 'Maras' }, { ar: 'سندان', en: 'Sindan' }, { ar: 'برقوم', en: 'Barqum' }, { ar: 'حليسة', en: 'Hulaysa' }, { ar: 'نعران', en: 'Naran' },
  { ar: 'شميط', en: 'Shumayt' }, { ar: 'دلبوث', en: 'Dalbuth' }, { ar: 'زكّون', en: 'Zakkun' }, { ar: 'طريمة', en: 'Turayma' }, { ar: 'غوسان', en: 'Ghusan' },
] as const

export function placeNames(dice: Dice): { readonly ar: string; readonly en: string } {
  const [head, tail] = [dice.pick(heads), dice.pick(tails)]
  return { ar: `${head.ar} ${tail.ar}`, en: `${head.en} ${tail.en}` }
}

export const kinds = [
  { ar: 'كتيبة', en: 'Battalion' }, { ar: 'لواء', en: 'Brigade' }, { ar: 'جبهة', en: 'Front' }, { ar: 'حرس', en: 'Guard' }, { ar: 'تجمع', en: 'Gathering' },
] as const

export const phrases = [
  { code: 'clash', ar: 'اشتباك مسلح', en: 'armed clash' }, { code: 'ambush', ar: 'كمين', en: 'ambush' }, { code: 'shelling', ar: 'قصف مدفعي', en: 'shelling' },
  { code: 'mine', ar: 'انفجار لغم', en: 'mine explosion' }, { code: 'raid', ar: 'هجوم ليلي', en: 'night raid' },
] as const

export function siteText(languages: readonly string[]): string {
  return `title: { ar: مدونة مولدة, en: Generated corpus }
description: { ar: للقياس فقط, en: For measuring only }
languages: [${languages.join(', ')}]
licence: CC0 1.0
mapExtent: [36, 30, 48, 38]
`
}

const codes = (list: readonly string[]): string => list.map(line => `  - ${line}\n`).join('')

export const codebookText = `version: 1
eventTypes:
${codes(['{ code: fighting, color: 1, label: { ar: قتال, en: Fighting }, definition: { ar: قتال بين طرفين, en: Two sides fight } }',
    ...phrases.map(({ code, ar, en }) => `{ code: ${code}, parent: fighting, label: { ar: ${ar}, en: ${en} }, definition: { ar: ${ar}, en: ${en} } }`)])}
roles:
${codes(['{ code: perpetrator, side: perpetrator, label: { ar: منفّذ, en: Perpetrator } }', '{ code: target, side: target, label: { ar: مستهدف, en: Target } }'])}
actorKinds:
${codes(['{ code: group, organised: true, label: { ar: جماعة, en: Group } }'])}
locationKinds:
${codes(['{ code: country, level: country, label: { ar: بلد, en: Country } }', '{ code: province, level: admin1, precision: region, label: { ar: إقليم, en: Province } }',
    '{ code: town, level: place, precision: town, label: { ar: بلدة, en: Town } }'])}
precisions:
${codes(['{ code: town, radiusKm: 5, label: { ar: بلدة, en: Town } }', '{ code: region, radiusKm: 80, label: { ar: إقليم, en: Region } }'])}
sourceKinds:
${codes(['{ code: paper, label: { ar: صحيفة, en: Paper } }'])}
`
