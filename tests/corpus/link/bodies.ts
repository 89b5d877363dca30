/** Bodies for the tests of linking, made by the parser that makes those of a corpus. */

import assert from 'node:assert/strict'
import { parseFile } from '../../../src/corpus/parse/index.ts'
import type { Body } from '../../../src/model/records.ts'

export function body(markdown: string, lang = 'en'): Body {
  const { file, diagnostics } = parseFile({
    path: 'pages/test.md', role: { role: 'record', kind: 'page', id: 'test', year: null }, text: `---\ntitle: Test\n---\n${markdown}\n`,
  })
  assert.deepEqual(diagnostics, [])
  assert.ok(file.body)
  return { lang, tree: file.body.tree, blocks: file.body.blocks.map(({ text }) => ({ text })) }
}
