/**
 * Runs a command and says what it cost: wall time and CPU of the process and of all its children (by bash's `time`), and the
 * memory of the whole tree at its worst sampled moment.
 */

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTreeMemory } from './process-tree.ts'

export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number
  /** Seconds of all processors together, user and system. */
  readonly cpu: number
  /** Bytes; moments between two samples are not seen. */
  readonly peak: number
}

export interface Command {
  readonly program: string
  readonly arguments: readonly string[]
  readonly folder?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Exit codes that mean success. Default: 0. */
  readonly good?: readonly number[]
}

/** Milliseconds; longer where a sample takes long, so that looking takes at most a twentieth of one processor. */
const betweenSamples = 200
/** The command keeps the error stream; the times go into the file that MEASURED names. */
const script = 'TIMEFORMAT="%3R %3U %3S"; { time "$@" 2>&3; } 3>&2 2>"$MEASURED"'

/** Throws with the end of the output when the command fails. */
export async function measureCommand({ program, arguments: given, folder, environment = {}, good = [0] }: Command): Promise<Cost> {
  const work = mkdtempSync(join(tmpdir(), 'marsad-time-'))
  const times = join(work, 'times')
  try {
    const child = spawn('bash', ['-c', script, 'bash', program, ...given], {
      cwd: folder, env: { ...process.env, LC_ALL: 'C', ...environment, MEASURED: times }, stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer): void => { output = (output + chunk.toString()).slice(-4000) }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const peak = watchMemory(child.pid)
    const code = await new Promise<number | null>((resolve, reject) => { child.on('error', reject).on('close', resolve) }).finally(() => peak.stop())
    if (code === null || !good.includes(code)) throw new Error(`${[program, ...given].join(' ')} ended with ${code}:\n${output}`)
    return { ...parseTimes(readFileSync(times, 'utf8')), peak: peak.highest() }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function watchMemory(pid: number | undefined): { readonly stop: () => void; readonly highest: () => number } {
  let highest = 0
  let timer: NodeJS.Timeout | undefined
  const sample = (): void => {
    const begun = performance.now()
    if (pid !== undefined) highest = Math.max(highest, readTreeMemory(pid))
    timer = setTimeout(sample, Math.max(betweenSamples, 20 * (performance.now() - begun)))
  }
  sample()
  return { stop: () => clearTimeout(timer), highest: () => highest }
}

/** `1.234 2.500 0.100`: wall, user, system. Throws for anything else. */
export function parseTimes(text: string): Pick<Cost, 'wall' | 'cpu'> {
  const [, wall, user, system] = /^(\d+\.\d+) (\d+\.\d+) (\d+\.\d+)\s*$/.exec(text) ?? []
  if (wall === undefined || user === undefined || system === undefined) throw new Error(`These are no times of bash: ${JSON.stringify(text)}`)
  return { wall: Number(wall), cpu: Number(user) + Number(system) }
}
