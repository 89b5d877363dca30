/**
 * Whatever is edited, a build that takes over what has not changed gives the very files of one that makes everything anew. Sequences of
 * edits are random; MARSAD_SEQUENCES says how many are tried (2), MARSAD_SEED which.
 */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { buildSite } from '../../../src/build/index.ts'
import { createProgress } from '../../../src/build/progress.ts'
import { listFiles } from '../../../src/build/release/stamps.ts'
import type { BuildSettings } from '../../../src/build/settings.ts'
import { root as project } from '../../cli/call.ts'
import { editKinds } from './edits.ts'

const folder = mkdtempSync(join(tmpdir(), 'marsad-incremental-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const sequences = Number(process.env['MARSAD_SEQUENCES'] || 2)
const seed = Number(process.env['MARSAD_SEED'] || Date.now() % 1_000_000)
const names = Object.keys(editKinds)

function settingsFor(content: string, out: string, more: Partial<BuildSettings> = {}): BuildSettings {
  return {
    root: project, content, out: join(folder, out), cache: join(folder, 'cache'), siteUrl: 'https://harbour.example/site', sourceDate: 1_700_000_000,
    leaveOut: ['search', 'offline', 'verify'], ...more,
  }
}

/** False where the corpus is broken: then nothing was built. Lines of the progress go to `said`. */
async function build(settings: BuildSettings, said: string[] = []): Promise<boolean> {
  const { built } = await buildSite(settings, createProgress({ write: text => said.push(text), now: () => 0, terminal: false, colour: false }))
  return built
}

function sumsOf(out: string): Map<string, string> {
  const site = join(folder, out)
  return new Map(listFiles(site).map(path => [path, createHash('sha256').update(readFileSync(join(site, path))).digest('hex')]))
}

function assertSame(what: string): number {
  const [kept, anew] = [sumsOf('kept'), sumsOf('anew')]
  assert.deepEqual([...kept.keys()], [...anew.keys()], `${what}: the same files`)
  assert.deepEqual([...kept].filter(([path, sum]) => anew.get(path) !== sum).map(([path]) => path), [], `${what}: the same bytes`)
  return kept.size
}

test(`after random edits a build that takes over what has not changed equals one made anew (seed ${seed})`, async () => {
  const edit = fc.record({ kind: fc.constantFrom(...names), pick: fc.nat(9999) })
  let tried = 0
  await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 3 }), async edits => {
    const content = join(folder, 'content')
    rmSync(content, { recursive: true, force: true })
    cpSync(join(project, 'tests/corpora/good/harbour'), content, { recursive: true })
    assert.ok(await build(settingsFor(content, 'kept')))
    for (const [at, { kind, pick }] of edits.entries()) {
      cpSync(content, `${content}-before`, { recursive: true })
      await editKinds[kind]?.(content, pick)
      const said: string[] = []
      if (await build(settingsFor(content, 'kept'), said)) tried += 1
      else {
        rmSync(content, { recursive: true })
        cpSync(`${content}-before`, content, { recursive: true })
      }
      rmSync(`${content}-before`, { recursive: true })
      if (process.env['MARSAD_SEQUENCES']) console.log(kind, pick, said.find(line => line.includes('pages'))?.trim() ?? 'broken')
      if (at % 2 === 1 || at === edits.length - 1) {
        assert.ok(await build(settingsFor(content, 'anew', { full: true })))
        assert.ok(assertSame(edits.slice(0, at + 1).map(({ kind: name, pick: number }) => `${name} (${number})`).join(', then ')) > 500)
      }
    }
  }), { numRuns: sequences, seed, endOnFailure: true })
  assert.ok(tried > 0, 'at least one edit left a corpus that can be built')
})
