/** What the bench of builds is asked for on the command line. */

import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** Sizes of the corpora, in articles; of a GED table in rows. */
  readonly sizes: readonly number[]
  /** 1: Arabic alone; 2: each article with an English translation. */
  readonly languages: 1 | 2
  /** How many times generators are measured in turns; the median counts. Null: 3 up to 2,000 articles, else 1. */
  readonly runs: number | null
  /** Pages of which every word is compared. */
  readonly sample: number
  /** UCDP GED table (CSV) that becomes the corpus; null: a generated one. */
  readonly ged: string | null
  /** Folder for corpora, sites and sources; null: a temporary one. Eleventy stays installed in it. */
  readonly work: string | null
  /** JSON file that results are added to; null: none is written. */
  readonly results: string | null
  /** Beside other generators too. */
  readonly others: boolean
  /** Profiles the pages step in one more cold build. */
  readonly profile: boolean
  /** Nothing after the edit of one article: no renamed actor, no checks. */
  readonly short: boolean
}

export const usage = `node bench/build.ts [articles…] [--languages 1|2] [--runs N] [--sample PAGES] [--ged TABLE.csv] [--work FOLDER] [--results FILE.json] [--alone] [--profile] [--short]`

const defaultSizes = [1000, 5000]

/** Throws an Error that says what is wrong and how to ask. */
export function readOptions(given: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      languages: { type: 'string' }, runs: { type: 'string' }, sample: { type: 'string' }, ged: { type: 'string' }, work: { type: 'string' }, results: { type: 'string' },
      alone: { type: 'boolean' }, profile: { type: 'boolean' }, short: { type: 'boolean' },
    },
  })
  const languages = readCount(values.languages ?? '1', '--languages')
  if (languages !== 1 && languages !== 2) throw new Error(`--languages ${languages}: only 1 and 2 are known\n${usage}`)
  const sizes = positionals.map(size => readCount(size, 'articles'))
  return {
    sizes: sizes.length > 0 ? sizes : values.ged === undefined ? defaultSizes : [Number.MAX_SAFE_INTEGER],
    languages,
    runs: values.runs === undefined ? null : readCount(values.runs, '--runs'),
    sample: readCount(values.sample ?? '200', '--sample'),
    ged: values.ged ?? null,
    work: values.work ?? null,
    results: values.results ?? null,
    others: values.alone !== true,
    profile: values.profile === true,
    short: values.short === true,
  }
}

function readCount(word: string, what: string): number {
  const count = Number(word)
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${what}: "${word}" is no whole number from 1\n${usage}`)
  return count
}
