/** Whatever became of the spare, of the live site or of the build before, a build leaves the very files that it wants, and those that it shares are the same on the disk. */

import assert from 'node:assert/strict'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { markerName } from '../../../src/build/marker.ts'
import { foldersOf, listFiles } from '../../../src/build/release/stamps.ts'
import { clearBeside } from '../../../src/build/switch.ts'
import { isWhole, publish } from './publish-release.ts'
import type { Pages } from './publish-release.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-assembly-'))
const shared = existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(root).dev ? mkdtempSync('/dev/shm/marsad-assembly-') : null
after(() => [root, shared].forEach(folder => folder !== null && rmSync(folder, { recursive: true, force: true })))

const paths = ['index.html', 'ar/index.html', 'ar/articles/one/index.html', 'ar/articles/two/index.html', 'en/index.html', 'data/one.json']
const pagesOf = (changed: Readonly<Record<string, string | null>> = {}): Pages =>
  new Map([...new Map<string, string | null>([...paths.map((path): [string, string] => [path, `text of ${path}`]), ...Object.entries(changed)])].filter((entry): entry is [string, string] => entry[1] !== null))

const place = (): string => mkdtempSync(join(root, 'place-'))
const liveOf = (at: string): string => join(at, 'live')
const spareOf = (at: string): string => join(at, '.live.spare')

/** Folders that hold nothing are folders too. */
function foldersIn(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).filter(entry => entry.isDirectory())
    .flatMap(({ name }) => [join(inside, name), ...foldersIn(folder, join(inside, name))]).sort()
}

function assertLive(at: string, pages: Pages, what = ''): void {
  const live = liveOf(at)
  const files = listFiles(live).filter(path => path !== markerName)
  assert.deepEqual(files, [...pages.keys()].sort(), what)
  assert.deepEqual(files.map(path => readFileSync(join(live, path), 'utf8')), files.map(path => pages.get(path)), what)
  assert.deepEqual(foldersIn(live), foldersOf(files), what)
  assert.ok(isWhole(at), what)
}

/** Two builds: a live site with a spare beside it. */
function withSpare(aged = false): string {
  const at = place()
  publish(at, pagesOf({ 'index.html': 'first' }), { aged })
  publish(at, pagesOf(), { aged })
  assert.ok(existsSync(spareOf(at)))
  return at
}

function replace(file: string, text: string): void {
  rmSync(file)
  writeFileSync(file, text)
}

test('the site before becomes the spare, shares what is equal with the live one, and is the ground of the next', () => {
  const at = place()
  assert.deepEqual(publish(at, pagesOf({ 'index.html': 'first' })).made.length, paths.length)
  assert.equal(existsSync(spareOf(at)), false)
  const second = publish(at, pagesOf())
  assert.deepEqual([second.made, second.onSpare], [['index.html'], false])
  const numbers = (folder: string): number[] => paths.slice(1).map(path => statSync(join(folder, path)).ino)
  assert.deepEqual(numbers(spareOf(at)), numbers(liveOf(at)))
  assert.equal(readFileSync(join(spareOf(at), 'index.html'), 'utf8'), 'first')
  const folder = statSync(spareOf(at)).ino
  const third = publish(at, pagesOf({ 'en/index.html': 'third' }))
  assert.deepEqual([third.made, third.onSpare, statSync(liveOf(at)).ino], [['en/index.html'], true, folder])
  assertLive(at, pagesOf({ 'en/index.html': 'third' }))
  assert.deepEqual(readdirSync(at).sort(), ['.live.spare', '.stage', 'live', 'manifest'])
})

test('the live site is what it was until the switch, whatever is done to the spare', () => {
  const at = withSpare()
  publish(at, pagesOf({ 'en/index.html': 'new', 'data/one.json': null, 'ar/new/index.html': 'new' }), { onAssembled: () => assertLive(at, pagesOf()) })
  assertLive(at, pagesOf({ 'en/index.html': 'new', 'data/one.json': null, 'ar/new/index.html': 'new' }))
})

test('a page that is added, removed and added again is there, gone and there', () => {
  const at = withSpare()
  const added = { 'ar/articles/three/index.html': 'three' }
  for (const pages of [pagesOf(added), pagesOf(), pagesOf(added), pagesOf(), pagesOf(), pagesOf(added)]) {
    assert.ok(publish(at, pages).onSpare)
    assertLive(at, pages)
  }
})

test('a file becomes a folder, a folder a file', () => {
  const at = withSpare()
  const folder = { 'data/one.json': null, 'data/one.json/index.html': 'a folder' }
  const file = { 'ar/articles/one/index.html': null, 'ar/articles/two/index.html': null, 'ar/articles': 'a file' }
  for (const pages of [pagesOf(folder), pagesOf(folder), pagesOf(), pagesOf(file), pagesOf({ ...file, ...folder }), pagesOf({ ...file, ...folder }), pagesOf(folder), pagesOf()]) {
    assert.ok(publish(at, pages).onSpare)
    assertLive(at, pages)
  }
})

const vandalism: readonly (readonly [says: string, damage: (folder: string) => void])[] = [
  ['a file is changed in its place', folder => appendFileSync(join(folder, 'en/index.html'), ' and more')],
  ['a file is replaced', folder => replace(join(folder, 'en/index.html'), 'other')],
  ['a file is deleted', folder => rmSync(join(folder, 'ar/articles/one/index.html'))],
  ['a folder is deleted', folder => rmSync(join(folder, 'ar'), { recursive: true })],
  ['a file is added', folder => writeFileSync(join(folder, 'ar/articles/strange.html'), 'strange')],
  ['a folder is added', folder => { mkdirSync(join(folder, 'ar/strange/deep'), { recursive: true }); writeFileSync(join(folder, 'ar/strange/deep/x.html'), 'strange') }],
  ['a folder stands in the place of a file', folder => { rmSync(join(folder, 'data/one.json')); mkdirSync(join(folder, 'data/one.json/deep'), { recursive: true }) }],
  ['a link leads out of the folder', folder => { renameSync(join(folder, 'ar/articles'), join(folder, '../articles-elsewhere')); symlinkSync('../../articles-elsewhere', join(folder, 'ar/articles')) }],
  ['everything is deleted', folder => rmSync(folder, { recursive: true })],
]
for (const [says, damage] of vandalism) {
  test(`${says}, in the spare or in the live site: the next builds are as they should be`, () => {
    for (const [where, aged] of [[spareOf, true], [liveOf, true], [spareOf, false], [liveOf, false]] as const) {
      const at = withSpare(aged)
      damage(where(at))
      for (const pages of [pagesOf({ 'index.html': 'third' }), pagesOf({ 'index.html': 'fourth' }), pagesOf()]) {
        publish(at, pages, { aged })
        assertLive(at, pages, where.name)
      }
    }
  })
}

test('what a killed build has left of the spare is never a ground again: it is cleared away, and the next build does without', () => {
  const at = withSpare()
  const left = join(at, '.live.new-999999-abc')
  renameSync(spareOf(at), left)
  rmSync(join(left, 'en'), { recursive: true })
  replace(join(left, 'index.html'), 'half made')
  const next = publish(at, pagesOf({ 'data/one.json': 'new' }))
  assert.deepEqual([next.onSpare, next.made], [false, ['data/one.json']])
  assertLive(at, pagesOf({ 'data/one.json': 'new' }))
  assert.equal(existsSync(left), false)
  assert.ok(publish(at, pagesOf()).onSpare)
  assertLive(at, pagesOf())
})

test('a build that fails gives the spare back, unless it was changed by then', () => {
  const at = withSpare()
  const fail = (): void => { throw new Error('failed') }
  assert.throws(() => publish(at, pagesOf({ 'en/index.html': 'new' }), { onMade: fail }), /failed/)
  assertLive(at, pagesOf())
  assert.ok(existsSync(spareOf(at)))
  assert.throws(() => publish(at, pagesOf({ 'en/index.html': 'new' }), { onAssembled: fail }), /failed/)
  assertLive(at, pagesOf())
  assert.deepEqual(readdirSync(at).sort(), ['.stage', 'live', 'manifest'])
  publish(at, pagesOf({ 'en/index.html': 'new' }))
  assertLive(at, pagesOf({ 'en/index.html': 'new' }))
})

test('two builds at once do not share a spare, and the later one stays', () => {
  const at = withSpare()
  let inner = false
  const outer = publish(at, pagesOf({ 'en/index.html': 'outer' }), { onMade: () => { inner = publish(at, pagesOf({ 'ar/index.html': 'inner' })).onSpare } })
  assert.deepEqual([outer.onSpare, inner], [true, false])
  assertLive(at, pagesOf({ 'en/index.html': 'outer' }))
  for (const pages of [pagesOf({ 'ar/index.html': 'again' }), pagesOf()]) {
    publish(at, pages)
    assertLive(at, pages)
  }
})

test('a release that takes nothing over leaves no spare', () => {
  const at = withSpare()
  assert.equal(publish(at, pagesOf({ 'index.html': 'full' }), { full: true }).made.length, paths.length)
  assertLive(at, pagesOf({ 'index.html': 'full' }))
  assert.deepEqual(readdirSync(at).sort(), ['.stage', 'live', 'manifest'])
})

test('a page that is kept cannot be made too', () => {
  const at = withSpare()
  assert.throws(() => publish(at, pagesOf(), { onMade: () => {
    const [stage = ''] = readdirSync(join(at, '.stage'))
    writeFileSync(join(at, '.stage', stage, 'site/index.html'), 'made')
  } }), /index\.html was kept of the last release, and made anew/)
  assertLive(at, pagesOf())
})

test('the stage may lie on another disk than the target: only what was made is copied', { skip: shared === null ? 'no second file system here' : false }, () => {
  const at = place()
  for (const pages of [pagesOf(), pagesOf({ 'index.html': 'two' }), pagesOf({ 'index.html': 'three' }), pagesOf({ 'en/index.html': 'four' })]) {
    publish(at, pages, { stages: shared ?? root })
    assertLive(at, pages)
  }
  assert.equal(statSync(join(spareOf(at), 'ar/index.html')).ino, statSync(join(liveOf(at), 'ar/index.html')).ino)
  assert.equal(publish(at, pagesOf(), { stages: shared ?? root }).onSpare, true)
})

test('clearing what switches have left leaves the spare', () => {
  const at = withSpare()
  clearBeside(liveOf(at))
  assert.ok(existsSync(spareOf(at)))
})

const step = fc.letrec<{ path: string }>(() => ({ path: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }).map(names => names.join('/')) }))
const anyPages = fc.array(fc.tuple(step.path, fc.constantFrom('1', '22', '333')), { minLength: 1, maxLength: 12 }).map(entries => {
  const pages = new Map<string, string>()
  for (const [path, text] of entries) if (![...pages.keys()].some(other => `${other}/`.startsWith(`${path}/`) || `${path}/`.startsWith(`${other}/`))) pages.set(path, text)
  return pages
})
const anyDamage = fc.record({ inSpare: fc.boolean(), path: step.path, kind: fc.constantFrom('append', 'delete', 'file', 'folder', 'link') })

function damage(at: string, { inSpare, path, kind }: { readonly inSpare: boolean; readonly path: string; readonly kind: string }): void {
  const folder = inSpare ? spareOf(at) : liveOf(at)
  const file = join(folder, path)
  if (!existsSync(folder) || (kind === 'append' && (!existsSync(file) || !statSync(file).isFile()))) return
  if (kind === 'append') return appendFileSync(file, 'damaged')
  try {
    rmSync(file, { recursive: true, force: true })
    mkdirSync(dirname(file), { recursive: true })
  } catch {
    // A file stands where a folder would have to be.
    return
  }
  if (kind === 'file') writeFileSync(file, 'strange file')
  if (kind === 'folder') mkdirSync(join(file, 'strange'), { recursive: true })
  if (kind === 'link') symlinkSync(inSpare ? liveOf(at) : spareOf(at), file)
}

test('after any sequence of sites and of damage to them, the live one is the one that was wanted', () => {
  fc.assert(fc.property(fc.array(fc.tuple(anyPages, fc.boolean(), fc.array(anyDamage, { maxLength: 3 })), { minLength: 2, maxLength: 6 }), turns => {
    const at = place()
    for (const [pages, aged, damages] of turns) {
      publish(at, pages, { aged })
      assertLive(at, pages)
      for (const each of damages) damage(at, each)
    }
    rmSync(at, { recursive: true })
  }), { numRuns: 100 })
})
