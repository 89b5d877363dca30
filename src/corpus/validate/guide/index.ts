/** All rules in the order of the guide: of the folder, the text, the fields, the records. */

import { rules } from '../rules/index.ts'
import { fieldRules, folderRules, patienceRules, textRules } from './door-rules.ts'
import { reasons } from './reasons.ts'
import type { GuideRule } from './guide-rule.ts'

export { listGuideFiles } from './fields.ts'
export type { GuideRule } from './guide-rule.ts'

export interface GuidePart {
  readonly id: 'folder' | 'text' | 'fields' | 'records'
  readonly rules: readonly GuideRule[]
}

export function listGuideParts(): readonly GuidePart[] {
  const records = rules.map(({ id, what, good, bad }): GuideRule => ({ id, what, good, bad, why: reasons[id] }))
  return [{ id: 'folder', rules: folderRules }, { id: 'text', rules: [...textRules, ...patienceRules] }, { id: 'fields', rules: fieldRules }, { id: 'records', rules: records }]
}

export function listGuideRules(): readonly GuideRule[] {
  return listGuideParts().flatMap(part => part.rules)
}
