#!/usr/bin/env node
/** `marsad COMMAND …`: the commands of contributors and editors. `marsad help` lists them. */

import { commands } from './commands/index.ts'
import { runCommand } from './run-command.ts'
import { createTerminal } from './terminal.ts'

// Whoever reads the results may stop reading: `marsad stats | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
const terminal = createTerminal({ output: process.stdout, errors: process.stderr, input: process.stdin }, process.env)
process.exitCode = await runCommand(commands, process.argv.slice(2), { terminal, environment: process.env, workingFolder: process.cwd() })
