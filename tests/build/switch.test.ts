/** Whatever happens during a switch, the target is one whole site: the old one or the new one. */

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { BuildFailure } from '../../src/build/failure.ts'
import { readMarker, writeMarker } from '../../src/build/marker.ts'
import type { Disk } from '../../src/build/switch.ts'
import { checkTarget, clearBeside, realDisk, restoreInterrupted, switchSite } from '../../src/build/switch.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-switch-'))
const shared = existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(root).dev ? mkdtempSync('/dev/shm/marsad-switch-') : null
after(() => [root, shared].forEach(folder => folder !== null && rmSync(folder, { recursive: true, force: true })))

let number = 0
function place(parent = root): { stage: string; target: string; parent: string } {
  const own = join(parent, `case-${++number}`)
  mkdirSync(join(own, 'stage/1-x'), { recursive: true })
  return { stage: join(own, 'stage/1-x/site'), target: join(own, 'out/dist'), parent: join(own, 'out') }
}

function makeSite(folder: string, text: string): void {
  mkdirSync(join(folder, 'deep/er'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), text)
  writeFileSync(join(folder, 'deep/er/page.html'), text)
  writeMarker(folder, { base: '/' })
}

/** The words of a whole site; null when there is none, and a failure when it is half of one. */
function siteAt(folder: string): string | null {
  if (!existsSync(folder)) return null
  const text = readFileSync(join(folder, 'index.html'), 'utf8')
  assert.equal(readFileSync(join(folder, 'deep/er/page.html'), 'utf8'), text)
  assert.ok(readMarker(folder))
  return text
}

/** As a build does it. */
function replaceSite(stage: string, target: string, disk: Disk = realDisk): void {
  switchSite(stage, target, disk)
  clearBeside(target, disk)
}

test('a first site appears where there was nothing, and its folder is made', () => {
  const { stage, target, parent } = place()
  makeSite(stage, 'new')
  replaceSite(stage, target)
  assert.equal(siteAt(target), 'new')
  assert.deepEqual(readdirSync(parent), ['dist'])
})

test('a new site replaces the old one, and nothing of the old one stays', () => {
  const { stage, target, parent } = place()
  makeSite(target, 'old')
  writeFileSync(join(target, 'gone.html'), 'old')
  makeSite(stage, 'new')
  replaceSite(stage, target)
  assert.equal(siteAt(target), 'new')
  assert.equal(existsSync(join(target, 'gone.html')), false)
  assert.deepEqual(readdirSync(parent), ['dist'])
  assert.equal(existsSync(stage), false)
})

test('the target may lie on another file system', { skip: shared === null ? 'no second file system here' : false }, () => {
  const { target, parent } = place(shared ?? root)
  const { stage } = place()
  makeSite(target, 'old')
  makeSite(stage, 'new')
  replaceSite(stage, target)
  assert.equal(siteAt(target), 'new')
  assert.deepEqual(readdirSync(parent), ['dist'])
  assert.equal(existsSync(stage), false)
})

test('a target that is a link stays one, and what it leads to is replaced', () => {
  const { stage, target, parent } = place()
  makeSite(join(parent, 'real'), 'old')
  symlinkSync(join(parent, 'real'), target)
  makeSite(stage, 'new')
  replaceSite(stage, target)
  assert.equal(siteAt(join(parent, 'real')), 'new')
  assert.equal(siteAt(target), 'new')
})

class Fault extends Error {}

/** A disk that fails, or behaves like a killed process, at its n-th change. */
function faultyDisk(at: number, crossing: boolean): { disk: Disk; changes: () => number } {
  let count = 0
  const change = <Arguments extends readonly string[]>(work: (...given: Arguments) => void) => (...given: Arguments): void => {
    if (++count === at) throw new Fault(`change ${at}`)
    work(...given)
  }
  const rename = (from: string, to: string): void => {
    if (crossing && from.endsWith('/site')) throw Object.assign(new Error('across'), { code: 'EXDEV' })
    renameSync(from, to)
  }
  return { disk: { rename: change(rename), copy: change(realDisk.copy), remove: change(realDisk.remove) }, changes: () => count }
}

for (const crossing of [false, true]) {
  test(`a fault at any change leaves a whole site${crossing ? ', also when it has to be copied' : ''}`, () => {
    const undisturbed = faultyDisk(0, crossing)
    const first = place()
    makeSite(first.target, 'old')
    makeSite(first.stage, 'new')
    replaceSite(first.stage, first.target, undisturbed.disk)
    assert.ok(undisturbed.changes() >= 4)
    for (let at = 1; at <= undisturbed.changes(); at++) {
      const { stage, target, parent } = place()
      makeSite(target, 'old')
      makeSite(stage, 'new')
      assert.throws(() => replaceSite(stage, target, faultyDisk(at, crossing).disk), Fault)
      assert.match(siteAt(target) ?? 'nothing', /^(old|new)$/, `change ${at}`)
      assert.deepEqual(readdirSync(parent).filter(name => name.includes('.new-')), [], `change ${at} leaves no half of a site beside the target`)
    }
  })
}

test('a process killed between the two renames leaves the old site aside, and the next start puts it back', () => {
  const { stage, target } = place()
  makeSite(target, 'old')
  makeSite(stage, 'new')
  renameSync(target, target.replace(/dist$/, '.dist.old-999999-1-x-1'))
  assert.equal(siteAt(target), null)
  assert.equal(restoreInterrupted(target), true)
  assert.equal(siteAt(target), 'old')
  assert.equal(restoreInterrupted(target), false)
  replaceSite(stage, target)
  assert.equal(siteAt(target), 'new')
})

test('the old site lies beside the new one until it is cleared away', () => {
  const { stage, target, parent } = place()
  makeSite(target, 'old')
  makeSite(stage, 'new')
  switchSite(stage, target)
  const [aside = ''] = readdirSync(parent).filter(name => name.startsWith('.dist.old-'))
  assert.deepEqual([siteAt(target), siteAt(join(parent, aside))], ['new', 'old'])
  clearBeside(target)
  assert.deepEqual(readdirSync(parent), ['dist'])
})

test('what earlier killed builds left beside the target is cleared away, what a running one makes is not', () => {
  const { stage, target, parent } = place()
  makeSite(stage, 'new')
  for (const name of ['.dist.old-999999-x-1', '.dist.new-999999-x', `.dist.new-${process.ppid}-x`]) mkdirSync(join(parent, name), { recursive: true })
  replaceSite(stage, target)
  assert.deepEqual(readdirSync(parent).sort(), [`.dist.new-${process.ppid}-x`, 'dist'])
})

test('two switches at once end with one whole site', () => {
  const { stage, target, parent } = place()
  makeSite(target, 'old')
  makeSite(stage, 'new')
  const other = join(parent, '../stage/2-y/site')
  makeSite(other, 'other')
  let disturbed = false
  replaceSite(stage, target, {
    ...realDisk,
    rename: (from, to) => {
      if (to === target && !disturbed) {
        disturbed = true
        replaceSite(other, target)
      }
      realDisk.rename(from, to)
    },
  })
  assert.equal(siteAt(target), 'new')
  assert.deepEqual(readdirSync(parent), ['dist'])
})

const refused: readonly (readonly [says: string, make: (target: string) => void])[] = [
  ['a folder with other things in it', target => {
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, 'thesis.txt'), 'ten years')
  }],
  ['a file', target => {
    mkdirSync(join(target, '..'), { recursive: true })
    writeFileSync(target, 'ten years')
  }],
]
for (const [says, make] of refused) {
  test(`${says} is never replaced by a site`, () => {
    const { target } = place()
    make(target)
    assert.throws(() => checkTarget(target, []), BuildFailure)
  })
}

test('the project, the corpus and what holds them are never replaced by a site', () => {
  const { target, parent } = place()
  makeSite(target, 'old')
  assert.throws(() => checkTarget(target, [target]), BuildFailure)
  assert.throws(() => checkTarget(parent, [join(target, 'content')]), BuildFailure)
  assert.doesNotThrow(() => checkTarget(target, [join(parent, 'dist-of-another'), parent]))
})

test('nothing, an empty folder and an earlier site may be replaced', () => {
  const { target } = place()
  assert.doesNotThrow(() => checkTarget(target, []))
  mkdirSync(target, { recursive: true })
  assert.doesNotThrow(() => checkTarget(target, []))
  makeSite(target, 'old')
  assert.doesNotThrow(() => checkTarget(target, []))
})
