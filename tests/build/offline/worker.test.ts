/** The worker's script: made once for a state of the code, and again where what was kept is not whole. */

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { openWorker } from '../../../src/build/offline/worker.ts'

const home = mkdtempSync(join(tmpdir(), 'marsad-worker-'))
after(() => rmSync(home, { recursive: true, force: true }))
const place = { root: resolve('.'), home, name: 'code' }

test('a worker is made once, and anew where it was damaged', async () => {
  const script = await openWorker(place, true)
  const [text, { ino }] = [readFileSync(script, 'utf8'), statSync(script)]
  assert.match(text, /__WB_MANIFEST/)
  assert.equal(await openWorker(place, true), script)
  assert.equal(statSync(script).ino, ino)
  writeFileSync(script, text.slice(1))
  assert.equal(readFileSync(await openWorker(place, true), 'utf8'), text)
  assert.deepEqual(readdirSync(home), ['code'], 'nothing is left beside it')
})

test('the worker that undoes earlier ones asks for no list of files', async () => {
  assert.doesNotMatch(readFileSync(await openWorker({ ...place, name: 'off' }, false), 'utf8'), /__WB_MANIFEST/)
})
