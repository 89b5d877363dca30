/** The small parts of the bench of builds: what counts as equal pages, how times are read, what is asked for, what is summed. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { costOfPages, median } from '../../bench/build/compare.ts'
import { measureCommand, parseTimes } from '../../bench/build/measure-command.ts'
import { readOptions } from '../../bench/build/options.ts'
import { contentOf, differenceBetween, findMain } from '../../bench/build/page-content.ts'
import { shareOfPictures } from '../../bench/build/picture-share.ts'
import type { OurRun } from '../../bench/build/our-runs.ts'
import { titleOf } from '../../bench/build/prepare-pages.ts'
import type { SizeResult } from '../../bench/build/results.ts'
import { drawPlot, linesOf, spread } from '../../bench/build/plot.ts'
import { parseTimes as parseProcessTimes } from '../../bench/build/process-tree.ts'

function contentOfHtml(html: string): ReturnType<typeof contentOf> {
  const main = findMain(`<body><header>out</header><main id="a">${html}</main></body>`)
  assert.ok(main)
  return contentOf(main)
}

const pages: readonly (readonly [why: string, here: string, there: string, difference: RegExp | null])[] = [
  ['other elements around the same words', '<ul><li>a b</li><li><bdi>c</bdi></li></ul>', '<p>a</p> b <div>c</div>', null],
  ['a picture on one side', '<p>a</p><svg><text>drawn</text></svg>', '<p>a</p>', null],
  ['one word more', '<p>a b</p>', '<p>a</p>', /^words differ at 2 of 2: "a b" here, "a" there$/],
  ['words in another order', '<p>a b</p>', '<p>b a</p>', /^words differ at 1/],
  ['words that run together', '<p>a <b>b</b></p>', '<p>a<b>b</b></p>', /^words differ at 1/],
  ['a link that leads elsewhere', '<a href="/x/">a</a>', '<a href="/y/">a</a>', /^links differ at 1 of 1: "\/x\/" here, "\/y\/" there$/],
  ['a link that is missing', '<a href="/x/">a</a>', 'a', /^links differ/],
  ['the same address encoded', '<a href="/%D8%A3/">a</a>', '<a href="/أ/">a</a>', null],
]
for (const [why, here, there, difference] of pages) {
  test(`pages are ${difference === null ? 'equal' : 'not equal'}: ${why}`, () => {
    const found = differenceBetween(contentOfHtml(here), contentOfHtml(there))
    if (difference === null) assert.equal(found, null)
    else assert.match(found ?? '', difference)
  })
}

test('a page without main has no content, and a title is read as people see it', () => {
  assert.equal(findMain('<body>a</body>'), null)
  assert.equal(titleOf('<title>a &amp;amp; &quot;b&#39;</title>'), 'a &amp; "b\'')
})

test('times of bash are read, anything else is refused', () => {
  assert.deepEqual(parseTimes('1.500 2.250 0.250\n'), { wall: 1.5, cpu: 2.5 })
  assert.throws(() => parseTimes('real 1'), /no times/)
})

test('times of a process are those of itself and of the children it waited for', () => {
  assert.equal(parseProcessTimes('7 (a (strange) name) S 1 7 7 0 -1 4194560 100 0 0 0 150 50 25 75 20 0 11 0'), 3)
})

test('a command is measured with the processes that it starts', async () => {
  const burn = 'const end = process.cpuUsage().user + 3e5; while (process.cpuUsage().user < end);'
  const script = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(burn)}])`
  const { cpu, peak } = await measureCommand({ program: process.execPath, arguments: ['-e', script] })
  assert.ok(cpu >= 0.3, `${cpu} s`)
  assert.ok(process.platform !== 'linux' || peak > 1e6, `${peak} bytes`)
})

test('a command that fails is an error that holds what it said', async () => {
  const failing = { program: process.execPath, arguments: ['-e', 'console.error("no room"); process.exit(3)'] }
  await assert.rejects(measureCommand(failing), /ended with 3:\nno room/)
  assert.ok((await measureCommand({ ...failing, good: [0, 3] })).wall > 0)
})

test('what others do not make is taken off a build, the rest stays', () => {
  const step = (name: string, seconds: number): { name: string; wall: number; cpu: number; said: string } => ({ name, wall: seconds, cpu: 2 * seconds, said: '' })
  const steps = [step('load', 1), step('data', 2), step('pages', 3), step('search', 4), step('verify', 0.5), step('switch', 0.5)]
  assert.deepEqual(costOfPages({ name: 'cold', wall: 12, cpu: 24, peak: 5, steps, written: { files: 0, bytes: 0 } }), { wall: 6, cpu: 12, peak: 5 })
})

const medians: readonly (readonly [values: number[], middle: number])[] = [[[3, 1, 2], 2], [[4, 1], 2.5], [[7], 7], [[], Number.NaN]]
for (const [values, middle] of medians) test(`the median of [${values}] is ${middle}`, () => assert.equal(median(values), middle))

test('options: sizes, defaults and what is not understood', () => {
  assert.deepEqual(readOptions([]).sizes, [1000, 5000])
  assert.deepEqual(readOptions(['20000', '--languages', '2', '--alone']), { sizes: [20_000], languages: 2, runs: null, sample: 200, ged: null, work: null, results: null, others: false, profile: false, short: false })
  for (const wrong of [['many'], ['0'], ['--languages', '3'], ['--runs', '1.5'], ['--fast']]) assert.throws(() => readOptions(wrong), Error, wrong.join(' '))
})

test('the share of pictures counts what drawing functions call, and text that is written outside bodies', () => {
  const node = (id: number, functionName: string, children: number[] = []): { id: number; callFrame: { functionName: string; scriptId: string; url: string; lineNumber: number; columnNumber: number }; children: number[] } =>
    ({ id, callFrame: { functionName, scriptId: '1', url: '', lineNumber: 0, columnNumber: 0 }, children })
  const nodes = [node(1, '(root)', [2, 4, 6, 8]), node(2, 'drawMap$1', [3]), node(3, 'round'), node(4, 'writeHtml', [5]), node(5, 'toHtml'), node(6, 'page', [7]), node(7, 'toHtml'), node(8, '(idle)')]
  const samples = [3, 3, 5, 7, 6, 8, 8, 8]
  assert.equal(shareOfPictures({ nodes, samples, startTime: 0, endTime: 1 }, new Set(['drawMap'])), 3 / 5)
})

test('labels of a plot keep to their heights where there is room, and move down where there is none', () => {
  assert.deepEqual(spread([10, 100], 17), [10, 100])
  assert.deepEqual(spread([100, 90, 95], 10), [110, 90, 100])
})

test('a plot has a line for each of our builds and for each generator, by the corpora in one language', () => {
  const run = (name: string, cpu: number): OurRun => ({ name, wall: cpu, cpu, peak: 1, steps: [{ name: 'pictures', wall: 1, cpu: 1, said: '' }], written: { files: 0, bytes: 0 } })
  const result = (articles: number, languages: number): SizeResult => ({
    label: `${articles}`, articles, languages, day: '2020-01-01', versions: { Node: '24' }, load: [0, 0], pages: 1, site: { files: 1, bytes: 1 }, pictures: null,
    runs: [run('cold', articles / 10), run('check, nothing changed', 1)], compared: [{ name: 'Hugo', runs: 1, wall: 1, cpu: articles / 100, peak: 1, verified: null }],
  })
  const lines = linesOf([result(1000, 1), result(100, 1), result(50, 2)])
  assert.deepEqual(lines.map(({ name, points }) => [name, points]), [['build, cold, no cards', [[100, 9], [1000, 99]]], ['Hugo, the same pages', [[100, 1], [1000, 10]]]])
  assert.match(drawPlot([result(1000, 1)]), /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*1,000[\s\S]*build, cold, no cards: 99 s/)
  assert.throws(() => drawPlot([]), /no results/)
})
