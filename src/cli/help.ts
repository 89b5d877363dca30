/** The help of the commands: for the terminal, and the same as a page of the documentation. */

import type { Words } from '../model/diagnostic.ts'
import { commonOptions } from './read-arguments.ts'
import type { Command, CommandOption } from './command.ts'

const words = {
  usage: { en: 'marsad COMMAND [arguments] [options]', ar: 'marsad COMMAND [arguments] [options]' },
  commands: { en: 'Commands', ar: 'الأوامر' },
  options: { en: 'Options', ar: 'الخيارات' },
  examples: { en: 'Examples', ar: 'أمثلة' },
  exits: { en: 'Exit codes', ar: 'رموز الخروج' },
  more: { en: 'marsad help COMMAND tells all about one of them.', ar: 'للمزيد عن أيّ منها: marsad help COMMAND' },
  done: { en: 'done', ar: 'تمّ' },
  refused: { en: 'refused: nothing was changed', ar: 'رُفض: لم يتغيّر شيء' },
  misuse: { en: 'asked in a way that cannot be answered: unknown command, option or argument', ar: 'طلب لا يُفهم: أمر أو خيار أو معطى غير معروف' },
} as const satisfies Record<string, Words>

/** All commands, one line each. */
export function formatOverview(commands: readonly Command[], lang: keyof Words): string {
  return [
    words.usage[lang], '',
    words.commands[lang],
    ...alignRows(commands.map(({ name, summary }) => [name, summary[lang]])), '',
    ...formatOptions(commonOptions, lang), '',
    ...formatExits(undefined, lang), '',
    words.more[lang], '',
  ].join('\n')
}

/** All about one command. */
export function formatHelp(command: Command, lang: keyof Words): string {
  return [
    usageOf(command), '',
    `${command.summary[lang]}.`, '',
    ...command.details.flatMap(paragraph => [...wrap(paragraph[lang], 96), '']),
    ...formatOptions({ ...command.options, ...commonOptions }, lang), '',
    words.examples[lang],
    ...command.examples.flatMap(({ line, does }) => [`  ${line}`, ...wrap(does[lang], 90).map(text => `      ${text}`)]), '',
    ...formatExits(command, lang), '',
  ].join('\n')
}

/** `docs/commands.md`. */
export function formatCommandsPage(commands: readonly Command[]): string {
  return [
    '# Commands', '',
    '<!-- Written by `marsad help --markdown`: change the commands under src/cli/commands, then this file with it. -->', '',
    'In the project folder, after `npm ci`: `npx marsad COMMAND …` or `npm run -s marsad -- COMMAND …`. Results go to the output',
    'stream, everything else to the error stream; colour and progress appear on terminals only, and no colour at all with `NO_COLOR`.', '',
    '| command | what it does |', '|---|---|',
    ...commands.map(({ name, summary }) => `| [\`${name}\`](#marsad-${name}) | ${summary.en} |`), '',
    'Options of every command:', '',
    ...listOptions(commonOptions), '',
    'Exit codes of every command:', '',
    ...exitRows(undefined, 'en').map(([code, what]) => `- \`${code}\` ${what}`), '',
    ...commands.flatMap(formatSection),
  ].join('\n')
}

function formatSection(command: Command): string[] {
  return [
    `## marsad ${command.name}`, '',
    '```', usageOf(command), '```', '',
    `${command.summary.en}.`, '',
    ...command.details.flatMap(({ en }) => [...wrap(en, 118), '']),
    ...Object.keys(command.options).length === 0 ? [] : [...listOptions(command.options), ''],
    '```sh',
    ...command.examples.flatMap(({ line, does }) => [...wrap(does.en, 114).map(text => `# ${text}`), line]),
    '```', '',
    ...command.refusal === undefined ? [] : [`Exit code \`1\`: ${command.refusal.en}.`, ''],
  ]
}

function usageOf({ name, usage, options }: Command): string {
  const shown = Object.entries(options).map(([option, { takes, value = '' }]) => `[--${option}${takes === 'flag' ? '' : ` ${value}`}]${takes === 'texts' ? '…' : ''}`)
  return ['marsad', name, usage, ...shown].filter(part => part !== '').join(' ')
}

function formatOptions(options: Readonly<Record<string, CommandOption>>, lang: keyof Words): string[] {
  return [words.options[lang], ...alignRows(Object.entries(options).map(([name, { value, summary }]) => [spellOption(name, value), summary[lang]]))]
}

function listOptions(options: Readonly<Record<string, CommandOption>>): string[] {
  return Object.entries(options).map(([name, { value, summary }]) => `- \`${spellOption(name, value)}\` ${summary.en}`)
}

function spellOption(name: string, value: string | undefined): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}`
}

function formatExits(command: Command | undefined, lang: keyof Words): string[] {
  return [words.exits[lang], ...alignRows(exitRows(command, lang))]
}

function exitRows(command: Command | undefined, lang: keyof Words): [string, string][] {
  return [['0', words.done[lang]], ['1', (command?.refusal ?? words.refused)[lang]], ['2', words.misuse[lang]]]
}

function alignRows(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
