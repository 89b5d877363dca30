/** Makes the SQLite file: tables, rows, views, compacted, so that the same tables give the same bytes. */

import { existsSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { createTable, createView, insertInto, storedCell, views } from '../../exports/package/sqlite.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { Table } from '../../exports/index.ts'

/** Marks the file as ours for tools that look (`PRAGMA application_id`): "MRSD". */
const applicationId = 0x4d525344

/** Throws when rows break a key: then the tables are wrong, and no file is left. */
export function writeDatabase(target: string, tables: readonly Table[], codebook: Codebook): void {
  if (existsSync(target)) rmSync(target)
  const database = new DatabaseSync(target)
  try {
    // The page size goes before the first table; without a journal nothing else is written beside the file.
    database.exec(`PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA application_id = ${applicationId}; PRAGMA foreign_keys = OFF`)
    database.exec('BEGIN')
    for (const table of tables) fillTable(database, table, tables, codebook)
    for (const view of views) database.exec(createView(view))
    database.exec('COMMIT')
    const broken = database.prepare('PRAGMA foreign_key_check').all()
    if (broken.length > 0) throw new Error(`${broken.length} rows of the database refer to nothing, the first in ${String(broken[0]?.['table'])}: a table of src/exports is wrong`)
    database.exec('ANALYZE; VACUUM')
  } finally {
    database.close()
  }
}

function fillTable(database: DatabaseSync, table: Table, tables: readonly Table[], codebook: Codebook): void {
  database.exec(createTable(table, tables, codebook))
  const insert = database.prepare(insertInto(table))
  for (const row of table.rows) insert.run(...row.map(storedCell))
}
