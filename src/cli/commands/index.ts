/** All commands, in the order of the help. A file here describes one; what it does is loaded when it runs. */

import { statsCommand } from './stats.ts'
import type { Command } from '../command.ts'

export const commands: readonly Command[] = [statsCommand]
