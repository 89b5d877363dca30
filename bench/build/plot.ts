/**
 * Draws the kept results as an SVG: seconds of processors over articles, both by powers of ten, a line each for our builds and for the
 * generators on the same pages: `node bench/build/plot.ts RESULTS.json PICTURE.svg`.
 */

import { writeFileSync } from 'node:fs'
import type { Element } from 'hast'
import { s } from 'hastscript'
import { toHtml } from 'hast-util-to-html'
import { scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import type { OurRun } from './our-runs.ts'
import type { SizeResult } from './results.ts'
import { readResults } from './results.ts'

interface Line {
  readonly name: string
  readonly color: string
  readonly dash: string | undefined
  readonly points: readonly (readonly [articles: number, seconds: number])[]
}

const heading = 'What a build costs, by the size of the corpus'
const size = { width: 760, height: 480 }
const margin = { top: 62, right: 210, bottom: 52, left: 62 }
const colors = ['#1b5e7d', '#b4542b', '#3d7a3a', '#7a4a8c', '#8a6d1d', '#44546a', '#a63d57', '#2f7f79']
const seconds = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** The corpora in one language: the others are compared on the same. */
export function linesOf(results: readonly SizeResult[]): Line[] {
  const single = results.filter(({ languages }) => languages === 1).toSorted((a, b) => a.articles - b.articles)
  const names = [...new Set(single.flatMap(({ runs }) => runs.map(({ name }) => name)))].filter(name => !name.startsWith('check,') || name === 'check, without cache')
  const others = [...new Set(single.flatMap(({ compared }) => compared.map(({ name }) => name)))]
  const ours = names.map(name => ({ name: nameOf(name), find: ({ runs }: SizeResult) => costOf(runs.find(run => run.name === name)), dash: undefined }))
  const same = others.map(name => ({ name: `${name}, the same pages`, find: ({ compared }: SizeResult) => compared.find(other => other.name === name)?.cpu, dash: '6 4' }))
  return [...ours, ...same].map(({ name, find, dash }, at) => ({
    name, dash, color: colors[at % colors.length] ?? '',
    points: single.flatMap((result): [number, number][] => { const cpu = find(result); return cpu === undefined ? [] : [[result.articles, Math.max(cpu, 0.01)]] }),
  }))
}

function nameOf(run: string): string {
  return /^check/.test(run) ? run : `build, ${run}${run === 'cold' ? ', no cards' : ''}`
}

/** CPU without the cards for social media: past some thousand records they are no longer drawn unasked. */
function costOf(run: OurRun | undefined): number | undefined {
  return run === undefined ? undefined : run.cpu - (run.steps.find(({ name }) => name === 'pictures')?.cpu ?? 0)
}

/** Throws when there is nothing to draw. */
export function drawPlot(results: readonly SizeResult[]): string {
  const lines = linesOf(results)
  const all = lines.flatMap(({ points }) => points)
  if (all.length === 0) throw new Error('There are no results of corpora in one language')
  const articles = all.map(([x]) => x)
  const times = all.map(([, y]) => y)
  const x = scaleLog([Math.min(...articles) * 0.8, Math.max(...articles) * 1.25], [margin.left, size.width - margin.right])
  const y = scaleLog([10 ** Math.floor(Math.log10(Math.min(...times))), 10 ** Math.ceil(Math.log10(Math.max(...times)))], [size.height - margin.bottom, margin.top])
  const plot = s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size.width} ${size.height}`, ...size, role: 'img', fontFamily: 'sans-serif', fontSize: 13 }, [
    s('title', `${heading}: ${lines.map(({ name, points }) => `${name} ${seconds.format(points.at(-1)?.[1] ?? 0)} s`).join('; ')}`),
    s('rect', { ...size, fill: '#ffffff' }),
    s('text', { x: margin.left, y: 26, fontSize: 17, fontWeight: 600, fill: '#1a1a1a' }, heading),
    s('text', { x: margin.left, y: 46, fill: '#555555' }, titleOf(results)),
    ...drawAxes(x, y, [...new Set(articles)]),
    ...drawLines(lines, x, y),
  ])
  return `${toHtml(plot, { space: 'svg' })}\n`
}

type Scale = ReturnType<typeof scaleLog<number, number>>

function titleOf(results: readonly SizeResult[]): string {
  const versions = results.at(-1)?.versions ?? {}
  return `generated articles in Arabic; ${['Node', 'Astro', 'Hugo', 'Eleventy'].flatMap(name => (versions[name] === undefined ? [] : [`${name} ${versions[name]}`])).join(', ')}`
}

function drawAxes(x: Scale, y: Scale, sizes: readonly number[]): Element[] {
  const [left, right, bottom] = [margin.left, size.width - margin.right, size.height - margin.bottom]
  const powers = y.ticks().filter(tick => Number.isInteger(Math.round(Math.log10(tick) * 1e6) / 1e6))
  return [
    ...powers.flatMap(tick => [
      s('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: '#dddddd' }),
      s('text', { x: left - 8, y: y(tick) + 4, textAnchor: 'end', fill: '#444444' }, String(Number(tick.toPrecision(1)))),
    ]),
    ...sizes.flatMap(tick => [
      s('line', { x1: x(tick), x2: x(tick), y1: bottom, y2: bottom + 5, stroke: '#888888' }),
      s('text', { x: x(tick), y: bottom + 20, textAnchor: 'middle', fill: '#444444' }, tick.toLocaleString('en')),
    ]),
    s('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: '#888888' }),
    s('text', { x: (left + right) / 2, y: size.height - 10, textAnchor: 'middle', fill: '#444444' }, 'articles'),
    s('text', { transform: `translate(16,${(margin.top + bottom) / 2}) rotate(-90)`, textAnchor: 'middle', fill: '#444444' }, 'seconds of processors (user and system)'),
  ]
}

function drawLines(lines: readonly Line[], x: Scale, y: Scale): Element[] {
  const path = line<readonly [number, number]>(([articles]) => x(articles), ([, cpu]) => y(cpu))
  const named = lines.filter(({ points }) => points.length > 0)
  const heights = spread(named.map(({ points }) => y(points.at(-1)?.[1] ?? 1)), 17)
  return named.flatMap(({ name, color, dash, points }, at) => {
    const [articles, cpu] = points.at(-1) ?? [1, 1]
    const height = heights[at] ?? 0
    const end = size.width - margin.right + 16
    return [
      s('path', { d: path([...points]) ?? '', fill: 'none', stroke: color, strokeWidth: 2, strokeDasharray: dash }),
      ...points.map(([px, py]) => s('circle', { cx: x(px), cy: y(py), r: 3, fill: color })),
      s('path', { d: `M${x(articles) + 5},${y(cpu)}L${end - 4},${height}`, stroke: color, strokeWidth: 0.75, fill: 'none' }),
      s('text', { x: end, y: height + 4, fill: color, fontSize: 12 }, `${name}: ${seconds.format(cpu)} s`),
    ]
  })
}

/** Heights as near as may be to the wanted ones, with room for a line of text between two. */
export function spread(wanted: readonly number[], room: number): number[] {
  const order = wanted.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height)
  let last = Number.NEGATIVE_INFINITY
  for (const place of order) {
    place.height = Math.max(place.height, last + room)
    last = place.height
  }
  return order.sort((a, b) => a.at - b.at).map(({ height }) => height)
}

if (import.meta.main) {
  const [results, picture] = process.argv.slice(2)
  if (results === undefined || picture === undefined) throw new Error('node bench/build/plot.ts RESULTS.json PICTURE.svg')
  writeFileSync(picture, drawPlot(readResults(results)))
}
