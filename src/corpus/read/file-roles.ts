/** Which files a corpus may hold and what each is for, by path alone. Everything else is refused. */

import { isId, kindFolders, recordKinds } from '../../model/ids.ts'
import { isLanguageTag } from '../../model/language-tag.ts'
import type { RecordKind } from '../../model/ids.ts'
import type { FileRole } from '../../model/source.ts'

/** `unknown`: no such file belongs here. `bad-name`: it belongs here, but its name breaks the grammar. */
export type PathRole = FileRole | 'folder' | 'ignored' | 'unknown' | 'bad-name'

const kindOfFolder = new Map<string, RecordKind>(recordKinds.map(kind => [kindFolders[kind], kind]))
const otherFolders = new Set(['basemap', 'interface', 'reference'])

/** What stands at a path of the corpus folder. Folders and files are told apart by the caller's `isFolder`. */
export function roleOfPath(path: string, isFolder: boolean): PathRole {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (name.startsWith('.')) return 'ignored'
  if (isFolder) return isKnownFolder(parts) ? 'folder' : 'unknown'
  if (name === 'README.md') return 'ignored'
  if (path === 'site.yml') return { role: 'site' }
  if (path === 'codebook.yml') return { role: 'codebook' }
  const [folder = '', ...rest] = parts
  if (folder === 'basemap' && rest.length === 1) return roleInBaseMap(name)
  if (folder === 'interface' && rest.length === 1) return roleInInterface(name)
  if (folder === 'reference' && rest.length === 2) return roleInReference(rest[0] ?? '', name)
  const kind = kindOfFolder.get(folder)
  if (kind === undefined) return 'unknown'
  const year = kind === 'article' ? rest[0] ?? null : null
  return rest.length === (kind === 'article' ? 2 : 1) ? roleOfRecordFile(kind, year, name) : 'unknown'
}

function isKnownFolder(parts: readonly string[]): boolean {
  const [folder = '', year = ''] = parts
  if (parts.length === 1) return kindOfFolder.has(folder) || otherFolders.has(folder)
  return parts.length === 2 && (folder === kindFolders.article ? /^\d{4}$/.test(year) : folder === 'reference' && isId(year))
}

function roleInBaseMap(name: string): PathRole {
  const stem = /^(.+)\.json$/.exec(name)?.[1]
  if (stem === undefined) return 'unknown'
  return /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(stem) ? { role: 'base-map', name } : 'bad-name'
}

function roleInReference(set: string, name: string): PathRole {
  if (name === 'reference.yml') return { role: 'reference', name: set }
  return name === 'events.csv' ? { role: 'reference-table', name: set } : 'unknown'
}

function roleInInterface(name: string): PathRole {
  const lang = /^(.+)\.yml$/.exec(name)?.[1]
  if (lang === undefined) return 'unknown'
  return isLanguageTag(lang) ? { role: 'interface', lang } : 'bad-name'
}

function roleOfRecordFile(kind: RecordKind, year: string | null, name: string): PathRole {
  const [, id = '', coder] = /^([^.]*)\.coding\.([^.]*)\.yml$/.exec(name) ?? []
  if (kind === 'article' && coder !== undefined) return isId(id) && isId(coder) ? { role: 'coding', id, coder, year } : 'bad-name'
  const [, stem = '', lang] = /^([^.]*)(?:\.([^.]*))?\.md$/.exec(name) ?? []
  if (!name.endsWith('.md')) return 'unknown'
  if (!isId(stem) || (lang !== undefined && !isLanguageTag(lang))) return 'bad-name'
  return lang === undefined ? { role: 'record', kind, id: stem, year } : { role: 'translation', kind, id: stem, lang, year }
}
