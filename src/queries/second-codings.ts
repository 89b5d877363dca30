/**
 * Second codings beside the first: reports of one article that rest on overlapping words are one unit, whatever the coders called the
 * event. For each variable, what both gave the unit.
 */

import type { Corpus } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import { listPassagePlaces } from '../model/passage.ts'
import type { PassagePlace } from '../model/passage.ts'
import type { Block, SecondCoding } from '../model/records.ts'
import type { Harm, Report } from '../model/report.ts'
import { agreementShare, cohensKappa, krippendorffsAlpha } from './agreement.ts'
import { supertypeOf } from './event-types.ts'

export const agreementVariables = ['type', 'supertype', 'scope', 'modality', 'date', 'place', 'roles', 'killed', 'wounded', 'credit'] as const
export type AgreementVariable = (typeof agreementVariables)[number]

export interface VariableAgreement {
  readonly variable: AgreementVariable
  /** Units that both coders gave a value: matched reports, for roles every actor whom either names in one. */
  readonly units: number
  readonly agreed: number
  /** null where it is not defined: no units, or one value throughout. */
  readonly kappa: number | null
  readonly alpha: number | null
}

export interface CodingAgreement {
  /** Articles that were coded twice. */
  readonly articles: readonly string[]
  readonly coders: readonly string[]
  readonly matched: number
  /** Reports that only the first coder saw, and only a second one. */
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly variables: readonly VariableAgreement[]
}

type Pair = readonly [first: Report, second: Report]

/** null when no article was coded twice. */
export function measureAgreement(corpus: Corpus): CodingAgreement | null {
  const { codings } = corpus
  if (codings.length === 0) return null
  const matches = codings.map(coding => matchReports(corpus, coding))
  const pairs = matches.flatMap(match => match.pairs)
  return {
    articles: [...new Set(codings.map(({ article }) => article))].sort(compareIds),
    coders: [...new Set(codings.map(({ coder }) => coder))].sort(compareIds),
    matched: pairs.length,
    onlyFirst: matches.reduce((sum, match) => sum + match.onlyFirst, 0),
    onlySecond: matches.reduce((sum, match) => sum + match.onlySecond, 0),
    variables: agreementVariables.map(variable => {
      const values = pairs.flatMap(pair => valuesOf(corpus, variable, pair))
      return {
        variable, units: values.length, agreed: Math.round((agreementShare(values) ?? 0) * values.length),
        kappa: cohensKappa(values), alpha: krippendorffsAlpha(values),
      }
    }),
  }
}

/** One to one, the largest overlap first, ties in the order of the text. */
export function matchReports(corpus: Corpus, coding: SecondCoding): { pairs: readonly Pair[]; onlyFirst: number; onlySecond: number } {
  const article = corpus.articles.get(coding.article)
  const blocks = article?.bodies.find(({ lang }) => lang === coding.lang)?.blocks ?? []
  const first = (article?.reports ?? []).flatMap(key => corpus.reports.get(key) ?? [])
  const places = first.map(report => placesOf(blocks, report, coding.lang))
  const candidates = coding.reports.flatMap((report, second) => {
    const own = placesOf(blocks, report, coding.lang)
    return places.map((others, index) => ({ index, second, shared: sharedLetters(own, others) })).filter(({ shared }) => shared > 0)
  }).sort((a, b) => b.shared - a.shared || a.index - b.index || a.second - b.second)
  const taken = { first: new Set<number>(), second: new Set<number>() }
  const found = candidates.filter(({ index, second }) => {
    if (taken.first.has(index) || taken.second.has(second)) return false
    taken.first.add(index)
    taken.second.add(second)
    return true
  }).sort((a, b) => a.index - b.index)
  const pairs = found.flatMap(({ index, second }): Pair[] => {
    const [one, other] = [first[index], coding.reports[second]]
    return one === undefined || other === undefined ? [] : [[one, other]]
  })
  return { pairs, onlyFirst: first.length - pairs.length, onlySecond: coding.reports.length - pairs.length }
}

function placesOf(blocks: readonly Block[], { passage }: Report, lang: string): PassagePlace[] {
  return passage === null ? [] : listPassagePlaces(blocks, passage, lang)
}

function sharedLetters(a: readonly PassagePlace[], b: readonly PassagePlace[]): number {
  return Math.max(0, ...a.flatMap(one => b.filter(({ block }) => block === one.block).map(other => Math.min(one.end, other.end) - Math.max(one.start, other.start))))
}

/** Nothing said is a value too: that an article gives no date is a finding. */
const nothing = '–'

function valuesOf(corpus: Corpus, variable: AgreementVariable, [first, second]: Pair): (readonly [string, string])[] {
  if (variable === 'roles') {
    const actors = [...new Set([...first.actors, ...second.actors].map(({ id }) => id))].sort(compareIds)
    return actors.map(id => [roleIn(first, id), roleIn(second, id)])
  }
  return [[valueOf(corpus, variable, first), valueOf(corpus, variable, second)]]
}

function roleIn({ actors }: Report, actor: string): string {
  return joinSorted(actors.filter(({ id }) => id === actor).map(({ role }) => role))
}

function valueOf(corpus: Corpus, variable: Exclude<AgreementVariable, 'roles'>, report: Report): string {
  switch (variable) {
    case 'type': case 'scope': case 'modality': return report[variable]
    case 'supertype': return supertypeOf(corpus.codebook, report.type).code
    case 'date': return report.date?.edtf ?? nothing
    case 'place': return joinSorted(report.locations.filter(({ as }) => as === 'site').map(({ id }) => id))
    case 'killed': case 'wounded': return figuresOf(report, variable)
    case 'credit': return report.reportedBy.join('; ') || nothing
  }
}

/** Figures with those whom they are of, as written. */
function figuresOf({ casualties }: Report, harm: Harm): string {
  return joinSorted(casualties.flatMap(({ actors, harm: figures }) => {
    const figure = figures[harm]
    return figure === undefined || figure.interval === null ? [] : [`${[...actors].sort(compareIds).join('+')}: ${figure.written}`]
  }))
}

function joinSorted(words: readonly string[]): string {
  return [...words].sort(compareIds).join('; ') || nothing
}
