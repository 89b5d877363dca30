/**
 * How well the search finds: `node bench/search.ts [--misses]` runs the labelled set (tests/search/queries/set.json) through our
 * search, stock Pagefind, MiniSearch and, with LUCENE set to a class path, Lucene, and prints tables. `--misses` also lists the
 * queries of the half for tuning that lost something; the other half is given in totals only.
 */

import type { Figures, Scored } from './search/measure.ts'
import { readSet, runSystem, scoreQuery, summarise } from './search/measure.ts'
import { runLucene, startMiniSearch, startOurs, startStockPagefind } from './search/systems.ts'

const set = readSet()
const line = (name: string, { queries, recall, precision, rank, silent }: Figures): string =>
  [name.padEnd(30), String(queries).padStart(5), ...[recall, precision, rank].map(value => value.toFixed(3).padStart(8)), `${(silent * 100).toFixed(1)} %`.padStart(8)].join(' ')
const head = [' '.repeat(30), 'asked', '  recall', 'precisn.', '     MRR', ' silent'].join(' ')

const ours = await runSystem(await startOurs(set), set.queries)
const half = (scored: readonly Scored[], name: string): Scored[] => scored.filter(query => query.half === name)
console.log(`${set.docs.length} texts, ${set.queries.length} queries; recall and precision at 10\n\n${head}`)
console.log(line('ours, tuning half', summarise(half(ours, 'dev'))))
console.log(line('ours, held out', summarise(half(ours, 'held'))))
if (!process.argv.includes('--ours')) {
  const rows: readonly (readonly [string, readonly Scored[] | null])[] = [
    ['Pagefind, stock', await runSystem(await startStockPagefind(set), set.queries)],
    ['MiniSearch, prefix and fuzzy', await runSystem(startMiniSearch(set), set.queries)],
    ['Lucene, ArabicAnalyzer', runLucene(set, process.env['LUCENE'])],
  ]
  for (const [name, scored] of rows) {
    if (scored === null) console.log(`${name.padEnd(30)} not at hand (LUCENE is not set)`)
    else for (const [which, label] of [['dev', 'tuning half'], ['held', 'held out']] as const) console.log(line(`${name}, ${label}`.slice(0, 30), summarise(half(scored, which))))
  }
}
console.log(`\nours by category, tuning half\n${head}`)
for (const category of new Set(set.queries.map(query => query.category))) console.log(line(category, summarise(half(ours, 'dev').filter(query => query.category === category))))
if (process.argv.includes('--misses')) {
  for (const query of half(ours, 'dev')) {
    const { recall, precision } = scoreQuery(query)
    if ((recall ?? 1) < 1 || precision < 1) console.log((recall ?? 1).toFixed(2), precision.toFixed(2), query.category, JSON.stringify(query.q), `wanted ${query.ids.length}`, 'missing', query.ids.filter(id => !query.found.includes(id)).slice(0, 3).join(' '), 'wrong', query.found.filter(id => !query.ids.includes(id)).slice(0, 3).join(' '))
  }
}
