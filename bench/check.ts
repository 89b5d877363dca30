/**
 * Measures `marsad check` on generated corpora, each time in a process of its own: `node bench/check.ts [articles…]`, without
 * numbers 1000, 5000 and 20000. Each article has a translation, so that there are twice as many texts.
 */

import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeGeneratedCorpus } from './generated-corpus.ts'
import type { Usage } from './report-usage.ts'

interface Measured extends Usage {
  /** Seconds on the clock, the start of the process included. */
  readonly wall: number
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 5000, 20_000]
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
try {
  console.log(`${'articles'.padStart(8)}  ${'run'.padEnd(22)}${'wall s'.padStart(8)}${'CPU s'.padStart(8)}${'peak MB'.padStart(9)}`)
  for (const articles of sizes) measureSize(articles)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function measureSize(articles: number): void {
  const corpus = join(work, `corpus-${articles}`)
  const cache = join(work, `cache-${articles}`)
  writeGeneratedCorpus(corpus, { articles })
  const print = (run: string, { wall, cpu, peak }: Measured): void =>
    console.log(`${String(articles).padStart(8)}  ${run.padEnd(22)}${wall.toFixed(2).padStart(8)}${cpu.toFixed(2).padStart(8)}${(peak / 2 ** 20).toFixed(0).padStart(9)}`)
  print('without cache', checkOnce(corpus, cache, ['--no-cache']))
  print('cold, cache written', checkOnce(corpus, cache))
  print('nothing changed', checkOnce(corpus, cache))
  appendFileSync(findArticle(corpus), '\nكلمة أخرى في آخر المادة.\n')
  print('one article changed', checkOnce(corpus, cache))
  rmSync(corpus, { recursive: true, force: true })
  rmSync(cache, { recursive: true, force: true })
}

/** The first article; its folder is that of the first year. */
function findArticle(corpus: string): string {
  return join(corpus, 'articles', '2014', 'article-1.md')
}

function checkOnce(corpus: string, cache: string, options: readonly string[] = []): Measured {
  const usageFile = join(work, 'usage.json')
  const begun = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', at('./report-usage.ts'), at('../src/cli/check.ts'), corpus, '--lang', 'en', ...options], {
    encoding: 'utf8', maxBuffer: 2 ** 30, env: { ...process.env, MARSAD_CACHE: cache, MEASURED: usageFile },
  })
  const wall = (performance.now() - begun) / 1000
  if (status !== 0 && status !== 1) throw new Error(`The check failed:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`)
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Usage
  return { ...usage, wall }
}
