/** The rules of the method as they run: read off the constants and lists that the program itself works by, so that they cannot drift. */

import type { InterfaceKey } from '../../i18n/index.ts'
import { aboutPart } from '../../model/counts.ts'
import { bestRules, grades, nearDays, responsibilityStatuses } from '../../model/event.ts'
import type { ShownText } from '../../model/text.ts'
import { widestDiscKm } from '../../queries/map-extent.ts'
import { standings } from '../../queries/standing.ts'
import type { PageContext } from '../context.ts'
import { referCode } from '../reference.ts'
import type { Reference } from '../reference.ts'

export interface RuleList {
  readonly id: 'grades' | 'best' | 'responsibility' | 'standings'
  readonly entries: readonly { readonly label: ShownText; readonly explained: ShownText | null }[]
}

export interface MethodRules {
  /** In the order in which the program tries them. */
  readonly lists: readonly RuleList[]
  /** Sentences with the numbers in force. */
  readonly constants: readonly ShownText[]
  readonly countWords: readonly { readonly word: Reference; readonly least: string }[]
  /** `radius` null: the precision has none of its own. */
  readonly precisions: readonly { readonly precision: Reference; readonly radius: string | null }[]
}

export function describeRules(context: PageContext): MethodRules {
  const { corpus: { codebook, site }, ui } = context
  return {
    lists: [
      listRules(context, 'grades', grades.map(grade => [`grade.${grade}`, `grade.${grade}.explained`])),
      listRules(context, 'best', bestRules.map(rule => [`best.${rule}`, `best.${rule}.explained`])),
      listRules(context, 'responsibility', responsibilityStatuses.map(status =>
        [`responsibility.status.${status}`, `responsibility.status.${status}.explained`])),
      listRules(context, 'standings', standings.map(standing => [`standing.${standing}`])),
    ],
    constants: [
      ui.shown('rules.about', { part: ui.number(aboutPart), low: ui.number(4 * (aboutPart - 1)), count: ui.number(4 * aboutPart), high: ui.number(4 * (aboutPart + 1)) }),
      ui.shown('rules.disc', { count: widestDiscKm }),
      ui.shown('rules.near', { count: nearDays }),
      ui.shown('rules.original', { count: site.limits.originalWords }),
    ],
    countWords: codebook.countWords.map(({ code, least }) => ({ word: referCode(context, 'countWords', code), least: ui.number(least) })),
    precisions: codebook.precisions.map(({ code, radiusKm }) => ({
      precision: referCode(context, 'precisions', code), radius: radiusKm === null ? null : ui.t('rules.km', { km: ui.number(radiusKm) }),
    })),
  }
}

function listRules({ ui }: PageContext, id: RuleList['id'], keys: readonly (readonly [InterfaceKey, InterfaceKey?])[]): RuleList {
  return { id, entries: keys.map(([label, explained]) => ({ label: ui.shown(label), explained: explained === undefined ? null : ui.shown(explained) })) }
}
