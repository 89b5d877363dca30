/** `npm run guide`: writes what is made from schemas and rules — the JSON Schemas, the field guide, the pages of rules. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeGuide } from '../build/guide.ts'
import { listGuideTexts } from './guide-texts.ts'
import { projectRoot } from './project.ts'

for (const [path, text] of Object.entries(listGuideTexts(makeGuide()))) {
  mkdirSync(dirname(join(projectRoot, path)), { recursive: true })
  writeFileSync(join(projectRoot, path), text)
}
