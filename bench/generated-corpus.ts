/**
 * Writes a corpus of any size in our format, for measuring: articles in Arabic with English translations, several reports an
 * event, actors and places drawn by Zipf's law. The same seed gives the same bytes. Nothing in it is about the world.
 */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createDice } from './dice.ts'
import { codebookText, kinds, phrases, placeNames, siteText } from './generated-words.ts'
import type { Dice } from './dice.ts'

export interface GeneratedOptions {
  readonly articles: number
  /** Default 1. */
  readonly seed?: number
  /** One article in how many has a translation; 0 = none, and the site is in Arabic alone. Default 1: all. */
  readonly translated?: number
}

interface Named {
  readonly id: string
  readonly ar: string
  readonly en: string
}

interface World {
  readonly dice: Dice
  readonly actors: readonly Named[]
  readonly places: readonly Named[]
  readonly sources: readonly Named[]
}

interface Report {
  readonly event: string
  readonly day: string
  readonly type: string
  readonly actor: Named
  readonly target: Named
  readonly place: Named
  readonly killed: number
}

/** Replaces the folder; returns the number of files written. */
export function writeGeneratedCorpus(folder: string, { articles, seed = 1, translated = 1 }: GeneratedOptions): number {
  rmSync(folder, { recursive: true, force: true })
  const made = new Set<string>()
  let files = 0
  const write = (path: string, text: string): void => {
    const file = join(folder, path)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(file, text)
    files += 1
  }
  const dice = createDice(seed)
  const world: World = { dice, actors: nameActors(dice, articles), places: namePlaces(dice, articles), sources: nameSources() }
  writeRecords(world, translated > 0 ? ['ar', 'en'] : ['ar'], write)
  const events = drawEvents(world, articles)
  for (let n = 1; n <= articles; n += 1) {
    const reports = drawReports(world, events, n, articles)
    const { path, text, translation } = formatArticle(world, n, reports, translated > 0 && n % translated === 0)
    write(`${path}.md`, text)
    if (translation !== null) write(`${path}.en.md`, translation)
  }
  return files
}

function nameActors(dice: Dice, articles: number): Named[] {
  return Array.from({ length: Math.min(400, 20 + Math.ceil(articles / 40)) }, (_, n) => {
    const place = placeNames(dice)
    const kind = kinds[n % kinds.length] ?? kinds[0]
    return { id: `actor-${n + 1}`, ar: `${kind.ar} ${place.ar} ${n + 1}`, en: `${kind.en} of ${place.en} ${n + 1}` }
  })
}

function namePlaces(dice: Dice, articles: number): Named[] {
  return Array.from({ length: Math.min(4000, 40 + Math.ceil(articles / 10)) }, (_, n) => {
    const { ar, en } = placeNames(dice)
    return { id: `place-${n + 1}`, ar: `${ar} ${n + 1}`, en: `${en} ${n + 1}` }
  })
}

function nameSources(): Named[] {
  return Array.from({ length: 24 }, (_, n) => ({ id: `outlet-${n + 1}`, ar: `صحيفة الخبر ${n + 1}`, en: `News Paper ${n + 1}` }))
}

function writeRecords({ dice, actors, places, sources }: World, languages: readonly string[], write: (path: string, text: string) => void): void {
  write('site.yml', siteText(languages))
  write('codebook.yml', codebookText)
  for (const { id, ar, en } of actors) write(`actors/${id}.md`, `---\nname: { ar: ${ar}, en: ${en} }\nkind: group\n---\n`)
  for (const { id, ar, en } of sources) write(`sources/${id}.md`, `---\nname: { ar: ${ar}, en: ${en} }\nkind: paper\n---\n`)
  write('locations/the-country.md', '---\nname: { ar: البلاد, en: The Country }\nkind: country\n---\n')
  for (let n = 1; n <= 12; n += 1) write(`locations/province-${n}.md`, `---\nname: { ar: إقليم ${n}, en: Province ${n} }\nkind: province\nwithin: the-country\n---\n`)
  places.forEach(({ id, ar, en }, n) => {
    const [latitude, longitude] = [30 + dice.below(8000) / 1000, 36 + dice.below(12_000) / 1000]
    write(`locations/${id}.md`, `---\nname: { ar: ${ar}, en: ${en} }\nkind: town\nwithin: province-${n % 12 + 1}\nlatitude: ${latitude}\nlongitude: ${longitude}\n---\n`)
  })
}

/** About as many events as articles; each is told by one article or by several. */
function drawEvents({ dice, actors, places }: World, articles: number): Report[] {
  return Array.from({ length: Math.ceil(articles * 0.9) }, (_, n) => {
    const actor = dice.zipf(actors)
    const others = actors.filter(({ id }) => id !== actor.id)
    return {
      event: `event-no${n + 1}`, day: dayOf(n, articles), type: dice.zipf(phrases).code, actor, target: dice.zipf(others.slice(0, 60)), place: dice.zipf(places),
      killed: dice.below(4) === 0 ? 0 : dice.below(9),
    }
  })
}

/** The n-th event's day, spread evenly over ten years. */
function dayOf(n: number, articles: number): string {
  return new Date(Date.UTC(2014, 0, 1) + Math.floor((n / Math.max(1, articles)) * 3650) * 86_400_000).toISOString().slice(0, 10)
}

/** The article's own event and up to two that others tell too, all of about the same time. */
function drawReports({ dice }: World, events: readonly Report[], n: number, articles: number): Report[] {
  const near = Math.min(events.length - 1, Math.floor((n - 1) * 0.9))
  const wanted = [near, ...Array.from({ length: dice.below(3) }, () => Math.max(0, near - 1 - dice.below(12)))]
  return [...new Set(wanted)].flatMap(index => events[index] ?? []).map(report => ({ ...report, killed: report.killed + (dice.below(5) === 0 ? 1 : 0) }))
    .filter(({ day }) => day <= dayOf(n, articles))
}

interface GeneratedArticle { readonly path: string; readonly text: string; readonly translation: string | null }

function formatArticle(world: World, n: number, reports: readonly Report[], translated: boolean): GeneratedArticle {
  const { dice, sources } = world
  const published = reports.map(({ day }) => day).sort().at(-1) ?? '2014-01-01'
  const told = reports.map(report => ({ report, ...tellReport(report) }))
  const filler = Array.from({ length: 6 }, () => tellBackground(world))
  const body = (lang: 'ar' | 'en'): string => [...told, ...filler].map(told => told[lang]).join('\n\n')
  const [first] = told
  const fields = [
    `title: { ar: "${first?.title.ar ?? 'خبر'} (${n})", en: "${first?.title.en ?? 'News'} (${n})" }`,
    `source: ${dice.zipf(sources).id}`, `published: ${published}`, 'language: ar', 'annotators: [generator]', 'codebook: 1', 'events:',
    ...told.map(({ report, title, ar, en }) => formatReport(report, title, translated ? { ar, en } : { ar })),
  ]
  return {
    path: `articles/${published.slice(0, 4)}/article-${n}`,
    text: `---\n${fields.join('\n')}\n---\n${body('ar')}\n`,
    translation: translated ? `---\ntitle: "${first?.title.en ?? 'News'} (${n})"\ntranslator: generator\n---\n${body('en')}\n` : null,
  }
}

function formatReport({ event, type, day, place, actor, target, killed }: Report, title: { ar: string; en: string }, passage: Readonly<Record<string, string>>): string {
  return `  - id: ${event}
    title: { ar: "${title.ar}", en: "${title.en}" }
    type: ${type}
    date: ${day}
    locations: [{ id: ${place.id} }]
    actors:
      - { id: ${actor.id}, role: perpetrator }
      - { id: ${target.id}, role: target }
    casualties:
      - { actor: ${target.id}, killed: ${killed} }
    passage:
${Object.entries(passage).map(([lang, text]) => `      ${lang}: "${text}"`).join('\n')}`
}

function tellReport({ event, type, day, actor, target, place, killed }: Report): { ar: string; en: string; title: { ar: string; en: string } } {
  const phrase = phrases.find(({ code }) => code === type) ?? phrases[0]
  const number = event.replace('event-no', '')
  return {
    title: { ar: `${phrase.ar} في ${place.ar}`, en: `${phrase.en} at ${place.en}` },
    ar: `وقع ${phrase.ar} في ${place.ar} يوم ${day} نفّذته ${actor.ar} ضد ${target.ar} وأسفر عن ${killed} من القتلى بحسب البيان رقم ${number}.`,
    en: `On ${day} ${actor.en} carried out a ${phrase.en} against ${target.en} at ${place.en}, in which ${killed} were killed, statement ${number} said.`,
  }
}

function tellBackground({ dice, actors, places }: World): { ar: string; en: string } {
  const sentences = Array.from({ length: 3 }, () => {
    const [actor, place] = [dice.zipf(actors), dice.zipf(places)]
    const { ar, en } = dice.pick(background)
    return { ar: ar.replace('{actor}', actor.ar).replace('{place}', place.ar), en: en.replace('{actor}', actor.en).replace('{place}', place.en) }
  })
  return { ar: sentences.map(({ ar }) => ar).join(' '), en: sentences.map(({ en }) => en).join(' ') }
}

const background = [
  { ar: 'وقال سكان في {place} إن الطرق إليها بقيت مغلقة معظم النهار وإن الأسواق لم تفتح أبوابها.', en: 'Residents of {place} said that the roads stayed closed for most of the day and that the markets did not open.' },
  { ar: 'وكانت {actor} قد عززت مواقعها قرب {place} في الأسابيع الماضية من دون أن تعلن سببًا لذلك.', en: 'In the weeks before, {actor} had strengthened its positions near {place} without giving a reason.' },
  { ar: 'ولم يصدر عن {actor} أي تعليق حتى ساعة كتابة هذا الخبر، ولم يتسن التحقق من الرواية من جهة مستقلة.', en: 'No comment had come from {actor} when this was written, and the account could not be checked independently.' },
  { ar: 'وتبعد {place} عن الطريق الرئيسة مسافة قصيرة، ويمر بها معظم النقل بين الشمال والجنوب.', en: 'The main road is a short way from {place}, and most of the traffic between north and south passes there.' },
  { ar: 'ويرى مراقبون أن ما جرى جزء من سلسلة طويلة من الأحداث المتشابهة في محيط {place} منذ مطلع العام.', en: 'Observers see it as part of a long row of similar events around {place} since the beginning of the year.' },
] as const
