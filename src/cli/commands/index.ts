/** All commands, in the order of the help. A file here describes one; what it does is loaded when it runs. */

import { checkCommand } from './check.ts'
import { compareCommand } from './compare.ts'
import { deployCommand } from './deploy.ts'
import { importCommand } from './import.ts'
import { mergeCommand } from './merge.ts'
import { newCommand } from './new.ts'
import { releaseCommand } from './release.ts'
import { renameCommand } from './rename.ts'
import { statsCommand } from './stats.ts'
import { suggestCommand } from './suggest.ts'
import type { Command } from '../command.ts'

export const commands: readonly Command[] = [checkCommand, newCommand, suggestCommand, renameCommand, mergeCommand, importCommand, compareCommand, statsCommand, releaseCommand, deployCommand]
