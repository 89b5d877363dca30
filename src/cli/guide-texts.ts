/** All files of the project that are made from schemas and rules. */

import { formatGuide } from '../build/guide-pages.ts'
import { fileKinds } from '../corpus/validate/schemas/index.ts'
import { makeJsonSchema } from '../corpus/validate/schemas/json-schema.ts'
import type { Guide } from '../model/guide.ts'

/** Path in the project to text. */
export function listGuideTexts(guide: Guide): Readonly<Record<string, string>> {
  const schemas = fileKinds.map(kind => [`schemas/${kind}.schema.json`, `${JSON.stringify(makeJsonSchema(kind), null, 2)}\n`] as const)
  return { ...formatGuide(guide), ...Object.fromEntries(schemas) }
}
