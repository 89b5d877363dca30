/** The day that pages may show as the corpus' last change: of the last commit that touched it, never of the clock. */

import { spawnSync } from 'node:child_process'
import type { Day } from '../model/date.ts'

/** UTC day of `sourceDate` (seconds), else of the last commit on the folder, outside data sets left aside; null outside git. */
export function readLastChange(content: string, sourceDate: number | null): Day | null {
  const seconds = sourceDate ?? readCommitTime(content)
  return seconds === null ? null : new Date(seconds * 1000).toISOString().slice(0, 10)
}

function readCommitTime(folder: string): number | null {
  const answer = spawnSync('git', ['-C', folder, 'log', '-1', '--format=%ct', '--', '.', ':(exclude)reference'], { encoding: 'utf8' })
  const text = answer.status === 0 ? answer.stdout.trim() : ''
  return /^\d+$/.test(text) ? Number(text) : null
}
