/** What stays out of the browser's scripts, and that what stays in still runs there. */

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { Rollup } from 'vite'
import { leanScripts } from '../../src/build/lean-scripts.ts'
import { rules } from '../../src/corpus/validate/rules/index.ts'

/** A module as browsers get it, in one file. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'silent', plugins: [{ ...leanScripts(), applyToEnvironment: () => true }],
    build: { write: false, minify: false, lib: { entry: resolve(entry), formats: ['es'] } },
  }) as Rollup.RollupOutput[]
  return built[0]?.output[0].code ?? ''
}

test('all rules can be loaded in a browser, where the texts of their examples are missing', async () => {
  const code = await bundle('src/corpus/validate/rules/index.ts')
  const folder = mkdtempSync(join(tmpdir(), 'marsad-lean-'))
  const file = join(folder, 'rules.mjs')
  writeFileSync(file, code)
  const loaded = await import(pathToFileURL(file).href) as { readonly rules: typeof rules }
  rmSync(folder, { recursive: true })
  assert.deepEqual(loaded.rules.map(({ id }) => id), rules.map(({ id }) => id))
})

test('what reads outside data sets, rules on shapes, and the words on fields that forms have, stay out', async () => {
  const [code, words] = [await bundle('src/corpus/validate/rules/index.ts'), await bundle('src/corpus/validate/schemas/field-words.ts')]
  assert.ok(!code.includes('reference.yml and events.csv side by side'))
  assert.ok(!code.includes('an area of the base map'))
  assert.ok(!words.includes('article.title') && words.includes('wordsOfField'))
})
