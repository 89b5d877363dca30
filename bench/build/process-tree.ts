/** Time and memory of a process with all that it started, as Linux tells them under /proc. Elsewhere nothing is known. */

import { readdirSync, readFileSync } from 'node:fs'

/** Ticks a second in /proc: fixed for programs at 100 on all platforms that Node runs on. */
const ticks = 100
const pageSize = 4096

/** Seconds, user and system, of the process, its living descendants and those that have ended; null where /proc is not. Resolution: a hundredth. */
export function readTreeSeconds(pid: number): number | null {
  const own = timesOf(pid)
  if (own === null) return null
  return listTree(pid).slice(1).reduce((sum, child) => sum + (timesOf(child) ?? 0), own)
}

/** Bytes in memory of the whole tree, shared pages counted once where the system tells (PSS); 0 where nothing is known. */
export function readTreeMemory(pid: number): number {
  return listTree(pid).reduce((sum, child) => sum + memoryOf(child), 0)
}

/** The process and its descendants. */
function listTree(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(listTree)]
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap(thread =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(word => word !== '').map(Number))
  } catch {
    return []
  }
}

/** The file's fields after the name, which may hold spaces: user, system, and the same of children that were waited for. */
export function parseTimes(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / ticks
}

function timesOf(pid: number): number | null {
  const stat = readOrNull(`/proc/${pid}/stat`)
  return stat === null ? null : parseTimes(stat)
}

function memoryOf(pid: number): number {
  const shared = /^Pss:\s+(\d+) kB/m.exec(readOrNull(`/proc/${pid}/smaps_rollup`) ?? '')?.[1]
  if (shared !== undefined) return Number(shared) * 1024
  return Number(readOrNull(`/proc/${pid}/statm`)?.split(' ')[1] ?? 0) * pageSize
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
