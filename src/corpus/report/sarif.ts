/** The report as SARIF 2.1.0 (OASIS Standard, errata 01): what code hosts and editors show beside the lines. Columns are UTF-16 units. */

import { safeJson } from './foreign.ts'
import type { Diagnostic, Place, TextEdit, Words } from '../../model/diagnostic.ts'
import type { RuleGuide, RuleHelp } from './guide.ts'

export interface SarifOptions {
  /** The corpus folder as seen from the root of the repository. */
  readonly folder?: string
  readonly lang?: keyof Words
  readonly guide?: RuleGuide
  /** Text of a file of the corpus, so that fixes can be given by line and column. */
  readonly textOf?: (path: string) => string | undefined
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** One log with one run. Rules that complain are listed with their help, in the order of their ids. */
export function formatSarif(diagnostics: readonly Diagnostic[], options: SarifOptions = {}): string {
  const { lang = 'en', guide } = options
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort()
  const driver = {
    name: 'marsad',
    ...(guide?.home === undefined ? {} : { informationUri: guide.home }),
    language: lang,
    rules: ids.map(id => describeRule(id, lang, guide)),
  }
  const results = diagnostics.map(diagnostic => describeResult(diagnostic, ids.indexOf(diagnostic.rule), options))
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  return safeJson({ $schema: schema, version: '2.1.0', runs: [run] })
}

function describeRule(id: string, lang: keyof Words, guide: RuleGuide | undefined): object {
  const help: RuleHelp | undefined = guide?.rules.find(rule => rule.id === id)
  const address = guide?.addressOf(id, lang)
  return {
    id,
    ...(help === undefined ? {} : { shortDescription: { text: help.what[lang] }, help: { text: help.why?.[lang] ?? help.what[lang] } }),
    ...(address === undefined || !URL.canParse(address) ? {} : { helpUri: address }),
  }
}

function describeResult(diagnostic: Diagnostic, ruleIndex: number, options: SarifOptions): object {
  const { rule, level, message, hint, nearest, related, fix, actual, expected } = diagnostic
  const { lang = 'en' } = options
  const text = withoutLinks([message[lang], hint?.[lang]].filter(part => part !== undefined).join('. '))
  return {
    ruleId: rule,
    ruleIndex,
    level,
    message: { text },
    locations: [{ physicalLocation: describePlace(diagnostic, options) }],
    ...(related === undefined ? {} : { relatedLocations: [{ id: 0, physicalLocation: describePlace(related, options), message: { text: withoutLinks(related.message[lang]) } }] }),
    ...(fix === undefined ? {} : { fixes: [describeFix(diagnostic, fix, options)] }),
    properties: { ...(actual === undefined ? {} : { actual }), ...(expected === undefined ? {} : { expected }), ...(nearest === undefined ? {} : { nearest }) },
  }
}

/** A message of the log may hold links, `[words](address)` (3.11.6): foreign words make none. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (')
}

function describePlace({ path, line, column }: Place, options: SarifOptions): object {
  return { artifactLocation: locateFile(path, options), region: { startLine: line, startColumn: column } }
}

function locateFile(path: string, { folder = '' }: SarifOptions): object {
  const whole = folder === '' ? path : `${folder}/${path}`
  return { uri: whole.toWellFormed().split('/').map(encodeURIComponent).join('/') }
}

function describeFix({ path, hint, message }: Diagnostic, edits: readonly TextEdit[], options: SarifOptions): object {
  const { lang = 'en', textOf } = options
  const text = textOf?.(path)?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const replacements = edits.map(({ start, end, text: insertedContent }) => ({
    deletedRegion: text === undefined ? { charOffset: start, charLength: end - start } : regionOf(text, start, end),
    insertedContent: { text: insertedContent },
  }))
  return { description: { text: withoutLinks((hint ?? message)[lang]) }, artifactChanges: [{ artifactLocation: locateFile(path, options), replacements }] }
}

function regionOf(text: string, start: number, end: number): object {
  const [from, to] = [start, end].map(offset => text.slice(0, offset).split('\n')).map(lines => ({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 }))
  return { startLine: from?.line, startColumn: from?.column, endLine: to?.line, endColumn: to?.column }
}
