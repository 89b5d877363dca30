/** What the descriptions of the package say beside the tables: nothing of it comes from the clock. */

import type { Day } from '../../model/date.ts'
import type { ExportContext } from '../table.ts'

export interface PackageFacts {
  /** Names the state of the corpus: a sum over its files. */
  readonly version: string
  /** Day of the last change of the corpus; null = not known. */
  readonly lastChange: Day | null
  /** Name and version of the program. */
  readonly program: string
}

export interface Licence {
  readonly title: string
  /** Identifier as in the Open Definition's and SPDX's lists, or made of the title. */
  readonly name: string
  /** Address of the text; null when the program does not know it. */
  readonly path: string | null
}

/** Creative Commons licences are known by the way in which people write them: `CC BY 4.0`, `CC-BY-SA 3.0 IGO`, `CC0 1.0`. */
export function readLicence(title: string): Licence {
  const [, kind, version, ported] = /^CC[ -](BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?)[ -](\d\.\d)(?:[ -](IGO))?$/i.exec(title) ?? []
  if (kind !== undefined && version !== undefined) {
    const port = ported === undefined ? '' : 'igo/'
    return {
      title, name: ['CC', kind.toUpperCase(), version, ...(ported === undefined ? [] : ['IGO'])].join('-'),
      path: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${port}`,
    }
  }
  if (/^CC0(?:[ -]1\.0)?$/i.test(title)) return { title, name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }
  return { title, name: title.replace(/[^-a-zA-Z0-9._]+/g, '-') || 'other', path: null }
}

export interface Person {
  readonly name: string
  readonly roles: readonly ('annotator' | 'reviewer' | 'translator')[]
}

/** Everybody whom the articles name, by name; nobody else. */
export function listPeople({ corpus }: ExportContext): Person[] {
  const found = new Map<string, Set<Person['roles'][number]>>()
  const add = (role: Person['roles'][number], names: readonly string[]): void => {
    for (const name of names) found.set(name, (found.get(name) ?? new Set()).add(role))
  }
  for (const article of corpus.articles.values()) {
    add('annotator', article.annotators)
    add('reviewer', article.reviewers)
    add('translator', Object.values(article.translators))
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, roles]) => ({ name, roles: [...roles].sort() }))
}
