/** What became of each row of an import: what was made of it, what was left out and why, or why nothing was made. */

import type { Words } from '../../model/diagnostic.ts'

export interface LeftOut {
  /** Column or mark, with its words. */
  readonly what: string
  readonly why: Words
}

/** Something that the mapping file would have to say. */
export interface Missing {
  readonly list: 'types' | 'sides' | 'actors' | 'places' | 'sources' | 'labels' | 'roles' | 'settings'
  readonly name: string
  /** Ids or codes of the corpus that come close. */
  readonly nearest: readonly string[]
}

export interface RowReport {
  /** Records of the file counted from 1, headings not counted. */
  readonly row: number
  /** Line of the file on which the record begins. */
  readonly line: number
  /** The id of the row in its data set; empty when it has none. */
  readonly id: string
  /** Paths of the files made for this row alone; empty when it was refused. */
  readonly made: readonly string[]
  readonly leftOut: readonly LeftOut[]
  readonly refused: readonly Words[]
  readonly missing: readonly Missing[]
}

export const hiddenCharacters: Words = {
  en: 'characters that a reader does not see, or not in their plain form', ar: 'محارف لا يراها القارئ، أو ليست بصيغتها العادية',
}

/** A row that cannot be made, with every reason found. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused'
  readonly reasons: readonly Words[]
  readonly missing: readonly Missing[]
  constructor(reasons: readonly Words[], missing: readonly Missing[] = []) {
    super(reasons.map(({ en }) => en).join('; '))
    this.reasons = reasons
    this.missing = missing
  }
}
