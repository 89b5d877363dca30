/** Suggestions for a text held against the coding of its article: sets of ids, codes, dates and figures. */

import type { Corpus } from '../../src/model/corpus.ts'
import type { SuggestNames, Suggestion } from '../../src/suggest/index.ts'
import { createSuggester } from '../../src/suggest/index.ts'

export const scoredKinds = ['actor', 'location', 'event-type', 'date', 'count', 'role', 'informant'] as const
export type ScoredKind = (typeof scoredKinds)[number]

export interface Score {
  readonly right: readonly string[]
  /** Not coded as taking part, but named: by an annotation, a link or a name that the build links. */
  readonly named: readonly string[]
  /** Suggested, though the article does not name it in any annotation or link. */
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

export type Scores = Readonly<Record<ScoredKind, Score>>

/** `gold`: what is coded and should be found. `allowed`: what may be found without being wrong. */
interface Gold {
  readonly gold: ReadonlySet<string>
  readonly allowed: ReadonlySet<string>
}

export function scoreText(corpus: Corpus, names: SuggestNames, id: string, lang: string, text: string): Scores {
  const article = corpus.articles.get(id)
  if (article === undefined) throw new Error(`no article ${id}`)
  const published = article.published?.edtf
  const suggestions = createSuggester(names).suggest(text, { lang, published })
  const gold = goldOf(corpus, id, lang)
  const found = (kind: ScoredKind): ReadonlySet<string> => new Set(suggestions.flatMap(suggestion => {
    if (kind === 'actor' || kind === 'location') return offered(suggestion, kind, gold[kind].gold)
    if (kind === 'role') return suggestion.role === undefined ? [] : [`${suggestion.value}:${suggestion.role}`]
    if (suggestion.kind !== kind || suggestion.value === '') return []
    return [kind === 'count' ? `${suggestion.harm ?? suggestion.measure ?? '?'}:${suggestion.value}` : suggestion.value]
  }))
  return Object.fromEntries(scoredKinds.map(kind => [kind, score(found(kind), gold[kind])] as const)) as unknown as Scores
}

/** Words that can mean several records are offered with all of them: a coded one among them is what was suggested. */
function offered({ kind, value, alternatives = [] }: Suggestion, wanted: ScoredKind, gold: ReadonlySet<string>): string[] {
  const values = [{ kind, value }, ...alternatives].filter(meaning => meaning.kind === wanted).map(meaning => meaning.value)
  const coded = values.filter(meant => gold.has(meant))
  return coded.length > 0 ? coded : kind === wanted ? [value] : []
}

function score(found: ReadonlySet<string>, { gold, allowed }: Gold): Score {
  return {
    right: [...gold].filter(value => found.has(value)),
    named: [...found].filter(value => !gold.has(value) && allowed.has(value)),
    wrong: [...found].filter(value => !gold.has(value) && !allowed.has(value)),
    missed: [...gold].filter(value => !found.has(value)),
  }
}

function goldOf(corpus: Corpus, id: string, lang: string): Readonly<Record<ScoredKind, Gold>> {
  const article = corpus.articles.get(id)
  const reports = (article?.reports ?? []).flatMap(key => corpus.reports.get(key) ?? [])
  const byHand = (article?.bodies.find(body => body.lang === lang)?.mentions ?? []).filter(({ by }) => by === 'hand')
  const linked = (kind: string): string[] => byHand.filter(mention => mention.kind === kind).map(mention => mention.id)
  const exact = (values: readonly string[], allowed: readonly string[] = []): Gold => ({ gold: new Set(values), allowed: new Set(allowed) })
  const informants = new Set(corpus.codebook.informants.map(({ code }) => code))
  return {
    actor: exact([...reports.flatMap(report => report.actors.map(actor => actor.id)), ...linked('actor')], [...article?.mentioned.actor ?? []]),
    location: exact([...reports.flatMap(report => report.locations.map(place => place.id)), ...linked('location')], [...article?.mentioned.location ?? []]),
    'event-type': exact(reports.map(report => report.type)),
    date: exact(reports.flatMap(report => report.date === null ? [] : [report.date.edtf])),
    count: exact(reports.flatMap(report => [
      ...report.casualties.flatMap(row => Object.entries(row.harm).map(([harm, count]) => `${harm}:${count.written}`)),
      ...report.measures.flatMap(({ what, count }) => count === null ? [] : [`${what}:${count.written}`]),
    ])),
    role: exact(reports.flatMap(report => report.actors.map(actor => `${actor.id}:${actor.role}`))),
    informant: exact(reports.flatMap(report => report.reportedBy.filter(by => informants.has(by)))),
  }
}

export function sumScores(scores: readonly Scores[]): Scores {
  return Object.fromEntries(scoredKinds.map(kind => [kind, {
    right: scores.flatMap(score => score[kind].right), named: scores.flatMap(score => score[kind].named), wrong: scores.flatMap(score => score[kind].wrong), missed: scores.flatMap(score => score[kind].missed),
  }] as const)) as unknown as Scores
}

/** Of all that was suggested, the part that the article names or codes. */
export function precisionOf({ right, named, wrong }: Score): number {
  const all = right.length + named.length + wrong.length
  return all === 0 ? 1 : (right.length + named.length) / all
}

export function recallOf({ right, missed }: Score): number {
  return right.length + missed.length === 0 ? 1 : right.length / (right.length + missed.length)
}

export function formatScores(scores: Scores): string {
  return ['  kind        right named wrong missed  precision recall', ...scoredKinds.map(kind => {
    const { right, named, wrong, missed } = scores[kind]
    const cells = [right.length, named.length, wrong.length, missed.length].map(number => String(number).padStart(5))
    return `  ${kind.padEnd(11)} ${cells.join(' ')}     ${precisionOf(scores[kind]).toFixed(2)}      ${recallOf(scores[kind]).toFixed(2)}`
  })].join('\n')
}

export const listWrong = (scores: Scores): string[] => scoredKinds.flatMap(kind => scores[kind].wrong.map(value => `${kind} ${value}`))
export const listMissed = (scores: Scores): string[] => scoredKinds.flatMap(kind => scores[kind].missed.map(value => `${kind} ${value}`))
