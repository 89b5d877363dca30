/** All commands, in the order of the help. A file here describes one; what it does is loaded when it runs. */

import { checkCommand } from './check.ts'
import { compareCommand } from './compare.ts'
import { mergeCommand } from './merge.ts'
import { renameCommand } from './rename.ts'
import { statsCommand } from './stats.ts'
import type { Command } from '../command.ts'

export const commands: readonly Command[] = [checkCommand, renameCommand, mergeCommand, compareCommand, statsCommand]
