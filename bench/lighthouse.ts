/**
 * Lighthouse over sample pages of a built site: `node bench/lighthouse.ts [folder] [page…]`. Needs Chromium (CHROMIUM or on the
 * PATH); not part of the tests, for its figures hang on the machine. Prints the scores of the median of LIGHTHOUSE_RUNS runs (3),
 * its times, and every audit that falls short. Build with MARSAD_URL: without an address a site names no other languages.
 */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { readMarker } from '../src/build/marker.ts'
import { findBrowser } from '../tests/browser.ts'

const [folder = 'dist', ...asked] = process.argv.slice(2)
const runs = Number(process.env['LIGHTHOUSE_RUNS'] ?? '3')
const basePath = readMarker(folder)?.base ?? '/'
const pages = asked.length > 0 ? asked : [
  'ar/', 'en/events/resafa-ambush-seventeenth-division/', 'ar/actors/islamic-state/', 'en/locations/syrian-badia/',
  'ar/articles/attacks-escalate-deir-ez-zor/', 'en/explore/', 'ar/explore/',
]
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
}

/** Serves as a plain web host does: compressed, and what carries a hash in its name for a year. */
const server = createServer((request, response) => {
  const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''))
  const inside = path.startsWith(basePath) ? path.slice(basePath.length) : path.slice(1)
  const file = join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside)
  if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end()
  const type = types[extname(file)] ?? 'application/octet-stream'
  const bytes = readFileSync(file)
  const isText = !/woff2|octet/.test(type)
  response.writeHead(200, {
    'content-type': type,
    'cache-control': inside.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
    ...(isText ? { 'content-encoding': 'gzip' } : {}),
  }).end(isText ? gzipSync(bytes) : bytes)
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const port = 9333
const browser = await chromium.launch({
  executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--no-first-run', `--remote-debugging-port=${port}`],
})
type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']
const times = ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time', 'cumulative-layout-shift'] as const

/** The run with the median performance of several: one run says more of the machine than of the page. */
async function audit(address: string): Promise<Result> {
  const found: Result[] = []
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(address, { port, output: 'json', logLevel: 'error' })
    if (result === undefined) throw new Error(`Lighthouse gave nothing for ${address}`)
    found.push(result.lhr)
  }
  const performance = ({ categories }: Result): number => categories['performance']?.score ?? 0
  const median = found.sort((a, b) => performance(a) - performance(b))[Math.floor(found.length / 2)]
  if (median === undefined) throw new Error('LIGHTHOUSE_RUNS must be at least 1')
  return median
}

for (const page of pages) {
  const { categories, audits } = await audit(`${origin}${basePath}${page}`)
  const scores = Object.values(categories).map(({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`)
  console.log(`${page}  ${scores.join(' · ')}`)
  console.log(`  ${times.map(id => `${id} ${audits[id]?.displayValue ?? ''}`).join(' · ')}`)
  const short = Object.values(categories).flatMap(({ auditRefs }) => auditRefs).filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => audits[id] ?? []).filter(({ score }) => score !== null && score < 0.9)
  for (const { id, score, displayValue } of short) console.log(`  ${id} ${score} ${displayValue ?? ''}`)
}
await browser.close()
server.close()
