/** Releases that a folder holds, and the tables of one of them as they were frozen. */

import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { comparedTables } from '../../exports/changes.ts'
import type { Cell, Table } from '../../exports/index.ts'
import { compareIds } from '../../model/ids.ts'

/** As `release.json` of a release says. */
export interface ReleaseFacts {
  readonly name: string
  /** Day of the last change of the corpus. */
  readonly day: string
  /** Sum over the corpus. */
  readonly version: string
  /** The release it is compared with; null for the first. */
  readonly previous: string | null
}

/** The earliest first. Folders without a release are passed over. */
export function listReleases(folder: string): ReleaseFacts[] {
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : []
  return names.flatMap(name => readFacts(join(folder, name, 'release.json'), name)).sort((a, b) => compareIds(a.day, b.day) || compareIds(a.name, b.name))
}

function readFacts(path: string, name: string): ReleaseFacts[] {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return []
  const { day, version, previous } = JSON.parse(readFileSync(path, 'utf8')) as ReleaseFacts
  return [{ name, day, version, previous }]
}

/** What is needed of the tables to compare them: names of columns, and rows. */
export function readTables(folder: string): Table[] {
  return comparedTables.map(name => {
    const rows = JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8')) as Readonly<Record<string, Cell>>[]
    const columns = Object.keys(rows[0] ?? {}).map(column => ({ name: column, type: 'string' as const, description: '' }))
    return { name, description: '', columns, size: rows.length, rows: rows.map(row => columns.map(column => row[column.name] ?? null)) }
  })
}
