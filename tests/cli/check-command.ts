/** The check command run in this process: its folder on disk, what it wrote and said, its exit code. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkCommand } from '../../src/cli/commands/check.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { createTerminal } from '../../src/cli/terminal.ts'
import { smallestCorpus } from '../../src/corpus/validate/rules/examples.ts'
import type { Example } from '../../src/corpus/validate/rules/rule.ts'

export interface Heard {
  readonly code: number
  readonly written: string
  readonly said: string
}

/** Calls `marsad check` with the words given; nothing is a terminal. */
export async function callCheck(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Heard> {
  let [written, said] = ['', '']
  const streams = {
    output: { write: (text: string) => { written += text } },
    errors: { write: (text: string) => { said += text } },
    input: Object.assign((async function* (): AsyncGenerator<string> {})(), { isTTY: true }),
  }
  const code = await runCommand([checkCommand], ['check', ...words], { terminal: createTerminal(streams, environment), environment, workingFolder: process.cwd() })
  return { code, written, said }
}

/** A folder with the smallest corpus and the files of the example over it; gone when `use` is done. */
export async function withCorpus(example: Example, use: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'checked-corpus-'))
  try {
    for (const [path, text] of Object.entries({ ...smallestCorpus, ...example })) {
      if (text === null) continue
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
