/** Loaded before a program that is measured: when it ends, writes what the whole process used into the file that MEASURED names. */

import { writeFileSync } from 'node:fs'

export interface Usage {
  /** Seconds of all threads, user and system. */
  readonly cpu: number
  /** Bytes in memory at the worst moment. */
  readonly peak: number
}

const target = process.env['MEASURED']
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage: Usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 }
  if (target !== undefined) writeFileSync(target, JSON.stringify(usage))
})
