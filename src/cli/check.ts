/**
 * `npm run check`: `marsad check` under its own name. Exit 0: no errors; 1: errors; 2: asked in a way that cannot be answered.
 */

import { checkCommand } from './commands/check.ts'
import { runCommand } from './run-command.ts'
import { createTerminal } from './terminal.ts'

const terminal = createTerminal({ output: process.stdout, errors: process.stderr, input: process.stdin }, process.env)
process.exitCode = await runCommand([checkCommand], ['check', ...process.argv.slice(2)], { terminal, environment: process.env, workingFolder: process.cwd() })
