/** One call of `marsad`: finds the command, reads its arguments, runs it, and turns what went wrong into words and an exit code. */

import { resolve } from 'node:path'
import { readSettings } from '../build/settings.ts'
import { listNearest } from '../corpus/validate/nearest.ts'
import { CommandError } from './command.ts'
import { formatFault } from './fault.ts'
import { formatCommandsPage, formatHelp, formatOverview } from './help.ts'
import { projectRoot } from './project.ts'
import { readArguments } from './read-arguments.ts'
import type { Words } from '../model/diagnostic.ts'
import type { Command } from './command.ts'
import type { Terminal } from './terminal.ts'

export interface Surroundings {
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly workingFolder: string
}

/** The exit code: 0 done, 1 not or not wholly done, 2 asked in a way that cannot be answered. Faults of our own are thrown. */
export async function runCommand(commands: readonly Command[], args: readonly string[], around: Surroundings): Promise<number> {
  const lang = languageOf(args, around.environment)
  try {
    const [name = 'help', ...rest] = args
    if (name === 'help' || name === '--help') return showHelp(commands, rest, lang, around.terminal)
    const command = findCommand(commands, name)
    const given = readArguments(command, rest)
    if (given.hasFlag('help')) return showHelp(commands, [name], lang, around.terminal)
    const folder = given.textOf('content')
    const content = folder === undefined ? readSettings(around.environment, projectRoot, around.workingFolder).content : resolve(around.workingFolder, folder)
    return await command.run({ ...given, content, lang, ...around })
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    around.terminal.say(formatFault(error.fault, lang, around.terminal.paint))
    return error.exit
  }
}

function showHelp(commands: readonly Command[], rest: readonly string[], lang: keyof Words, terminal: Terminal): number {
  if (rest.includes('--markdown')) terminal.write(formatCommandsPage(commands))
  else {
    const [name] = rest.filter((word, index) => !word.startsWith('--') && rest[index - 1] !== '--lang')
    terminal.write(name === undefined || name === 'help' ? formatOverview(commands, lang) : formatHelp(findCommand(commands, name), lang))
  }
  return 0
}

function findCommand(commands: readonly Command[], name: string): Command {
  const found = commands.find(command => command.name === name)
  if (found !== undefined) return found
  throw new CommandError({
    message: { en: `Unknown command "${name}", expected one of ${commands.map(command => command.name).join(', ')}`, ar: `لا يوجد أمر باسم «${name}»، والأوامر: ${commands.map(command => command.name).join('، ')}` },
    fix: { en: 'See marsad help', ar: 'انظر ‎marsad help‎' },
    nearest: listNearest(name, commands.map(command => command.name)),
  }, 2)
}

/** As asked for by `--lang`, before anything else is read; else that of the terminal: Arabic, or English. */
function languageOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): keyof Words {
  const asked = args.map((word, index) => word === '--lang' ? args[index + 1] : /^--lang=(.*)$/.exec(word)?.[1]).find(lang => lang !== undefined)
  return (asked ?? environment['LC_ALL'] ?? environment['LANG'] ?? '').startsWith('ar') ? 'ar' : 'en'
}
