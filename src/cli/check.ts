/**
 * `npm run check [-- folder] [--format text|json|github] [--lang en|ar]`: all problems of a corpus, nothing built.
 * Exit 0: no errors; 1: errors; 2: asked in a way that cannot be answered.
 */

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings } from '../build/settings.ts'
import { loadCorpus } from '../corpus/index.ts'
import { formatAnnotations, formatJson, formatReport } from '../corpus/report/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { folderFromHere, reportOptions } from './print-report.ts'
import { projectRoot } from './project.ts'

const formats = ['text', 'json', 'github'] as const
type Format = (typeof formats)[number]

process.exitCode = check(process.argv.slice(2))

function check(given: readonly string[]): number {
  const asked = readArguments(given)
  if (typeof asked === 'string') {
    console.error(`${asked}\n\nnpm run check [-- folder] [--format ${formats.join('|')}] [--lang en|ar]`)
    return 2
  }
  const { diagnostics } = loadCorpus(asked.folder)
  process.stdout.write(format(asked, diagnostics))
  return diagnostics.some(({ level }) => level === 'error') ? 1 : 0
}

interface Asked {
  readonly folder: string
  readonly format: Format
  readonly lang: string | undefined
}

/** What is asked for, or what is wrong with the question. */
function readArguments(given: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...given], allowPositionals: true, options: { format: { type: 'string', default: 'text' }, lang: { type: 'string' } },
    })
    const format = formats.find(name => name === values.format)
    if (format === undefined) return `Unknown format "${values.format}"`
    if (positionals.length > 1) return `One folder at a time, not ${positionals.length}`
    const settings = readSettings(process.env, projectRoot, process.cwd())
    const folder = positionals[0] === undefined ? settings.content : resolve(positionals[0])
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return `There is no folder ${folder}`
    return { folder, format, lang: values.lang }
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

function format({ folder, format: wanted, lang }: Asked, diagnostics: readonly Diagnostic[]): string {
  if (wanted === 'json') return formatJson(diagnostics)
  const options = reportOptions(folder, lang)
  if (wanted === 'github') return formatAnnotations(diagnostics, { folder: folderFromHere(folder), ...(options.lang === undefined ? {} : { lang: options.lang }) })
  return diagnostics.length === 0 ? `${folderFromHere(folder)}: no problems\n` : formatReport(diagnostics, options)
}
