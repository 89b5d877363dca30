/** `npm run faces`: cuts the typefaces to size and writes the style sheet that names them, into `src/styles`. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cutFaces } from '../build/faces.ts'
import { projectRoot } from './project.ts'

for (const [path, bytes] of Object.entries(await cutFaces(projectRoot))) {
  const file = join(projectRoot, 'src/styles', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
