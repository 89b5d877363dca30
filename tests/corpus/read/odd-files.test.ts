/** Entries that git cannot hold well, on a real disk, each with the exact report; and files that are as large as they may be. */

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { loadCorpus } from '../../../src/corpus/index.ts'
import { sizeLimits } from '../../../src/corpus/read/index.ts'
import { yamlLimits } from '../../../src/corpus/parse/index.ts'
import { formatReport } from '../../../src/corpus/report/index.ts'
import { smallestCorpus } from '../../../src/corpus/validate/rules/examples.ts'

/** The smallest corpus on disk, spoilt; its report in both languages. */
async function reportOn(spoil: (root: string) => void | Promise<void>): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'odd-files-'))
  try {
    for (const [path, text] of Object.entries(smallestCorpus)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text ?? '')
    }
    await spoil(root)
    const { diagnostics } = loadCorpus(root)
    return formatReport(diagnostics) + formatReport(diagnostics, { lang: 'ar' })
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** The lines of a report that name a place. */
function problems(report: string): string[] {
  return report.split('\n').filter(line => /:\d+:\d+ {2}/.test(line) && !line.startsWith(' '))
}

test('a link to a secret is refused and not read', { skip: process.platform === 'win32' }, async () => {
  const report = await reportOn(root => symlinkSync('/etc/passwd', join(root, 'actors/apex.md')))
  assert.deepEqual(problems(report), [
    'actors/apex.md:1:1  error  Unexpected entry "symbolic link", expected a plain file  plain-file',
    'actors/apex.md:1:1  خطأ  لا يصحّ هنا عنصر «symbolic link»، والمطلوب ملف عادي  plain-file',
  ])
  assert.match(report, /fix: Put the file itself here, or delete the entry/)
  assert.doesNotMatch(report, /root:/)
})

test('a socket is refused', { skip: process.platform === 'win32' }, async () => {
  const server = createServer()
  const report = await reportOn(root => new Promise<void>(resolve => void server.listen(join(root, 'actors/apex.md'), resolve)))
  server.close()
  assert.match(report, /^actors\/apex\.md:1:1 {2}error {2}Unexpected entry "special file", expected a plain file {2}plain-file$/m)
})

test('a folder named like a file is refused', async () => {
  const report = await reportOn(root => void mkdirSync(join(root, 'actors/apex.md')))
  assert.match(report, /^actors\/apex\.md:1:1 {2}error {2}Unexpected folder "actors\/apex\.md"/m)
})

test('a huge file with nothing in it is refused unread', async () => {
  const report = await reportOn(root => {
    writeFileSync(join(root, 'actors/apex.md'), '')
    truncateSync(join(root, 'actors/apex.md'), 8 * 1024 ** 3)
  })
  assert.deepEqual(problems(report), [
    'actors/apex.md:1:1  error  Unexpected file size "8388608 KB", expected at most 512 KB  file-size',
    'actors/apex.md:1:1  خطأ  لا يصحّ هنا حجم ملف «8388608 KB»، والمطلوب 512 كيلوبايت على الأكثر  file-size',
  ])
})

test('bytes of another encoding are refused at their place', async () => {
  const report = await reportOn(root => writeFileSync(join(root, 'actors/apex.md'), Buffer.from('---\nname: Caf\xe9\nkind: company\n---\n', 'latin1')))
  assert.match(report, /^actors\/apex\.md:2:10 {2}error {2}Unexpected byte "0xe9", expected text in UTF-8 {2}encoding$/m)
  assert.match(report, /احفظ الملف من جديد بترميز UTF-8/)
})

const codebook = smallestCorpus['codebook.yml'] ?? ''
const limit = sizeLimits.text

test('a file exactly as large as it may be is taken, one byte more is not', async () => {
  const filled = (bytes: number): string => {
    const lines = `${codebook}${`# ${'x'.repeat(997)}\n`.repeat(Math.floor((bytes - codebook.length) / 1000))}`
    return lines + '#'.repeat(bytes - lines.length)
  }
  assert.equal(await reportOn(root => writeFileSync(join(root, 'codebook.yml'), filled(limit))), '')
  assert.match(await reportOn(root => writeFileSync(join(root, 'codebook.yml'), filled(limit + 1))), /codebook\.yml:1:1 {2}error {2}Unexpected file size "513 KB"/)
})

test('front matter exactly as large as it may be is taken, one byte more is not', async () => {
  const { bytes } = yamlLimits.frontMatter
  // The line break before the fields counts.
  const fields = (length: number): string => {
    const start = 'name: Acme\nkind: company\n'
    return `---\n${start}${'#'.repeat(length - start.length - 1)}\n---\n`
  }
  assert.equal(await reportOn(root => writeFileSync(join(root, 'actors/acme.md'), fields(bytes))), '')
  assert.match(await reportOn(root => writeFileSync(join(root, 'actors/acme.md'), fields(bytes + 1))), /actors\/acme\.md:1:1 {2}error {2}Unexpected number of bytes of fields "65537", expected at most 65536 {2}yaml-size/)
})

test('hidden characters, sizes and depths are judged alike in site.yml, codebook.yml and interface files', async () => {
  for (const path of ['site.yml', 'codebook.yml', 'interface/fr.yml']) {
    for (const [text, rule] of [
      ['title: "a\\u202Eb"\n', 'character'], ['title: a\u200bb\n', 'character'], ['title: \u2067a\n', 'character'], ['title: &a b\n', 'yaml'], ['title: a # b\n', 'yaml-comment'],
      [`title: ${'['.repeat(9)}${']'.repeat(9)}\n`, 'yaml-depth'], [`title: [${'a,'.repeat(1001)}]\n`, 'yaml-size'], ['a:\n'.repeat(20_001), 'yaml-size'], ['a: 1\na: 2\n', 'yaml-duplicate-key'],
    ] as const) {
      const report = await reportOn(root => {
        mkdirSync(join(root, 'interface'), { recursive: true })
        writeFileSync(join(root, path), text)
      })
      assert.ok(problems(report).some(line => line.startsWith(`${path}:`) && line.endsWith(`  ${rule}`)), `${path} ${rule}: ${text.slice(0, 30)}`)
    }
  }
})
