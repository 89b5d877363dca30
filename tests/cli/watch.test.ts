/** Watching: a check for each burst of changes, whatever editors and checkouts do to the folder. */

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { exampleRecord } from '../../src/corpus/validate/rules/examples.ts'
import { withCorpus } from './check-command.ts'

const entry = new URL('../../src/cli/check.ts', import.meta.url).pathname

/** A watching check; `until` waits for output that fits, since the last time it was asked. */
function startWatching(folder: string) {
  const child = spawn(process.execPath, [entry, folder, '--watch', '--lang', 'en'], { env: { PATH: process.env['PATH'] ?? '' } })
  let heard = ''
  const note = (chunk: Buffer): void => { heard += chunk.toString() }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const until = async (pattern: RegExp): Promise<string> => {
    for (let waited = 0; waited < 20_000; waited += 50) {
      const found = pattern.exec(heard)
      if (found !== null) {
        const all = heard
        heard = heard.slice(found.index + found[0].length)
        return all
      }
      assert.equal(child.exitCode, null, heard)
      await sleep(50)
    }
    assert.fail(`not heard: ${String(pattern)} in ${heard}`)
  }
  return { until, stop: () => child.kill() }
}

test('a change is checked, a broken file is reported, a saved repair is seen, and the watch lives on', async () => {
  await withCorpus({}, async folder => {
    const { until, stop } = startWatching(folder)
    try {
      await until(/no problems\nwatching/)
      writeFileSync(join(folder, 'actors/apex.md'), '---\nname: Apex')
      await until(/apex\.md:\d+:\d+ {2}error.*front-matter[^]*watching/)
      // As editors save: aside, then over the file.
      writeFileSync(join(folder, 'actors/.apex.md.swp'), exampleRecord(['name: Apex', 'kind: frim']))
      renameSync(join(folder, 'actors/.apex.md.swp'), join(folder, 'actors/apex.md'))
      await until(/unknown-code[^]*watching/)
      rmSync(join(folder, 'actors/apex.md'))
      await until(/no problems\nwatching/)
      mkdirSync(join(folder, 'articles/2021'))
      writeFileSync(join(folder, 'articles/2021/new.md'), '\u0000\uFFFF')
      await until(/2021\/new\.md:1:1 {2}error[^]*watching/)
    } finally {
      stop()
    }
  })
})

test('a folder that is taken away and put back is watched again', async () => {
  await withCorpus({}, async folder => {
    const { until, stop } = startWatching(folder)
    try {
      await until(/no problems\nwatching/)
      renameSync(folder, `${folder}-away`)
      await sleep(300)
      renameSync(`${folder}-away`, folder)
      await sleep(1200)
      writeFileSync(join(folder, 'actors/apex.md'), exampleRecord(['name: Apex', 'kind: frim']))
      await until(/unknown-code[^]*watching/)
    } finally {
      stop()
      rmSync(`${folder}-away`, { recursive: true, force: true })
    }
  })
})

test('many changes at once are one check', async () => {
  await withCorpus({}, async folder => {
    const { until, stop } = startWatching(folder)
    try {
      await until(/no problems\nwatching/)
      for (let n = 0; n < 20; n++) writeFileSync(join(folder, `actors/firm-${n}.md`), exampleRecord([`name: Firm ${n}`, 'kind: company']))
      const first = await until(/watching/)
      await sleep(600)
      assert.equal((first.match(/watching/g) ?? []).length, 1)
      await assert.rejects(Promise.race([until(/watching/), sleep(400).then(() => Promise.reject(new Error('quiet')))]), /quiet/)
    } finally {
      stop()
    }
  })
})
