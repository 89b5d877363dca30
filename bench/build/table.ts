/** The results of a size as lines for people. */

import type { Compared } from './compare.ts'
import type { OurRun } from './our-runs.ts'
import type { SizeResult } from './results.ts'

/** Widths of the columns: the first is flushed left, the others right. */
const widths = [30, 10, 10, 10, 12, 12] as const

export function formatResult(result: SizeResult): string {
  const { label, pages, site, load, versions, runs, compared, pictures } = result
  const cold = runs[0]
  return [
    `${label}: ${pages} pages, ${site.files} files, ${megabytes(site.bytes)} MB (load ${load.map(value => value.toFixed(1)).join(' to ')})`,
    Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', '),
    '',
    formatRow(['Marsad', 'wall s', 'CPU s', 'peak MB', 'files', 'MB written']),
    ...runs.map(formatRun),
    ...(cold === undefined ? [] : ['', formatRow(['steps of the cold build', 'wall s', 'CPU s']), ...formatSteps(cold)]),
    ...runs.slice(1).filter(({ steps }) => steps.length > 0).flatMap(run => ['', formatRow([`steps: ${run.name}`, 'wall s', 'CPU s']), ...formatSteps(run)]),
    ...(compared.length < 2 ? [] : ['', ...formatCompared(compared)]),
    ...(pictures === null ? [] : ['', `Of the step pages, ${Math.round(pictures * 100)} % of the samples of a profile drew and wrote pictures, with the tables beside them.`]),
    '',
  ].join('\n')
}

function formatRun({ name, wall, cpu, peak, written }: OurRun): string {
  const output = name.startsWith('check,') ? [] : [String(written.files), megabytes(written.bytes)]
  return formatRow([name, wall.toFixed(2), cpu.toFixed(2), megabytes(peak), ...output])
}

function formatSteps({ wall, cpu, steps }: OurRun): string[] {
  const rest = { name: 'start and end', said: '', wall: steps.reduce((left, step) => left - step.wall, wall), cpu: steps.reduce((left, step) => left - step.cpu, cpu) }
  return [...steps, rest].map(step => `${formatRow([`  ${step.name}`, step.wall.toFixed(2), step.cpu.toFixed(2)])}  ${step.said}`.trimEnd())
}

/** Each generator, and how many times as long as the second one (Hugo, where it is there) it took. */
function formatCompared(compared: readonly Compared[]): string[] {
  const measure = compared.find(({ name }) => name.startsWith('Hugo')) ?? compared[1]
  if (measure === undefined) return []
  const verified = compared.flatMap(({ name, verified: sum }) => (sum === null ? [] : [`${name}: ${sum.pages} pages like ours; ${sum.compared} compared whole, ${sum.words} words and ${sum.links} links, all equal`]))
  return [
    formatRow([`the same pages (${measure.runs === 1 ? 'one run' : `median of ${measure.runs}`})`, 'wall s', 'CPU s', 'peak MB', `wall ×`, `CPU ×`]),
    ...compared.map(({ name, wall, cpu, peak }) =>
      formatRow([`  ${name}`, wall.toFixed(2), cpu.toFixed(2), megabytes(peak), (wall / measure.wall).toFixed(2), (cpu / measure.cpu).toFixed(2)])),
    ...verified,
  ]
}

function formatRow([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(widths[0])}${cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 12)).join('')}`
}

function megabytes(bytes: number): string {
  const value = bytes / 1e6
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}
