/** What the annotator's tests stand on: the corpus of the repository as the page knows it. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { formatKnown } from '../../../src/build/annotate.ts'
import { createChecker } from '../../../src/client/annotate/check.ts'
import type { Checker } from '../../../src/client/annotate/check.ts'
import { readKnown } from '../../../src/client/annotate/known.ts'
import type { Known } from '../../../src/client/annotate/known.ts'
import { loadCorpus } from '../../../src/corpus/index.ts'
import type { AnnotateFile } from '../../../src/model/annotate.ts'

/** The data file of a corpus folder, as it goes through JSON. */
export function knownFile(content: string): AnnotateFile {
  const { corpus } = loadCorpus(content)
  assert.ok(corpus !== null)
  const written = { site: readFileSync(`${content}/site.yml`, 'utf8'), codebook: readFileSync(`${content}/codebook.yml`, 'utf8'), folder: 'content' }
  return JSON.parse(formatKnown(corpus, written).text) as AnnotateFile
}

export interface Setting {
  readonly known: Known
  readonly checker: Checker
}

export function settingOf(content: string): Setting {
  const known = readKnown(knownFile(content))
  return { known, checker: createChecker(known, '2020') }
}
