/** Tells people how far a long work is: one line a step, with its duration. Colour and the running step only on a terminal. */

export interface Progress {
  /** Runs the work and prints its name, duration and what `done` says of the result. */
  readonly step: <Result>(name: string, work: () => Result | Promise<Result>, done?: (result: Result) => string) => Promise<Result>
  readonly say: (line: string) => void
}

export interface ProgressEffects {
  readonly write: (text: string) => void
  /** Milliseconds of any steady clock. */
  readonly now: () => number
  readonly terminal: boolean
  readonly colour: boolean
}

export const standardEffects: ProgressEffects = {
  write: text => process.stdout.write(text),
  now: () => performance.now(),
  terminal: process.stdout.isTTY === true,
  colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
}

const clearLine = '\r\u001B[2K'

export function createProgress(effects: ProgressEffects = standardEffects): Progress {
  const paint = (code: number, text: string): string => (effects.colour ? `\u001B[${code}m${text}\u001B[0m` : text)
  return {
    say: line => effects.write(`${line}\n`),
    step: async (name, work, done) => {
      const start = effects.now()
      if (effects.terminal) effects.write(`  … ${name}`)
      const line = (mark: string, said: string): string => {
        const seconds = ((effects.now() - start) / 1000).toFixed(1)
        return `${effects.terminal ? clearLine : ''}  ${mark} ${name.padEnd(8)} ${`${seconds} s`.padStart(7)}${said === '' ? '' : `  ${paint(2, said)}`}\n`
      }
      try {
        const result = await work()
        effects.write(line(paint(32, '✓'), done?.(result) ?? ''))
        return result
      } catch (error) {
        effects.write(line(paint(31, '✗'), ''))
        throw error
      }
    },
  }
}
