/** A name for the code that checks a corpus: it changes with every line of it, with the packages it uses and with Node. */

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareIds } from '../model/ids.ts'

const rooms = ['corpus', 'language', 'model'] as const
const source = fileURLToPath(new URL('..', import.meta.url))

let known: string | null | undefined

/** null where the code cannot be read, for example when it was bundled: then nothing that was kept can be trusted. Read once: a process runs the code that it began with. */
export function nameCode(): string | null {
  return known === undefined ? known = readCode() : known
}

function readCode(): string | null {
  try {
    const files = rooms.flatMap(room => readdirSync(join(source, room), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).sort(compareIds)
      .map(name => join(source, room, name)))
    const hash = createHash('sha256').update(process.version)
    for (const file of [...files, join(source, '..', 'package-lock.json')]) hash.update(`\0${file.slice(source.length)}\0`).update(readFileSync(file))
    return hash.digest('base64url')
  } catch {
    return null
  }
}
