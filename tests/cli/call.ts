/** Commands called as from a shell, with streams in memory, on copies of corpora that may be changed. */

import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { commands } from '../../src/cli/commands/index.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { createTerminal } from '../../src/cli/terminal.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const samples = join(root, 'tests/cli/samples')
const folders: string[] = []
after(() => { for (const folder of folders) rmSync(folder, { recursive: true }) })

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-call-'))
  folders.push(folder)
  return folder
}

/** A copy of a corpus of the project: `content`, or one under tests/corpora. */
export function copyCorpus(path: string): string {
  const folder = join(makeFolder(), 'corpus')
  cpSync(join(root, path), folder, { recursive: true })
  return folder
}

/** All files of a folder, byte for byte, by path. */
export function readFolder(folder: string): Record<string, string> {
  return Object.fromEntries(globSync('**/*', { cwd: folder, withFileTypes: true }).filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name)).map(path => [path.slice(folder.length + 1), readFileSync(path, 'latin1')] as const).sort())
}

export interface Called {
  readonly exit: number
  readonly output: string
  readonly errors: string
}

export async function call(args: readonly string[], { isTerminal = false, environment = {} }: { isTerminal?: boolean; environment?: Record<string, string> } = {}): Promise<Called> {
  let [output, errors] = ['', '']
  const terminal = createTerminal({
    output: { write: text => { output += text }, isTTY: isTerminal },
    errors: { write: text => { errors += text }, isTTY: isTerminal },
    input: Object.assign((async function* () { yield '' })(), { isTTY: isTerminal }),
  }, environment)
  const exit = await runCommand(commands, args, { terminal, environment, workingFolder: root })
  return { exit, output, errors }
}
