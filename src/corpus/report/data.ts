/** The report for machines: JSON, and annotations that GitHub shows beside the lines of a pull request. */

import { safeJson, safeText } from './foreign.ts'
import type { RuleGuide } from './guide.ts'
import type { Diagnostic, Words } from '../../model/diagnostic.ts'

/** One JSON object; `version` changes when a field does. With a guide, `guide` leads from each rule that complains to its explanation. */
export function formatJson(diagnostics: readonly Diagnostic[], guide?: RuleGuide, lang: keyof Words = 'en'): string {
  const errors = diagnostics.filter(({ level }) => level === 'error').length
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort()
  const addresses = guide === undefined ? {} : { guide: Object.fromEntries(rules.map(rule => [rule, guide.addressOf(rule, lang)])) }
  return safeJson({ version: 1, errors, warnings: diagnostics.length - errors, ...addresses, diagnostics })
}

export interface AnnotationOptions {
  /** The corpus folder as seen from the root of the repository. */
  readonly folder?: string
  readonly lang?: keyof Words
}

/** One workflow command a line (docs.github.com, "Workflow commands"), everything foreign in it escaped. */
export function formatAnnotations(diagnostics: readonly Diagnostic[], { folder = '', lang = 'en' }: AnnotationOptions = {}): string {
  return diagnostics.map(({ path, line, column, level, message, rule, hint, nearest }) => {
    const file = escapeProperty(folder === '' ? path : `${folder}/${path}`)
    const text = [message[lang], hint?.[lang], nearest?.join(' | ')].filter(part => part !== undefined).map(one => safeText(one)).join('\n')
    return `::${level} file=${file},line=${line},col=${column},title=${escapeProperty(rule)}::${escapeData(text)}\n`
  }).join('')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
