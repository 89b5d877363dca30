/** Ids for what a draft holds: of words that say something, in ASCII, not taken yet. */

import { isId, maximumIdLength } from '../../model/ids.ts'
import type { SourceText } from '../../model/source.ts'
import { transliterate } from '../../language/index.ts'
import type { DraftReport } from '../../suggest/index.ts'

const longest = 60

/** Gives each wish an id of the kind that neither the corpus nor an earlier wish has: the second gets `-2`. */
export function createIdMaker(files: readonly SourceText[], kind: 'article' | 'event'): (wish: string) => string {
  const given = new Set(files.flatMap(({ role }) => 'kind' in role && role.kind === kind ? [role.id] : []))
  // A report's id that another article uses would say that both speak of one event: that is for a person to say.
  const texts = kind === 'article' ? [] : files.filter(({ role }) => 'kind' in role && role.kind === 'article').map(({ text }) => text)
  const isTaken = (id: string): boolean => given.has(id) || texts.some(text => text.includes(`id: ${id}\n`))
  return wish => {
    const stem = isId(wish) ? wish : `article-${wish}`.slice(0, maximumIdLength - 3).replace(/-+$/, '')
    let id = stem
    for (let number = 2; isTaken(id); number++) id = `${stem}-${number}`
    given.add(id)
    return id
  }
}

/** Kind of event, then place or else who was hit: `ambush-al-shujayri`. */
export function wishForReport({ type, locations: [place], actors }: DraftReport): string {
  const who = actors.find(({ role }) => role !== undefined) ?? actors[0]
  return cut(`${type}-${place ?? who?.id ?? 'unplaced'}`)
}

/** The headline where it is in Latin letters, else the first event, else the headline letter by letter. */
export function wishForArticle(title: string, reports: readonly DraftReport[]): string {
  const [first] = reports
  if (/^[\p{Script=Latin}\P{L}]+$/u.test(title) || first === undefined) return transliterate(title, longest) || 'untitled'
  return wishForReport(first)
}

function cut(id: string): string {
  return id.length <= longest ? id : id.slice(0, longest).replace(/-[^-]*$/, '')
}
