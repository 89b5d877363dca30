/**
 * A build like `npm run build`, run by the bench in a process of its own: writes what each step took into the file that STEPS names.
 * With PROFILE set, the pages step runs under the profiler, and is slower.
 */

import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatFailure, BuildFailure } from '../../src/build/failure.ts'
import type { Progress } from '../../src/build/progress.ts'
import { readSettings } from '../../src/build/settings.ts'
import { keepCompiled } from '../../src/cli/compiled-code.ts'
import { shareOfPictures } from './picture-share.ts'
import { readTreeSeconds } from './process-tree.ts'

export interface StepCost {
  readonly name: string
  /** Seconds on the clock. */
  readonly wall: number
  /** Seconds of all processors, with child processes. */
  readonly cpu: number
  /** What the step says of itself. */
  readonly said: string
  /** Share of the step's samples that drew pictures, 0 to 1; only of a profiled step. */
  readonly pictures?: number
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const steps: StepCost[] = []
const seconds = (): number => readTreeSeconds(process.pid) ?? process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6

const progress: Progress = {
  say: line => console.log(line),
  step: async (name, work, done) => {
    const profiled = process.env['PROFILE'] !== undefined && name === 'pages'
    const stop = profiled ? await startProfile() : null
    const [wall, cpu] = [performance.now(), seconds()]
    const result = await work()
    const cost = { name, wall: (performance.now() - wall) / 1000, cpu: seconds() - cpu, said: done?.(result) ?? '' }
    steps.push(stop === null ? cost : { ...cost, pictures: await stop() })
    return result
  },
}

async function startProfile(): Promise<() => Promise<number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 2000 })
  await session.post('Profiler.start')
  return async () => {
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    return shareOfPictures(profile)
  }
}

try {
  const settings = readSettings(process.env, root)
  keepCompiled(join(settings.cache, 'code'))
  const { buildSite } = await import('../../src/build/index.ts')
  const { built, diagnostics } = await buildSite(settings, progress)
  if (!built) throw new Error(`The corpus has errors:\n${diagnostics.slice(0, 10).map(({ rule, path }) => `${path}: ${rule}`).join('\n')}`)
  writeFileSync(process.env['STEPS'] ?? '/dev/stdout', JSON.stringify(steps))
} catch (error) {
  if (!(error instanceof BuildFailure)) throw error
  console.error(formatFailure(error))
  process.exitCode = 1
}
