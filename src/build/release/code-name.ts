/** A name for all that makes a site besides its corpus: the program, its packages, Node, and what a build is told. One byte of it makes another name. */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './stamps.ts'

const folders = ['src', 'public'] as const
const files = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'] as const

/** `root`: the project. Short enough for a folder's name. */
export function nameCode(root: string): string {
  const sum = createHash('sha256').update(process.version)
  const all = [...folders.flatMap(folder => listFiles(join(root, folder)).map(file => `${folder}/${file}`)), ...files.filter(file => existsSync(join(root, file)))]
  for (const file of all) sum.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return sum.digest('hex').slice(0, 32)
}

/** The same for a code and what it is told: plain data. */
export function nameWith(code: string, told: unknown): string {
  return createHash('sha256').update(`${code}\0${JSON.stringify(told)}`).digest('hex').slice(0, 32)
}
