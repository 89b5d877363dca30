/** Compares a text with the agreed one under tests/golden. `UPDATE_GOLDEN=1` agrees to what there is: look at the difference before you commit it. */

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('golden', import.meta.url))

/** `name`: path below tests/golden. Fails when the agreed text differs or does not exist. */
export function matchGolden(name: string, text: string): void {
  const path = join(folder, name)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  assert.ok(existsSync(path), `there is no ${name}: run the test with UPDATE_GOLDEN=1 and read what it wrote`)
  assert.equal(text, readFileSync(path, 'utf8'))
}
