/**
 * `node tests/safety/run-without.ts [words of a danger, a file or the code]`: takes away each guard of `guards.ts`, one at a time, in a copy of the program,
 * and runs the tests of its row. A guard that nobody misses is named; exit code 1. Some minutes: for whoever changes a guard.
 */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guards } from './guards.ts'
import { safetyRows } from './rows.ts'
import type { Guard } from './guards.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'marsad-without-'))
const wanted = process.argv.slice(2).join(' ')
let unmissed = 0
try {
  for (const name of ['src', 'tests', 'content', 'schemas', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const guard of guards.filter(({ danger, file, code }) => [danger, file, code].some(text => text.includes(wanted)))) {
    const missing = runWithout(guard)
    if (missing === null) unmissed++
    console.log(`${missing ?? 'NOT MISSED'}  ${guard.file}  ${guard.code}`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${unmissed} not missed`)
process.exitCode = unmissed > 0 ? 1 : 0

/** The test file that fails without the guard; null when none does. */
function runWithout({ danger, file, code, without }: Guard): string | null {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(code, () => without))
  try {
    return listTests(danger).find(test => spawnSync(process.execPath, ['--test', test], { cwd: copy, stdio: 'ignore', timeout: 300_000 }).status !== 0) ?? null
  } finally {
    writeFileSync(path, text)
  }
}

/** Without those that need a built site. */
function listTests(danger: string): string[] {
  const row = safetyRows.find(row => row.danger === danger)
  if (row === undefined) throw new Error(`No row for ${danger}`)
  const files = Object.keys(row.tests).filter(path => path.endsWith('.test.ts') && !path.startsWith('e2e/') && !path.includes('whole-build')).map(path => `tests/${path}`)
  return row.corpora.length > 0 ? [...files, 'tests/corpus/bad-corpora.test.ts'] : files
}
