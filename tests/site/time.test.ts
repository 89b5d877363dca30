/** The pages of periods and of matrices: which exist, what they count, and what they leave to the lists. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import { contextOf } from '../../src/site/context.ts'
import type { PageContext } from '../../src/site/context.ts'
import { handOver } from '../../src/site/corpus.ts'
import { describeMatrix } from '../../src/site/page-data/matrix.ts'
import { describeMonth, describeTime, describeYear } from '../../src/site/page-data/time.ts'
import type { PeriodPage } from '../../src/site/page-data/time.ts'
import { monthRoutes, yearRoutes } from '../../src/site/time-routes.ts'
import { createUrls } from '../../src/urls/index.ts'
import { contextIn, handover } from './harbour.ts'

const { corpus: real, diagnostics } = loadCorpus('content')
assert.ok(real, JSON.stringify(diagnostics.slice(0, 3)))
const contexts: readonly PageContext[] = [
  ...handover.corpus.site.languages.map(contextIn),
  ...real.site.languages.map(lang => contextOf({ ...handover, corpus: real, urls: createUrls('', real.site.languages) }, lang)),
]
const countOf = (groups: PeriodPage['groups']): number => groups.reduce((sum, group) => sum + group.items.length, 0)

function periodsOf(context: PageContext): PeriodPage[] {
  return describeTime(context).years.flatMap(year => {
    const name = year.address.split('/').at(-2) ?? ''
    return [describeYear(context, name), ...year.months.map(month => describeMonth(context, name, month.address.split('/').at(-2) ?? ''))]
  })
}

test('the data of every period and of the matrices is plain, and the same twice', () => {
  for (const context of contexts) {
    const data = JSON.stringify([describeTime(context), periodsOf(context), describeMatrix(context)])
    assert.equal(JSON.stringify([describeTime(context), periodsOf(context), describeMatrix(context)]), data)
    assert.ok(!data.includes('[object') && !data.includes('NaN'))
  }
})

test('every published event is in the year that holds it, on the one by which it was over, or in none', () => {
  for (const context of contexts) {
    const years = periodsOf(context).filter(period => period.month === null)
    const listed = years.reduce((sum, year) => sum + countOf(year.groups) + countOf(year.over), countOf(describeTime(context).undated))
    assert.equal(listed, [...context.corpus.events.values()].filter(event => event.status === 'published').length)
  }
})

test('a month is above nothing else than its year, and its neighbours lead to it', () => {
  for (const context of contexts) {
    const months = periodsOf(context).filter(period => period.month !== null).sort((a, b) => `${a.year}${a.month}` < `${b.year}${b.month}` ? -1 : 1)
    for (const [index, month] of months.entries()) {
      assert.deepEqual(month.above.map(above => above.address), [context.urls.time(context.lang, month.year)])
      assert.equal(month.earlier?.name, months[index - 1]?.name)
      assert.equal(month.later?.name, months[index + 1]?.name)
    }
  }
})

test('sums are of incidents within the period only', () => {
  for (const context of contexts) {
    for (const period of periodsOf(context)) {
      const incidents = period.groups.find(group => group.standing === 'counted')
      if (incidents === undefined) assert.deepEqual(period.toll, [])
    }
  }
  assert.ok(contexts.some(context => periodsOf(context).some(period => period.toll.length > 0)))
})

test('a period of which the corpus tells nothing has no page', () => {
  const context = contextIn('en')
  assert.throws(() => describeYear(context, '1899'), /it has no page/)
  assert.throws(() => describeMonth(context, '1899', '01'), /it has no page/)
})

test('there is a route for each page of a period, in each language', () => {
  handOver(handover)
  const address = ({ params }: { params: { lang: string; year: string; month?: string } }): string => handover.urls.time(params.lang, params.year, params.month)
  const routes = new Set([...yearRoutes(), ...monthRoutes()].map(address))
  for (const lang of handover.corpus.site.languages) {
    for (const period of periodsOf(contextIn(lang))) assert.ok(routes.delete(handover.urls.time(lang, period.year, period.month ?? undefined)))
  }
  assert.deepEqual([...routes], [])
})

test('the matrices tell of the real corpus, and say where it is too small', () => {
  const context = contexts.at(-1)
  assert.ok(context)
  const matrix = describeMatrix(context)
  assert.equal(matrix.dyads.figure.kind, 'picture')
  assert.equal(matrix.types.figure.kind, 'too-few')
  for (const row of matrix.dyads.figure.table.rows) {
    for (const cell of row.slice(0, 2)) assert.ok(cell.ref !== undefined && matrix.dyads.addresses[`actor/${cell.ref.id}`]?.endsWith(`/actors/${cell.ref.id}/`))
  }
})
