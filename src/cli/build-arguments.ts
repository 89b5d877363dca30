/** What `npm run build` and `npm run merge` are asked for, read from their words; whatever is wrong with them is said with what to write instead. */

import { parseArgs } from 'node:util'
import type { Share } from '../build/shards/division.ts'

export interface AskedBuild {
  readonly full: boolean
  /** null: the whole site. */
  readonly share: Share | null
  /** Where shards go; undefined: where they go when nobody says. */
  readonly out: string | undefined
  /** The shard's rows are written too. */
  readonly withTables: boolean
}

export interface AskedMerge {
  /** Shards, or folders that hold some; none = the usual place. */
  readonly places: readonly string[]
  /** The rows of the shards are held against the data package. */
  readonly withTables: boolean
}

export const buildUsage = `npm run build                     the site of the corpus, in the place of the last one; only what has changed is made
npm run build -- --full           the same, everything made anew
npm run build -- --shard i/n      one of n parts of the site, i from 0 to n - 1, for npm run merge; job/n takes i from JOB_COMPLETION_INDEX
  --out DIR                       folder of the parts; without it .shards/
  --tables                        its rows of the data package too, for npm run merge -- --check
Exit codes: 0 it is in place, 1 it is not and what was there is untouched, 2 not understood. Variables: see README.md.`

export const mergeUsage = `npm run merge -- [FOLDER…]        the parts of a site (npm run build -- --shard i/n) laid together, verified, in the place of the last site
  FOLDER                          a part, or a folder that holds some; without it .shards/
  --check                         their rows, too, held against the data package, by DuckDB
Exit codes: 0 the site is in place, 1 it is not and the last one is untouched, 2 not understood. Variables: see README.md.`

/** The words cannot be answered: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Set by Kubernetes in each pod of an Indexed Job, from 0. */
const jobIndex = 'JOB_COMPLETION_INDEX'
/** More divide a site into less than what a shard costs at least. */
const mostShards = 4096

/** null: for the usage. Throws UsageError. */
export function readBuildArguments(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): AskedBuild | null {
  const { values, positionals } = parse(args, { full: { type: 'boolean' }, shard: { type: 'string' }, out: { type: 'string' }, tables: { type: 'boolean' }, help: { type: 'boolean' } })
  if (values.help === true) return null
  if (positionals.length > 0) throw new UsageError(`Unknown argument ${positionals.join(' ')}: known are --full, --shard i/n, --out DIR and --tables. Folders and address are given by variables (see README.md).`)
  const { full = false, shard, out, tables = false } = values
  if (shard === undefined && out !== undefined) throw new UsageError('--out says where a shard goes, and goes with --shard i/n. A whole site goes where MARSAD_OUT says.')
  if (shard === undefined && tables) throw new UsageError('--tables goes with --shard i/n: a whole site has its tables under data/.')
  if (shard !== undefined && full) throw new UsageError('--full goes with a build of the whole site: a shard is always made anew.')
  return { full, share: shard === undefined ? null : readShare(shard, environment), out, withTables: tables }
}

/** null: for the usage. Throws UsageError. */
export function readMergeArguments(args: readonly string[]): AskedMerge | null {
  const { values, positionals } = parse(args, { check: { type: 'boolean' }, help: { type: 'boolean' } })
  return values.help === true ? null : { places: positionals, withTables: values.check === true }
}

function parse<Options extends Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>>(args: readonly string[], options: Options) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    for (const [name, value] of Object.entries(values)) if (value === '') throw new Error(`Option '--${name}' wants a value`)
    return { values, positionals }
  } catch (error) {
    throw new UsageError(`${(error as Error).message.replace(/\. To specify a positional.*$/s, '').replace(/\.$/, '')}. Known: ${Object.keys(options).map(name => `--${name}`).join(', ')}.`)
  }
}

/** `i/n`, i from 0 to n - 1; `job/n` takes i from the environment. Throws UsageError. */
export function readShare(text: string, environment: Readonly<Record<string, string | undefined>>): Share {
  const [, first = '', second = ''] = /^(\d{1,6}|job)\/(\d{1,6})$/.exec(text) ?? []
  if (first === '') throw new UsageError(`"${text}" is no shard: write i/n, such as 0/8 for the first of eight and 7/8 for the last, or job/8 to take i from ${jobIndex}.`)
  const count = Number(second)
  if (count < 1 || count > mostShards) throw new UsageError(`A site cannot be divided into ${count} shards: take 1 to ${mostShards}.`)
  const index = first === 'job' ? readJobIndex(text, environment) : Number(first)
  if (index >= count) throw new UsageError(`There is no shard ${index}/${count}: the first of ${count} is 0/${count}, the last ${count - 1}/${count}.`)
  return { index, count }
}

function readJobIndex(text: string, environment: Readonly<Record<string, string | undefined>>): number {
  const value = environment[jobIndex] ?? ''
  if (/^\d{1,6}$/.test(value)) return Number(value)
  throw new UsageError(`--shard ${text} takes its number from ${jobIndex}, which is ${value === '' ? 'not set' : `"${value}"`}: run it in a Job with completionMode: Indexed, or write the number, from 0.`)
}
