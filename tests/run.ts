/**
 * Runs all tests: first those that need nothing, then the built site's. Prints failures as they come and ends with
 * the files that took longest and the plain line `N passed, N failed`. Arguments are parts of file names: `npm test -- merge charts`.
 */

import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { findBrowser } from './browser.ts'

interface Count { passed: number; failed: number }

const wanted = process.argv.slice(2)
const matches = (file: string): boolean => wanted.length === 0 || wanted.some(part => file.includes(part))
/** Files that take longest come first, so that none of them runs alone in the end. */
const isLong = (file: string): boolean => /accessibility|annotate|explore\.|offline|portable|saving|search-(?:dialog|page)|types|incremental|union|cache\.test/.test(file)
const longFirst = (a: string, b: string): number => Number(isLong(b)) - Number(isLong(a))
const files = globSync('tests/**/*.test.ts').map(file => file.replaceAll('\\', '/')).sort().filter(matches)
const needsBrowser = files.some(file => /e2e|browser/.test(file))

if (needsBrowser) process.env['CHROMIUM'] = await findBrowser()
const sites = mkdtempSync(join(tmpdir(), 'marsad-test-'))
process.env['MARSAD_TEST_SITES'] = sites
// Most files and the programs that they start load the same code: it is compiled once.
process.env['NODE_COMPILE_CACHE'] ??= join(sites, 'compiled')
const seconds = new Map<string, number>()
const unit = await runFiles(files.filter(file => !file.startsWith('tests/e2e/')).sort(longFirst), 2)
const endToEnd = await runFiles(files.filter(file => file.startsWith('tests/e2e/')).sort(longFirst), 2)
rmSync(sites, { recursive: true, force: true })
const failed = unit.failed + endToEnd.failed
const passed = unit.passed + endToEnd.passed
const longest = [...seconds].sort(([, a], [, b]) => b - a).slice(0, 12)
if (files.length > longest.length) console.log(`\nlongest: ${longest.map(([file, took]) => `${file} ${took.toFixed(0)} s`).join(' · ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/** The files that share one process pool; `concurrency` of them at a time. */
async function runFiles(chosen: string[], concurrency: number): Promise<Count> {
  const count = { passed: 0, failed: 0 }
  if (chosen.length === 0) return count
  const stream = run({ files: chosen, concurrency, timeout: 600_000 })
  stream.on('test:summary', summary => {
    if (summary.file !== undefined) {
      seconds.set(relative('tests', summary.file).replaceAll('\\', '/'), summary.duration_ms / 1000)
      return
    }
    count.passed = summary.counts.passed
    count.failed = summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo
  })
  const text = stream.compose(new spec())
  for await (const chunk of text) process.stdout.write(String(chunk))
  return count
}
