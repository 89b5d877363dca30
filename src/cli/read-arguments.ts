/** The words after a command's name: options by name, the rest in order; whatever is wrong with them is said in full. */

import { parseArgs } from 'node:util'
import { listNearest } from '../corpus/validate/nearest.ts'
import { CommandError } from './command.ts'
import type { Asked, Command, CommandOption } from './command.ts'

/** Options of every command. */
export const commonOptions = {
  content: {
    takes: 'text', value: 'DIR',
    summary: { en: 'the corpus folder; without it MARSAD_CONTENT, else content/', ar: 'مجلد المدوّنة؛ وبدونه MARSAD_CONTENT، وإلا فـ content/' },
  },
  lang: {
    takes: 'text', value: 'en|ar', choices: ['en', 'ar'],
    summary: { en: 'language of messages; without it that of the terminal', ar: 'لغة الرسائل؛ وبدونه لغة الطرفية' },
  },
  help: { takes: 'flag', summary: { en: 'this help', ar: 'هذه المساعدة' } },
} as const satisfies Record<string, CommandOption>

export type Given = Pick<Asked, 'words' | 'hasFlag' | 'textOf' | 'textsOf'>

/** Throws CommandError (exit 2) for unknown options, missing or surplus values and arguments. */
export function readArguments(command: Command, args: readonly string[]): Given {
  const options: Readonly<Record<string, CommandOption>> = { ...command.options, ...commonOptions }
  const { tokens } = parseArgs({
    args: [...args], strict: false, allowPositionals: true, tokens: true,
    options: Object.fromEntries(Object.entries(options).map(([name, { takes }]) => [name, { type: takes === 'flag' ? 'boolean' as const : 'string' as const }])),
  })
  const words: string[] = []
  const found = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const value = checkOption(command, token.name, token.rawName, token.value, options)
    found.set(token.name, [...found.get(token.name) ?? [], value])
  }
  for (const [name, values] of found) {
    if (values.length > 1 && options[name]?.takes === 'text') throw misuse(command, `--${name} is given more than once`, `تكرّر الخيار ‎--${name}‎`)
  }
  if (!found.has('help')) checkCount(command, words)
  return { words, hasFlag: name => found.has(name), textOf: name => found.get(name)?.at(-1), textsOf: name => found.get(name) ?? [] }
}

function checkOption(
  command: Command, name: string, written: string, value: string | undefined, options: Readonly<Record<string, CommandOption>>,
): string {
  const option = Object.hasOwn(options, name) && written.startsWith('--') ? options[name] : undefined
  if (option === undefined) {
    throw misuse(command, `Unknown option ${written}`, `لا يوجد خيار باسم ‎${written}‎`, listNearest(name, Object.keys(options)).map(near => `--${near}`))
  }
  if (option.takes === 'flag') {
    if (value !== undefined) throw misuse(command, `${written} takes no value`, `الخيار ‎${written}‎ لا يأخذ قيمة`)
    return ''
  }
  if (value === undefined || value === '') throw misuse(command, `${written} wants a value: ${option.value ?? ''}`, `الخيار ‎${written}‎ يحتاج إلى قيمة: ${option.value ?? ''}`)
  if (option.choices?.includes(value) === false) {
    throw misuse(
      command, `${written} is one of ${option.choices.join(', ')}, not "${value}"`, `قيمة ‎${written}‎ إحدى ${option.choices.join(' و')}، لا «${value}»`,
      listNearest(value, option.choices),
    )
  }
  return value
}

function checkCount(command: Command, { length }: readonly string[]): void {
  const [least, most] = command.takes
  if (length >= least && length <= most) return
  const asked = `marsad ${command.name} ${command.usage}`.trim()
  throw misuse(command, `${length < least ? 'Too few' : 'Too many'} arguments, expected ${asked}`, `${length < least ? 'المعطيات ناقصة' : 'المعطيات زائدة'}، والصيغة ‎${asked}‎`)
}

function misuse({ name }: Command, en: string, ar: string, nearest: readonly string[] = []): CommandError {
  const help = `marsad help ${name}`
  return new CommandError({ message: { en, ar }, fix: { en: `See ${help}`, ar: `انظر ‎${help}‎` }, nearest }, 2)
}
