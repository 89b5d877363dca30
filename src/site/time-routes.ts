/** Which years and months have a page: parameters for getStaticPaths. */

import { listMonths } from '../queries/time.ts'
import { corpusOfBuild } from './corpus.ts'

export interface YearRoute {
  readonly params: { readonly lang: string; readonly year: string }
}

export interface MonthRoute {
  readonly params: { readonly lang: string; readonly year: string; readonly month: string }
}

/** One page for each year of which the corpus tells, in each language. */
export function yearRoutes(): YearRoute[] {
  const { corpus } = corpusOfBuild()
  return corpus.site.languages.flatMap(lang => listMonths(corpus).map(({ year }) => ({ params: { lang, year } })))
}

/** One page for each month that holds an event, in each language. */
export function monthRoutes(): MonthRoute[] {
  const { corpus } = corpusOfBuild()
  const months = listMonths(corpus).flatMap(year => year.months)
  return corpus.site.languages.flatMap(lang => months.map(({ year, month }) => ({ params: { lang, year, month } })))
}
