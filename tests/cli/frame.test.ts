import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { commands } from '../../src/cli/commands/index.ts'
import { formatCommandsPage } from '../../src/cli/help.ts'
import { readArguments } from '../../src/cli/read-arguments.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { createTerminal } from '../../src/cli/terminal.ts'
import { call, root } from './call.ts'
import type { Command } from '../../src/cli/command.ts'

test('without a command all of them are listed', async () => {
  const { exit, output } = await call([])
  assert.equal(exit, 0)
  for (const { name, summary } of commands) assert.match(output, new RegExp(`^  ${name} +${RegExp.escape(summary.en)}$`, 'm'))
  assert.equal((await call(['help'])).output, output)
})

test('every command has help with examples in both languages, under help and under --help', async () => {
  for (const { name, examples, options, summary } of commands) {
    assert.ok(examples.length > 0, name)
    for (const lang of ['en', 'ar'] as const) {
      const { exit, output } = await call(['help', name, '--lang', lang])
      assert.equal(exit, 0)
      for (const text of [summary[lang], ...examples.map(({ line }) => line), ...Object.keys(options).map(option => `--${option}`), '--content', '--lang']) assert.ok(output.includes(text), `${name}: ${text}`)
      assert.equal((await call([name, '--help', '--lang', lang])).output, output)
    }
  }
})

test('every example can be called as it stands', () => {
  for (const command of commands) {
    for (const { line } of command.examples) {
      const words: readonly string[] = (line.split(/ [|<>] ?/).find(part => /\b(?:marsad|npm run)\b/.test(part)) ?? '').match(/"[^"]*"|\S+/g) ?? []
      const start = words.includes('marsad') ? words.indexOf(command.name) : words.includes('--') ? words.indexOf('--') : words.length
      assert.doesNotThrow(() => readArguments(command, words.slice(start + 1).map(word => word.replaceAll('"', ''))), line)
    }
  }
})

test('docs/commands.md says what the help says', () => {
  assert.equal(readFileSync(join(root, 'docs/commands.md'), 'utf8'), formatCommandsPage(commands), 'write it anew: npm run -s marsad -- help --markdown > docs/commands.md')
})

const misuses: Readonly<Record<string, { args: string[]; says: RegExp }>> = {
  'an unknown command is answered with the nearest': { args: ['renmae'], says: /^error {2}Unknown command "renmae"[^]*nearest: rename$/m },
  'an unknown option is answered with the nearest': { args: ['stats', '--fromat', 'json'], says: /Unknown option --fromat[^]*fix: See marsad help stats[^]*nearest: --format/ },
  'a value outside the choices is answered with the choices': { args: ['stats', '--format', 'jason'], says: /--format is one of text, json, not "jason"[^]*nearest: json/ },
  'an option without its value is said': { args: ['stats', '--format'], says: /--format wants a value: text\|json/ },
  'a flag with a value is said': { args: ['rename', 'a', 'b', 'c', '--dry-run=yes'], says: /--dry-run takes no value/ },
  'an option given twice is said': { args: ['stats', '--format', 'json', '--format', 'text'], says: /--format is given more than once/ },
  'missing arguments are answered with the usage': { args: ['rename', 'actor'], says: /Too few arguments, expected marsad rename KIND OLD NEW/ },
  'surplus arguments are answered with the usage': { args: ['stats', 'x'], says: /Too many arguments, expected marsad stats$/m },
  'an unknown language is said': { args: ['stats', '--lang', 'fr'], says: /--lang is one of en, ar, not "fr"/ },
  'an argument that would move the cursor is shown as code points': { args: ['\u001B[2J'], says: /Unknown command "U\+001B\[2J"/ },
}
for (const [name, { args, says }] of Object.entries(misuses)) {
  test(name, async () => {
    const { exit, output, errors } = await call(args)
    assert.equal(exit, 2)
    assert.equal(output, '')
    assert.match(errors, says)
  })
}

test('messages come in Arabic when asked for, or when the terminal is', async () => {
  for (const errors of [(await call(['nothing', '--lang', 'ar'])).errors, (await call(['nothing'], { environment: { LANG: 'ar_SY.UTF-8' } })).errors]) {
    assert.match(errors, /^خطأ {2}لا يوجد أمر باسم «nothing»/)
  }
})

test('a folder without a corpus is an error that says so', async () => {
  const { exit, errors } = await call(['stats', '--content', '/nowhere/at/all'])
  assert.equal(exit, 1)
  assert.match(errors, /The corpus in \/nowhere\/at\/all has errors[^]*fix: Run marsad check/)
})

test('colour appears on terminals only, and not with NO_COLOR', async () => {
  assert.match((await call(['nope'], { isTerminal: true })).errors, /\u001B\[31merror\u001B\[0m/)
  assert.doesNotMatch((await call(['nope'])).errors, /\u001B/)
  assert.doesNotMatch((await call(['nope'], { isTerminal: true, environment: { NO_COLOR: '1' } })).errors, /\u001B/)
})

test('progress is written on terminals only and wiped before the next line', () => {
  for (const isTTY of [true, false]) {
    let errors = ''
    const stream = { write: (text: string) => { errors += text }, isTTY }
    const terminal = createTerminal({ output: { write: () => {} }, errors: stream, input: (async function* () { yield '' })() }, {})
    terminal.progress('rows', 1, 2)
    terminal.say('done')
    assert.equal(errors, isTTY ? '\r\u001B[2K  … rows 1/2\r\u001B[2Kdone\n' : 'done\n')
  }
})

test('a fault of our own is not made into words', async () => {
  const [first] = commands
  assert.ok(first)
  const broken: Command = { ...first, name: 'x', takes: [0, 0], run: () => { throw new TypeError('ours') } }
  const terminal = createTerminal({ output: { write: () => {} }, errors: { write: () => {} }, input: (async function* () { yield '' })() }, {})
  await assert.rejects(runCommand([broken], ['x'], { terminal, environment: {}, workingFolder: root }), TypeError)
})

test('the program itself exits with the code of its command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [join(root, 'src/cli/marsad.ts'), ...args], { encoding: 'utf8' })
  assert.equal(run('help').status, 0)
  const wrong = run('hlep')
  assert.equal(wrong.status, 2)
  assert.equal(wrong.stdout, '')
})
