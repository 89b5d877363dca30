/** What the reader takes from a corpus folder and what it refuses, each refusal with its place and rule. */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readCorpus, realDisk, sizeLimits } from '../../../src/corpus/read/index.ts'
import { createMemoryDisk } from '../memory-disk.ts'
import type { ReadResult } from '../../../src/corpus/read/index.ts'
import type { MemoryEntry } from '../memory-disk.ts'

function read(files: Readonly<Record<string, MemoryEntry>>): ReadResult {
  return readCorpus('', createMemoryDisk(files))
}

function problems({ diagnostics }: ReadResult): string[] {
  return diagnostics.map(({ path, line, column, rule }) => `${path}:${line}:${column} ${rule}`)
}

const utf8 = (...bytes: number[]): Uint8Array => new Uint8Array(bytes)

test('every kind of file is read with its role, in bytewise order', () => {
  const { files, diagnostics } = read({
    'site.yml': '', 'codebook.yml': '', 'interface/de.yml': '', 'basemap/map.json': '{}', 'pages/about.md': '', 'sources/b.md': '', 'sources/a.md': '',
    'locations/town.md': '', 'events/fire.fr.md': '', 'articles/2020/x.md': '', 'articles/2020/x.en-GB.md': '', 'articles/2020/x.coding.zoe.yml': '',
  })
  assert.deepEqual(diagnostics, [])
  assert.deepEqual(files.map(({ path, role }) => [path, role.role]), [
    ['articles/2020/x.coding.zoe.yml', 'coding'], ['articles/2020/x.en-GB.md', 'translation'], ['articles/2020/x.md', 'record'],
    ['basemap/map.json', 'base-map'], ['codebook.yml', 'codebook'], ['events/fire.fr.md', 'translation'], ['interface/de.yml', 'interface'],
    ['locations/town.md', 'record'], ['pages/about.md', 'record'], ['site.yml', 'site'], ['sources/a.md', 'record'], ['sources/b.md', 'record'],
  ])
  assert.deepEqual(files[1]?.role, { role: 'translation', kind: 'article', id: 'x', lang: 'en-GB', year: '2020' })
})

test('a corpus folder that is not there, or no folder, is said so', () => {
  assert.deepEqual(problems(readCorpus('/nowhere/at/all', realDisk)), ['.:1:1 corpus-folder'])
  assert.deepEqual(problems(readCorpus(process.execPath, realDisk)), ['.:1:1 corpus-folder'])
})

test('README.md and names that begin with a dot are left alone, wherever they lie', () => {
  assert.deepEqual(read({ 'README.md': 'a', 'basemap/README.md': 'b', '.git/config': 'c', 'actors/.DS_Store': 'd' }), { files: [], refused: [], diagnostics: [] })
})

for (const path of [
  'actors/a.mdx', 'pages/a.html', 'basemap/a.svg', 'content.config.ts', 'actors/deep/a.md', 'articles/a.md', 'articles/20/a.md', 'drafts/a.md',
  'actors/a.yml', 'interface/ar.json', 'articles/2020/a.yml', 'readme.md',
]) {
  test(`${path} is an unknown file`, () => {
    const result = read({ [path]: 'x' })
    assert.deepEqual(result.files, [])
    assert.deepEqual(result.diagnostics.map(({ rule }) => rule), ['unknown-file'])
  })
}

for (const name of [
  'A.md', 'a b.md', 'a#b.md', 'a_b.md', 'a--b.md', '-a.md', 'con.md', 'nul.fr.md', 'com1.md', 'index.md', '404.md', 'pagefind.md', '_astro.md', 'data.md', 'sw.md',
  'caf\u00e9.md', 'p\u0430ypal.md', 'a.FR.md', 'a.french-fries-with-salt.md', `${'a'.repeat(81)}.md`, '.md'.padStart(5, '..'), 'a\u202Eb.md',
].filter(name => !name.startsWith('.'))) {
  test(`the file name ${JSON.stringify(name)} is refused`, () => {
    const result = read({ [`actors/${name}`]: 'x' })
    assert.deepEqual(result.diagnostics.map(({ rule }) => rule), ['file-name'])
  })
}

test('a refused name comes with the nearest one that is allowed', () => {
  assert.equal(read({ 'actors/Caf\u00e9 de Paris.md': '' }).diagnostics[0]?.hint?.en, 'Rename the file to cafe-de-paris.md')
})

test('an entry that is listed but cannot be looked at, such as a name in broken UTF-8, is refused and not passed over', () => {
  const disk = createMemoryDisk({ 'actors/plain.md': 'x' })
  const result = readCorpus('', { ...disk, list: folder => [...disk.list(folder), ...folder.endsWith('actors') ? ['a\uFFFD.md'] : []] })
  assert.deepEqual(problems(result), ['actors/a\uFFFD.md:1:1 file-name'])
})

test('names equal but for case or composition are reported with their twin', () => {
  const result = read({ 'actors/acme.md': '', 'actors/ACME.md': '' })
  assert.deepEqual(problems(result), ['actors/ACME.md:1:1 file-name', 'actors/acme.md:1:1 twin-names'])
  assert.equal(result.diagnostics[1]?.related?.path, 'actors/ACME.md')
  assert.ok(problems(read({ 'actors/caf\u00e9.md': '', 'actors/cafe\u0301.md': '' })).some(problem => problem.endsWith('twin-names')))
})

test('a file over the limit is refused before it is opened', () => {
  assert.deepEqual(problems(read({ 'actors/a.md': { size: sizeLimits.text + 1 } })), ['actors/a.md:1:1 file-size'])
  assert.deepEqual(problems(read({ 'basemap/a.json': { size: sizeLimits.baseMap + 1 } })), ['basemap/a.json:1:1 file-size'])
  assert.deepEqual(problems(read({ 'basemap/a.json': 'x'.repeat(sizeLimits.text + 1) })), [])
})

test('bytes that are no UTF-8 are refused at their line and column', () => {
  assert.deepEqual(problems(read({ 'actors/a.md': utf8(0x61, 0x0a, 0x62, 0xd8, 0xa7, 0xff, 0x63) })), ['actors/a.md:2:3 encoding'])
  assert.deepEqual(problems(read({ 'actors/a.md': utf8(0x61, 0xd8) })), ['actors/a.md:1:2 encoding'])
  assert.deepEqual(problems(read({ 'actors/a.md': utf8(0xed, 0xa0, 0x80) })), ['actors/a.md:1:1 encoding'])
  assert.deepEqual(problems(read({ 'actors/a.md': utf8(0xff, 0xfe, 0x61, 0x00) })), ['actors/a.md:1:1 encoding'])
})

test('one byte order mark is dropped, a second one stays for the parser to refuse', () => {
  assert.equal(read({ 'actors/a.md': '\uFEFF---' }).files[0]?.text, '---')
  assert.equal(read({ 'actors/a.md': '\uFEFF\uFEFF---' }).files[0]?.text, '\uFEFF---')
})

test('CR LF is accepted, a lone CR is refused at its place', () => {
  assert.equal(read({ 'actors/a.md': 'a\r\nb\n' }).files[0]?.text, 'a\nb\n')
  assert.deepEqual(problems(read({ 'actors/a.md': 'a\r\nbc\rd' })), ['actors/a.md:2:3 line-ends'])
})

test('links, pipes and devices in a real folder are refused and never opened', { skip: process.platform === 'win32' }, () => {
  const root = mkdtempSync(join(tmpdir(), 'corpus-'))
  try {
    mkdirSync(join(root, 'actors'))
    writeFileSync(join(root, 'secret.txt'), 'secret')
    writeFileSync(join(root, 'actors/plain.md'), 'plain')
    symlinkSync(join(root, 'secret.txt'), join(root, 'actors/linked.md'))
    symlinkSync('/dev/zero', join(root, 'actors/zero.md'))
    symlinkSync(join(root, 'actors'), join(root, 'events'))
    execFileSync('mkfifo', [join(root, 'actors/pipe.md')])
    const result = readCorpus(root, realDisk)
    assert.deepEqual(result.files.map(({ text }) => text), ['plain'])
    assert.deepEqual(problems(result), [
      'actors/linked.md:1:1 plain-file', 'actors/pipe.md:1:1 plain-file', 'actors/zero.md:1:1 plain-file', 'events:1:1 plain-file', 'secret.txt:1:1 unknown-file',
    ])
    assert.equal(realDisk.read(join(root, 'actors/pipe.md'), 100), null)
    assert.equal(realDisk.read(join(root, 'actors/plain.md'), 4), null)
    assert.equal(realDisk.read(join(root, 'actors/linked.md'), 100), null)
    assert.equal(realDisk.read(join(root, 'actors/gone.md'), 100), null)
  } finally {
    rmSync(root, { recursive: true })
  }
})
