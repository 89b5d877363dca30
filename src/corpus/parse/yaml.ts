/** YAML to a plain tree of text, lists and maps with places. Every scalar stays the words that were written. */

import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, YAMLError, YAMLWarning } from 'yaml'
import { createDiagnostic } from '../../model/message.ts'
import { forbiddenCharacter, tooMuch } from './refusals.ts'
import { parsePlainYaml } from './plain-yaml.ts'
import { listForbidden } from './unicode.ts'
import { guardYaml, splitFile } from './yaml-guard.ts'
import type { PlacedComplaint } from './yaml-guard.ts'
import { findSlips } from './yaml-slips.ts'
import { describeYamlError } from './yaml-errors.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'
import type { Span, YamlEntry, YamlMap, YamlNode } from '../../model/source.ts'

export interface YamlLimits {
  readonly bytes: number
  readonly lines: number
  /** Words and marks: each key, value, dash, colon, comma, bracket counts. */
  readonly signs: number
}

export interface ParsedFields {
  readonly data: YamlMap | null
  readonly diagnostics: readonly Diagnostic[]
}

const forbiddenKeys = new Set(['', '__proto__', 'constructor', 'prototype', '<<'])
const enoughErrors = 3
/** Of one list: a person writes dozens, and each item is compared with others later on. */
const longestList = 1000
const inlineScalars = new Set<string>(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'])

/**
 * Parses a YAML text whose first line is line 1 of the file and that begins at the offset `start` of the text as read; null when
 * offsets here are none there. `data` is null when anything was refused, and for an empty text an empty map.
 */
export function parseYaml(path: string, text: string, limits: YamlLimits, start: number | null = 0): ParsedFields {
  // Each word and mark takes a character: no count of them is needed to know that there are not too many.
  const plain = text.length <= Math.min(limits.signs, limits.bytes / 3) ? parsePlainYaml(text, start) : null
  return plain === null ? parseWholeYaml(path, text, limits, start) : { data: plain, diagnostics: [] }
}

/** The same for any text, slower. */
export function parseWholeYaml(path: string, text: string, limits: YamlLimits, start: number | null): ParsedFields {
  const counter = new LineCounter()
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const refuse = (problems: readonly { offset: number; complaint: Complaint }[]) =>
    ({ data: null, diagnostics: problems.map(({ offset, complaint }) => shiftFix(createDiagnostic(placeOf(offset), complaint), start)) })

  const oversize = checkSize(text, limits)
  if (oversize !== undefined) return refuse([{ offset: 0, complaint: oversize }])
  noteLines(counter, text)
  const guarded = guardYaml(text, limits.signs)
  if (guarded.length > 0) return refuse(guarded.every(({ complaint }) => complaint.rule === 'yaml-depth') ? preferSlips(text, guarded) : guarded)
  const document = parseDocument(text, {
    version: '1.2', schema: 'failsafe', merge: false, stringKeys: true, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'silent',
  })
  const errors = listErrors(document)
  if (errors.length > 0) return refuse(preferSlips(text, errors.map(({ code, pos: [offset] }) => ({ offset, complaint: describeYamlError(code, text.slice(offset).split('\n', 1)[0] ?? '') }))))
  const builder = new TreeBuilder(placeOf, start)
  const data = builder.build(document.contents, 0)
  if (builder.diagnostics.length > 0) return { data: null, diagnostics: builder.diagnostics }
  if (data.type === 'map') return { data, diagnostics: [] }
  if (data.type === 'scalar' && data.plain && data.text === '') return { data: { type: 'map', entries: [], at: data.at }, diagnostics: [] }
  return refuse([{ offset: 0, complaint: notAMap(text) }])
}

/** What was probably meant, where it stands no later than what the parser stumbled on; else the parser's own account. */
function preferSlips(text: string, problems: readonly PlacedComplaint[]): readonly PlacedComplaint[] {
  const slips = findSlips(text)
  const [first, slip] = [Math.min(...problems.map(({ offset }) => offset)), slips[0]]
  // The parser may blame the end of the line before.
  return slip !== undefined && text.slice(first, slip.offset).split('\n').length <= 2 ? slips : problems
}

/** The first few, one at each place: the library may say twice what is wrong there, the more telling last. */
function listErrors({ errors, warnings }: Document): (YAMLError | YAMLWarning)[] {
  return [...new Map([...errors, ...warnings].map(error => [error.pos[0], error])).values()].slice(0, enoughErrors)
}

/** Edits of this text as edits of the text as read; none where offsets here are none there. */
function shiftFix({ fix, ...diagnostic }: Diagnostic, by: number | null): Diagnostic {
  return fix === undefined || by === null ? diagnostic : { ...diagnostic, fix: fix.map(edit => ({ ...edit, start: edit.start + by, end: edit.end + by })) }
}

function checkSize(text: string, limits: YamlLimits): Complaint | undefined {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > limits.bytes) return tooMuch('yaml-size', { en: 'number of bytes of fields', ar: 'عدد بايتات الحقول' }, bytes, limits.bytes, splitFile)
  const lines = text.split('\n').length
  if (lines > limits.lines) return tooMuch('yaml-size', { en: 'number of lines of fields', ar: 'عدد أسطر الحقول' }, lines, limits.lines, splitFile)
  return undefined
}

function noteLines(counter: LineCounter, text: string): void {
  counter.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1)
}

function notAMap(text: string): Complaint {
  return {
    rule: 'yaml',
    thing: { en: 'text', ar: 'نص' },
    actual: text.trim().split('\n')[0] ?? '',
    expected: { en: 'fields, each "name: value" on a line of its own', ar: 'حقول، كلّ منها «اسم: قيمة» على سطر وحده' },
    hint: { en: 'Write "name: value" on each line, without a dash before it', ar: 'اكتب «اسم: قيمة» في كلّ سطر بلا واصلة قبلها' },
  }
}

/** Walks the composed document once. Its depth is bounded by the guard. */
class TreeBuilder {
  readonly diagnostics: Diagnostic[] = []
  readonly #placeOf: (offset: number) => Place
  readonly #start: number | null
  constructor(placeOf: (offset: number) => Place, start: number | null) {
    this.#placeOf = placeOf
    this.#start = start
  }

  build(node: unknown, fallback: number): YamlNode {
    if (isMap(node)) return this.#buildMap(node.items, node.range?.[0] ?? fallback)
    if (isSeq(node)) {
      const start = node.range?.[0] ?? fallback
      if (node.items.length > longestList) this.diagnostics.push(createDiagnostic(this.#placeOf(start), longList(node.items.length)))
      return { type: 'list', items: node.items.map(item => this.build(item, start)), at: this.#at(start) }
    }
    const offset = (isScalar(node) ? node.range?.[0] : undefined) ?? fallback
    const text = isScalar(node) && typeof node.value === 'string' ? node.value.normalize('NFC') : ''
    const plain = !isScalar(node) || node.type === 'PLAIN'
    for (const forbidden of listForbidden(text)) this.diagnostics.push(createDiagnostic(this.#placeOf(offset), forbiddenCharacter(forbidden)))
    return { type: 'scalar', text, plain, at: this.#at(offset), span: this.#span(node) }
  }

  #buildMap(items: readonly unknown[], start: number): YamlMap {
    const seen = new Map<string, Place>()
    const entries = items.filter(isPair).map((pair): YamlEntry => {
      const key = this.build(pair.key, start)
      const name = key.type === 'scalar' ? key.text : ''
      const place = this.#placeOf((isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? start)
      const first = seen.get(name)
      if (first !== undefined) this.diagnostics.push(createDiagnostic(place, duplicateKey(name, first)))
      else if (forbiddenKeys.has(name)) this.diagnostics.push(createDiagnostic(place, forbiddenKey(name)))
      seen.set(name, first ?? place)
      return { key: name, at: key.at, span: this.#span(pair.key), value: this.build(pair.value, (isScalar(pair.key) ? pair.key.range?.[1] : undefined) ?? start) }
    })
    return { type: 'map', entries, at: this.#at(start) }
  }

  #span(node: unknown): Span | null {
    if (this.#start === null || !isScalar(node) || node.range == null || !inlineScalars.has(node.type ?? '')) return null
    return { start: this.#start + node.range[0], end: this.#start + node.range[1] }
  }

  #at(offset: number): { line: number; column: number } {
    const { line, column } = this.#placeOf(offset)
    return { line, column }
  }
}

function longList(length: number): Complaint {
  return tooMuch('yaml-size', { en: 'number of items of a list', ar: 'عدد بنود قائمة' }, length, longestList, splitFile)
}

function duplicateKey(name: string, first: Place): Complaint {
  return {
    rule: 'yaml-duplicate-key',
    thing: { en: 'second field', ar: 'حقل ثانٍ' },
    actual: name,
    expected: { en: 'each field once', ar: 'كلّ حقل مرّة واحدة' },
    hint: { en: 'Delete one of the two', ar: 'احذف أحدهما' },
    related: { ...first, message: { en: 'first given here', ar: 'ورد أولًا هنا' } },
  }
}

function forbiddenKey(name: string): Complaint {
  return {
    rule: 'yaml', thing: { en: 'field name', ar: 'اسم حقل' }, actual: name, expected: { en: 'a field of the format', ar: 'حقل من حقول الصيغة' },
    hint: { en: 'Delete it; what it was to bring, write out as fields', ar: 'احذفه، واكتب ما أريد به حقولًا كاملة' },
  }
}
