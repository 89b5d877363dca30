/** What the package says of itself: version and day of the corpus, name of the program. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageFacts } from '../../exports/package/facts.ts'
import { readLastChange } from '../last-change.ts'
import type { BuildSettings } from '../settings.ts'
import { hashCorpus } from './version.ts'

export function readFacts({ root, content, sourceDate }: BuildSettings): PackageFacts {
  const program = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string }
  return { version: hashCorpus(content), lastChange: readLastChange(content, sourceDate), program: `${program.name} ${program.version}` }
}
