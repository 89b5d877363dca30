/** All rules, in the order in which they are documented. */

import { afterPublication } from './after-publication.ts'
import { asOf } from './as-of.ts'
import { baseMap } from './base-map.ts'
import { casualtyActor } from './casualty-actor.ts'
import { codeTwice } from './code-twice.ts'
import { codebookVersion } from './codebook-version.ts'
import { cycle } from './cycle.ts'
import { emptyCount } from './empty-count.ts'
import { eventAgreement } from './event-agreement.ts'
import { eventFile } from './event-file.ts'
import { eventIdDate } from './event-id-date.ts'
import { eventTitle } from './event-title.ts'
import { halfTranslated } from './half-translated.ts'
import { idTaken } from './id-taken.ts'
import { interfaceKey } from './interface-key.ts'
import { listedTwice } from './listed-twice.ts'
import { nearDuplicate } from './near-duplicate.ts'
import { oldId } from './old-id.ts'
import { originalLength } from './original-length.ts'
import { outsideParent } from './outside-parent.ts'
import { partOfScope } from './part-of-scope.ts'
import { partsOverTotal } from './parts-over-total.ts'
import { passageRule } from './passage.ts'
import { precisionRule } from './precision.ts'
import { publicRole } from './public-role.ts'
import { referenceSet } from './reference-set.ts'
import { requiredFiles } from './required-files.ts'
import { roleType } from './role-type.ts'
import { ruling } from './ruling.ts'
import { scopeAgreement } from './scope-agreement.ts'
import { selfReference } from './self-reference.ts'
import { sharedName } from './shared-name.ts'
import { sinceUntil } from './since-until.ts'
import { textLanguage } from './text-language.ts'
import { translation } from './translation.ts'
import { unknownCode } from './unknown-code.ts'
import { unknownReference } from './unknown-reference.ts'
import { unusedRecord } from './unused-record.ts'
import { wayToCountry } from './way-to-country.ts'
import { yearFolder } from './year-folder.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Draft } from '../draft.ts'
import type { Survey } from '../survey.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  requiredFiles, idTaken, oldId, unknownReference, selfReference, unknownCode, codeTwice, codebookVersion, unusedRecord, sharedName,
  yearFolder, textLanguage, translation, halfTranslated, interfaceKey, passageRule, originalLength,
  eventTitle, eventFile, eventIdDate, nearDuplicate, eventAgreement, scopeAgreement, partOfScope, afterPublication, asOf,
  roleType, casualtyActor, partsOverTotal, emptyCount, listedTwice, ruling,
  cycle, publicRole, sinceUntil, wayToCountry, outsideParent, precisionRule, baseMap, referenceSet,
]

/** What the rules say of the records of a draft, one by one. */
export function checkRecords(draft: Draft): Diagnostic[] {
  return rules.flatMap(rule => rule.scope === 'record' ? rule.check(draft) : [])
}

/** What they say of everything together. */
export function checkSurvey(survey: Survey): Diagnostic[] {
  return rules.flatMap(rule => rule.scope === 'corpus' ? rule.check(survey) : rule.checkTogether?.(survey) ?? [])
}
