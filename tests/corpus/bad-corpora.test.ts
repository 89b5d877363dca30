/**
 * Each folder of tests/corpora/bad holds the files that spoil the smallest corpus, and the exact report on it in both
 * languages. `UPDATE=1 node --test tests/corpus/bad-corpora.test.ts` writes the reports anew: read the difference.
 */

import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import { formatReport } from '../../src/corpus/report/index.ts'
import { smallestCorpus } from '../../src/corpus/validate/rules/examples.ts'

const badFolder = new URL('../corpora/bad/', import.meta.url).pathname

/** The smallest corpus on disk with the spoiling files over it. */
function spoilCorpus(overlay: string): string {
  const root = mkdtempSync(join(tmpdir(), 'bad-corpus-'))
  for (const [path, text] of Object.entries(smallestCorpus)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text ?? '')
  }
  cpSync(overlay, root, { recursive: true })
  return root
}

function reportOn(root: string): string {
  const { corpus, diagnostics } = loadCorpus(root)
  assert.equal(corpus, null)
  const textOf = (path: string): string | undefined => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ? readFileSync(join(root, path), 'utf8') : undefined
  return `${formatReport(diagnostics, { textOf })}\n${formatReport(diagnostics, { lang: 'ar' })}`
}

for (const rule of readdirSync(badFolder).sort()) {
  test(`the report on the bad corpus "${rule}" is as expected`, () => {
    const root = spoilCorpus(join(badFolder, rule, 'corpus'))
    try {
      const report = reportOn(root)
      const expected = join(badFolder, rule, 'report.txt')
      if (process.env['UPDATE'] === '1') writeFileSync(expected, report)
      assert.equal(report, readFileSync(expected, 'utf8'))
      assert.ok(rule === 'several' || report.includes(`  ${rule}\n`), `no complaint of ${rule}`)
    } finally {
      rmSync(root, { recursive: true })
    }
  })
}
