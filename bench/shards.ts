/**
 * `node bench/shards.ts [articles] [shards]`: what a cold build costs on one machine, and what the same site costs in shards, each on a machine of
 * its own: with no cache at all, then with the page program in it (as CI keeps it), then with cards besides. Ends with an error when the two sites differ in a byte.
 */

import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listFiles } from '../src/build/release/stamps.ts'
import { writeGenerated } from './build/corpora.ts'
import type { Cost } from './build/measure-command.ts'
import { measureCommand } from './build/measure-command.ts'

const [articles = 500, count = 2] = process.argv.slice(2).map(Number)
if (!Number.isSafeInteger(articles) || !Number.isSafeInteger(count) || articles < 1 || count < 1) throw new Error('node bench/shards.ts [articles] [shards]')
const work = mkdtempSync(join(tmpdir(), 'marsad-bench-shards-'))
const place = (name: string): string => join(work, name)
const at = (script: string): string => fileURLToPath(new URL(`../src/cli/${script}.ts`, import.meta.url))

try {
  await compare('nothing kept, no cards', 'off', false)
  await compare('page program kept, no cards', 'off', true)
  await compare('page program kept, with cards', 'event,actor,location,source', true)
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function compare(what: string, pictures: string, isProgramKept: boolean): Promise<void> {
  const { folder, label } = writeGenerated(place('corpus'), articles, 1)
  const run = (name: string, script: string, args: readonly string[], out: string): Promise<Cost> => {
    forget(isProgramKept)
    return measureCommand({
      program: process.execPath, arguments: [at(script), ...args],
      environment: { MARSAD_CONTENT: folder, MARSAD_OUT: place(out), MARSAD_CACHE: place('cache'), MARSAD_PICTURES: pictures, SOURCE_DATE_EPOCH: '1700000000' },
    }).then(cost => { tell(name, cost); return cost })
  }
  console.log(`\n${label}, ${what} (load ${(loadavg()[0] ?? 0).toFixed(1)})\n${'wall s'.padStart(34)}${'CPU s'.padStart(10)}${'peak MB'.padStart(10)}`)
  const one = await run('one machine', 'build', [], 'one')
  const shards: Cost[] = []
  for (let index = 0; index < count; index++) shards.push(await run(`shard ${index}/${count}`, 'build', ['--shard', `${index}/${count}`, '--out', place('shards')], 'one'))
  const merged = await run('merge', 'merge-shards', [place('shards')], 'merged')
  const files = compareSites()
  const all = [...shards, merged].reduce((sum, { cpu }) => sum + cpu, 0)
  const longest = Math.max(...shards.map(({ cpu }) => cpu)) + merged.cpu
  console.log(`all CPU ${all.toFixed(1)} s, ${(all / one.cpu).toFixed(2)} times one machine's; CPU one after the other (longest shard, merge) ${longest.toFixed(1)} s, ${(longest / one.cpu).toFixed(2)} times; ${files} files, all equal`)
  for (const name of ['one', 'merged', 'shards']) rmSync(place(name), { recursive: true, force: true })
}

/** All that earlier runs have kept, or all but the page program. */
function forget(isProgramKept: boolean): void {
  const cache = place('cache')
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) if (name !== 'pages' || !isProgramKept) rmSync(join(cache, name), { recursive: true, force: true })
}

function tell(name: string, { wall, cpu, peak }: Cost): void {
  console.log(`  ${name.padEnd(22)}${wall.toFixed(1).padStart(10)}${cpu.toFixed(1).padStart(10)}${(peak / 1e6).toFixed(0).padStart(10)}`)
}

/** Number of files. Throws where the sites are not the same. */
function compareSites(): number {
  const [one, merged] = ['one', 'merged'].map(name => new Map(listFiles(place(name)).map(path => [path, createHash('sha256').update(readFileSync(join(place(name), path))).digest('hex')])))
  if (one === undefined || merged === undefined) return 0
  const different = [...new Set([...one.keys(), ...merged.keys()])].filter(path => one.get(path) !== merged.get(path))
  if (different.length > 0) throw new Error(`The sites differ in ${different.length} files, the first ${different[0] ?? ''}`)
  return one.size
}
