/**
 * Measures the search page in Chromium: `node bench/search-browser.ts [articles…]` (200 and 5,000; each article is two texts). Prints what
 * the first search fetches and what a keystroke costs the page in script and layout, and ends with 1 when a budget is not kept. SEARCH_WORK names a
 * folder that keeps corpora and indexes for the next run.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchBrowser } from '../tests/browser.ts'
import type { CountingServer, IndexedCorpus } from './search-site.ts'
import { base, budgetOf, buildSmallSite, countFirstSearch, firstSearches, indexCorpus, serveCounting, sumOf } from './search-site.ts'

const sizes = process.argv.slice(2).map(Number)
const keystrokeBudget = 30

const typed = [
  { lang: 'ar', text: 'اشتباكات مسلحة' }, { lang: 'ar', text: 'انفجار لغم' }, { lang: 'ar', text: 'الأسواق مغلقة' }, { lang: 'en', text: 'ambush roads' }, { lang: 'en', text: 'observers near' }, { lang: 'en', text: 'explsion' },
] as const

const kept = process.env['SEARCH_WORK']
const work = kept ?? mkdtempSync(join(tmpdir(), 'marsad-bench-'))
mkdirSync(work, { recursive: true })
let missed = false
try {
  const site = buildSmallSite(work)
  for (const articles of sizes.length > 0 ? sizes : [200, 5000]) await measureSize(site, articles)
} finally {
  if (kept === undefined) rmSync(work, { recursive: true, force: true })
}
process.exitCode = missed ? 1 : 0

async function measureSize(site: string, articles: number): Promise<void> {
  const indexed = await indexCorpus(site, work, articles)
  const browser = await launchBrowser()
  const server = await serveCounting(site)
  try {
    say(`\n${articles} articles, ${indexed.texts} texts, ${indexed.records} records, ${indexed.shards} parts of the index`)
    for (const { lang, text } of firstSearches) await measureFirst(browser, server, lang, text, indexed)
    const keys: Keystroke[] = []
    for (const lang of ['ar', 'en'] as const) keys.push(...await measureKeys(browser, server.origin, lang))
    const [works, waits] = [keys.map(({ work }) => work), keys.map(({ wait }) => wait)]
    say(line(`script and layout of a keystroke, median of ${keys.length}`, quantile(works, 0.5), 'ms', keystrokeBudget))
    say(line('script and layout of a keystroke, 95th percentile', quantile(works, 0.95), 'ms'))
    say(line('until its answer stands, by the clock, median', quantile(waits, 0.5), 'ms'))
    say(line('until its answer stands, by the clock, 95th percentile', quantile(waits, 0.95), 'ms'))
  } finally {
    await browser.close()
    server.close()
  }
}

async function measureFirst(browser: Browser, server: CountingServer, lang: string, text: string, { texts }: IndexedCorpus): Promise<void> {
  const counted = await countFirstSearch(browser, server, lang, text)
  say(line(`first search, ${text} (${counted.length} files)`, sumOf(counted), 'KB', budgetOf(texts)))
  const kinds: readonly (readonly [string, RegExp])[] = [
    ['scripts of the page', /^_astro\//], ['engine', /\.pagefind$/], ['names', /names\.json$/], ['lists', /(?:list|shards)\.json$/],
    ['facets', /facets\.|labels\./], ['postings', /pf_index$/], ['texts', /pf_fragment$/], ['words', /words\.json$/],
  ]
  say(`    ${kinds.map(([name, pattern]) => `${name} ${sumOf(counted, pattern).toFixed(0)}`).join(', ')}`)
}

/** Milliseconds. */
interface Keystroke {
  /** Script and layout of the page's own thread. */
  readonly work: number
  /** From the letter to the last change of what is shown, other threads and the page's pause for the next letter included. */
  readonly wait: number
}

async function measureKeys(browser: Browser, origin: string, lang: 'ar' | 'en'): Promise<Keystroke[]> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${origin}${base}${lang}/search/`)
  const session = await page.context().newCDPSession(page)
  // Time of the thread itself: other work of the machine is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Profiler.enable')
  const input = page.locator('[data-part=text]').first()
  await input.fill(lang === 'ar' ? 'خبر' : 'news')
  await settle(page, session)
  await watchAnswers(page)
  const keys: Keystroke[] = []
  for (const { text } of typed.filter(query => query.lang === lang)) {
    await input.fill('')
    await settle(page, session)
    for (const letter of text) {
      const before = await layoutTime(session)
      await session.send('Profiler.start')
      await input.pressSequentially(letter)
      await settle(page, session)
      keys.push({ work: scriptTime(await stopProfile(session)) + await layoutTime(session) - before, wait: await readWait(page) })
    }
  }
  await page.context().close()
  return keys
}

async function watchAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = (name: string) => (): void => { performance.clearMarks(name); performance.mark(name) }
    document.querySelector('[data-part=text]')?.addEventListener('input', note('letter'))
    const shown = document.querySelector('[data-part=body]')
    if (shown !== null) new MutationObserver(note('shown')).observe(shown, { subtree: true, childList: true, characterData: true })
  })
}

/** Nothing to wait for where a letter changed nothing. */
async function readWait(page: Page): Promise<number> {
  return page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? 0
    return Math.max(0, at('shown') - at('letter'))
  })
}

type Profile = Awaited<ReturnType<typeof stopProfile>>

async function stopProfile(session: CDPSession) {
  return (await session.send('Profiler.stop')).profile
}

/** What samples of a profile see of script and of the collector. Chromium's own count of script leaves out what runs after an answer of another thread. */
function scriptTime({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]))
  const isOurs = (node: number): boolean => !['(idle)', '(program)', '(root)'].includes(names.get(node) ?? '')
  return samples.reduce((sum, node, n) => sum + (isOurs(node) ? timeDeltas[n] ?? 0 : 0), 0) / 1000
}

async function layoutTime(session: CDPSession): Promise<number> {
  const metrics = await readMetrics(session)
  return metrics('LayoutDuration') + metrics('RecalcStyleDuration')
}

/** Milliseconds by name. */
async function readMetrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return name => (metrics.find(metric => metric.name === name)?.value ?? 0) * 1000
}

/** Until the page's thread has done next to nothing for a while, and the thread of the index has nothing left to do: it answers when it has. */
async function settle(page: Page, session: CDPSession): Promise<void> {
  for (let last = -1, quiet = 0; quiet < 3;) {
    await page.waitForTimeout(130)
    await Promise.all(page.workers().map(worker => worker.evaluate(() => 0)))
    const metrics = await readMetrics(session)
    const now = metrics('TaskDuration') - metrics('DevToolsCommandDuration')
    quiet = now - last < 3 ? quiet + 1 : 0
    last = now
  }
}

function line(what: string, value: number, unit: string, budget?: number): string {
  if (budget !== undefined && value > budget) missed = true
  const verdict = budget === undefined ? '' : value <= budget ? `  (budget ${budget}: kept)` : `  (budget ${budget}: EXCEEDED)`
  return `${what.padEnd(52)} ${value.toFixed(value < 10 ? 1 : 0).padStart(7)} ${unit}${verdict}`
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

function say(text: string): void {
  console.log(text)
}
