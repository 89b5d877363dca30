/** What must hold for any files: loading ends soon and throws nothing, every problem has a place and words, every form of the report is harmless. */

import assert from 'node:assert/strict'
import { loadCorpus } from '../../src/corpus/index.ts'
import { createLimitedParser } from '../../src/corpus/limited-parser.ts'
import { parseFile } from '../../src/corpus/parse/index.ts'
import { applyFixes, formatAnnotations, formatJson, formatReport, formatSarif } from '../../src/corpus/report/index.ts'
import { createMemoryDisk } from '../corpus/memory-disk.ts'
import type { ParseResult } from '../../src/corpus/parse/index.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { SourceText } from '../../src/model/source.ts'
import type { MemoryEntry } from '../corpus/memory-disk.ts'

/** Seconds of computing that one corpus may take: what a person waits for at a machine that does nothing else. */
export const slowest = 5

const parseBody = createLimitedParser()
const known = new Map<string, ParseResult>()

/** Unspoilt files are parsed once: `untouched` tells them. */
function parserFor(untouched: ReadonlyMap<string, string>): (source: SourceText) => ParseResult {
  return source => {
    if (untouched.get(source.path) !== source.text) return parseFile(source, parseBody)
    const key = `${source.path}\n${source.text}`
    const parsed = known.get(key) ?? parseFile(source, parseBody)
    known.set(key, parsed)
    return parsed
  }
}

/** Loads the files and looks at all that is said of them. Seconds of computing; throws an AssertionError when something does not hold. */
export function judge(files: Readonly<Record<string, MemoryEntry | null>>, untouched: ReadonlyMap<string, string> = new Map()): number {
  const started = process.cpuUsage()
  const { corpus, diagnostics } = loadCorpus('', { disk: createMemoryDisk(files), parse: parserFor(untouched) })
  const textOf = (path: string): string | undefined => typeof files[path] === 'string' ? files[path] : undefined
  const forms = (['en', 'ar'] as const).flatMap(lang => [
    formatReport(diagnostics, { lang, textOf }), formatAnnotations(diagnostics, { lang }), formatJson(diagnostics), formatSarif(diagnostics, { lang, textOf }),
  ])
  const { user, system } = process.cpuUsage(started)
  assert.ok(user + system < slowest * 1e6, `${(user + system) / 1e6} s of computing`)
  assert.equal(corpus === null, diagnostics.some(({ level }) => level === 'error'))
  for (const diagnostic of diagnostics) judgeDiagnostic(diagnostic)
  judgeLines(diagnostics, textOf)
  forms.forEach((form, index) => judgeForm(form, (['text', 'github', 'json', 'json'] as const)[index % 4] ?? 'text'))
  judgeFixes(diagnostics, textOf)
  return (user + system) / 1e6
}

function judgeDiagnostic({ path, line, column, rule, message, hint }: Diagnostic): void {
  assert.ok(path !== '' && line >= 1 && column >= 1 && Number.isInteger(line) && Number.isInteger(column), `${path}:${line}:${column}`)
  assert.match(rule, /^[a-z]+(-[a-z]+)*$/)
  for (const words of [message, hint]) {
    if (words === undefined) continue
    assert.ok(words.en !== '' && words.ar !== '', rule)
    assert.match(words.ar, /\p{Script=Arabic}/u)
    assert.doesNotMatch(words.en + words.ar, /\bundefined\b|\[object |\bNaN\b|\n/, `${rule}: ${words.en}`)
  }
  assert.match(message.en, /, expected |^Missing /)
}

function judgeLines(diagnostics: readonly Diagnostic[], textOf: (path: string) => string | undefined): void {
  const lines = new Map<string, number>()
  for (const { path, line } of diagnostics) {
    const last = lines.get(path) ?? textOf(path)?.split('\n').length ?? Infinity
    lines.set(path, last)
    assert.ok(line <= last + 1, `${path}:${line}`)
  }
}

function judgeForm(form: string, kind: 'text' | 'github' | 'json'): void {
  assert.doesNotMatch(form, /\n {4,}at \S+ \(|\n {4,}at \S+:\d+:\d+/, 'a stack trace')
  assert.doesNotMatch(form, /##\w*\[/, 'a command to a CI')
  if (kind === 'json') return void JSON.parse(form)
  assert.doesNotMatch(form, /[\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029]|[\p{Cc}--[\n]]/v, 'a hidden character')
  for (const line of form.split('\n')) {
    if (kind === 'text') assert.doesNotMatch(line, /^\s*::/, 'a command to a CI')
    else if (line !== '') assert.match(line, /^::(?:error|warning|notice) file=[^,:]*,line=\d+,col=\d+,/, 'not one of our commands')
  }
}

/** Fixes apply, and what they make can be judged again without an end. */
function judgeFixes(diagnostics: readonly Diagnostic[], textOf: (path: string) => string | undefined): void {
  for (const path of new Set(diagnostics.filter(({ fix }) => fix !== undefined).map(diagnostic => diagnostic.path))) {
    const written = textOf(path)
    if (written === undefined) continue
    const { length } = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
    for (const edit of diagnostics.flatMap(diagnostic => diagnostic.path === path ? diagnostic.fix ?? [] : [])) {
      assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= length, `${path}: a fix beyond the text`)
    }
    assert.equal(typeof applyFixes(written, diagnostics.filter(diagnostic => diagnostic.path === path)).text, 'string')
  }
}
