/** The one door from schema errors to diagnostics: each at the line and column of its value, in our words. */

import type { z } from 'zod'
import { createDiagnostic } from '../../model/message.ts'
import { authorityOf, judgeHost } from '../../model/web-host.ts'
import { expectations, isExpectationKey } from './expectations.ts'
import { fieldHabits } from './field-habits.ts'
import { listMeant } from './habits.ts'
import { listNearest } from './nearest.ts'
import { shapeHint } from './shape-hints.ts'
import { findTwin, offerMeant, respell, respellChoice, writeInstead } from './respell.ts'
import { wordsOfField } from './schemas/field-words.ts'
import { fieldNamesError } from './schemas/values.ts'
import { placeAt, valueOf } from './written.ts'
import type { Diagnostic, Words } from '../../model/diagnostic.ts'
import type { ParsedFile } from '../../model/source.ts'
import type { Path } from './written.ts'

/** Fields that other rules would miss if they were taken away for being wrong. */
const neededByRules = new Set<PropertyKey>(['title', 'name', 'publicRole', 'actors', 'status', 'formerIds', 'languages'])

/**
 * What a schema makes of the fields of a file. Where only some fields are wrong, the rest is handed on without them, so that
 * one run finds all problems; null when too little is left, and, without a word, for a file that was not parsed.
 */
export function applySchema<Schema extends z.ZodType>(schema: Schema, file: ParsedFile): { written: z.infer<Schema> | null; diagnostics: Diagnostic[] } {
  if (file.data === null) return { written: null, diagnostics: [] }
  const value = valueOf(file.data)
  const result = schema.safeParse(value)
  if (result.success) return { written: result.data, diagnostics: [] }
  const likelyNames = rememberLikelyNames()
  const renamed = listRenamed(value, result.error.issues, likelyNames)
  const diagnostics = result.error.issues.filter(issue => !renamed.has(issue)).flatMap(issue => describeIssue(file, value, issue, likelyNames))
  const paths = result.error.issues.flatMap(issue => issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path])
  const meant = replaceNames(valueOf(file.data), result.error.issues)
  const spared = paths.some(path => path.some(step => neededByRules.has(step))) ? undefined : schema.safeParse(withoutFields(meant.value, paths.filter(path => !meant.replaced.has(path))))
  return { written: spared?.success === true ? spared.data : null, diagnostics }
}

type LikelyNames = (key: string, message: string) => readonly string[]

/** Missing fields that are there under a wrong name: nobody is told twice, that one is unknown and the other missing. */
function listRenamed(value: unknown, issues: readonly z.core.$ZodIssue[], likelyNames: LikelyNames): Set<z.core.$ZodIssue> {
  const missing = new Map(issues.filter(issue => issue.code !== 'unrecognized_keys' && stepTo(value, issue.path) === undefined).map(issue => [issue.path.join('/'), issue]))
  return new Set(missing.size === 0 ? [] : issues.flatMap(issue => issue.code !== 'unrecognized_keys' ? [] : issue.keys.flatMap(key => {
    const [likely] = likelyNames(key, issue.message)
    return likely === undefined ? [] : missing.get([...issue.path, likely].join('/')) ?? []
  })))
}

function namesIn(message: string): string[] {
  return message.startsWith(fieldNamesError) ? message.slice(fieldNamesError.length).split(' ') : []
}

/** A file may have thousands of wrong names, each of which is asked about twice. */
function rememberLikelyNames(): LikelyNames {
  const known = new Map<string, readonly string[]>()
  return (key, message) => {
    const asked = `${key}\n${message}`
    const names = known.get(asked) ?? listLikelyNames(key, message)
    known.set(asked, names)
    return names
  }
}

/** The fields that a wrong name may stand for, the likeliest first. */
function listLikelyNames(key: string, message: string): string[] {
  const names = namesIn(message)
  return [...new Set([...fieldHabits.get(key.toLowerCase()) ?? [], ...listNearest(key, names)])].filter(name => names.includes(name))
}

/** Stands for the id of a report that has none in the spelling of ids, so that all else about it is looked at. */
const unnamed = 'unnamed'

/** Changes the value: a report without its id or an article without its language is none, so what is meant stands in for the wrong one. */
function replaceNames(value: unknown, issues: readonly z.core.$ZodIssue[]): { value: unknown; replaced: Set<Path> } {
  const replaced = new Set<Path>()
  for (const { path, message } of issues) {
    const [name, holder] = [path.at(-1), stepTo(value, path.slice(0, -1))]
    const written = stepTo(value, path)
    if (name === undefined || typeof written !== 'string' || typeof holder !== 'object' || holder === null || (message !== 'id' && message !== 'language')) continue
    const instead = respell(message, written) ?? listMeant(message, written)[0] ?? (isEventId(path) ? unnamed : undefined)
    if (instead !== undefined && Reflect.set(holder, name, instead)) replaced.add(path)
  }
  return { value, replaced }
}

function isEventId(path: Path): boolean {
  return path.length === 3 && path[0] === 'events' && path[2] === 'id'
}

/** Changes the value: of each path the last field that exists goes. Lists keep their length, so that places stay true. */
function withoutFields(value: unknown, paths: readonly Path[]): unknown {
  for (const path of paths) {
    let inner: unknown = value
    let holder: object | undefined
    let field: PropertyKey | undefined
    for (const step of path) {
      if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) break
      if (!Array.isArray(inner)) [holder, field] = [inner, step]
      inner = Reflect.get(inner, step)
    }
    if (holder !== undefined && field !== undefined) Reflect.deleteProperty(holder, field)
  }
  return value
}

function describeIssue(file: ParsedFile, value: unknown, issue: z.core.$ZodIssue, likelyNames: LikelyNames): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownField(file, value, [...issue.path, key], key, { names: namesIn(issue.message), nearest: likelyNames(key, issue.message) }))
  if (issue.code === 'invalid_key') return issue.issues.slice(0, 1).map(inner => describeValue(file, issue.path, String(issue.path.at(-1)), inner.message, 'key'))
  const actual = stepTo(value, issue.path)
  if (actual === undefined) return [missingField(file, issue.path, issue.message)]
  if (issue.code === 'invalid_value') return [wrongChoice(file, issue.path, showValue(actual), issue.values.map(String))]
  return [describeValue(file, issue.path, showValue(actual), issue.message, 'value', actual)]
}

function describeValue(file: ParsedFile, path: Path, actual: string, message: string, at: 'key' | 'value', written?: unknown): Diagnostic {
  const key = isExpectationKey(message) ? message : 'text'
  const instead = respell(key, actual)
  const refused = key === 'host' ? judgeHost(authorityOf(actual)) : null
  return createDiagnostic(placeAt(file, path, at), { ...expectations[key], actual, ...refused, ...shapeHint(key, path, written), ...instead === undefined ? offerMeant(listMeant(key, actual)) : writeInstead(instead) })
}

/** `names`: of the fields that may stand there; `nearest`: those of them that may be meant. */
function unknownField(file: ParsedFile, value: unknown, path: Path, key: string, { names, nearest }: { readonly names: readonly string[]; readonly nearest: readonly string[] }): Diagnostic {
  const [likely] = nearest
  const twin = findTwin(key, names)
  return createDiagnostic(placeAt(file, path, 'key'), {
    rule: 'unknown-field',
    thing: { en: 'field', ar: 'حقل' },
    actual: key,
    expected: { en: `one of ${names.join(', ')}`, ar: `أحد الحقول ${names.join(' و')}` },
    nearest,
    ...(likely === undefined ? {} : { hint: { en: `Write ${likely} instead of ${key}`, ar: `اكتب ${likely} بدل ${key}` } }),
    ...writeInstead(twin === undefined || stepTo(value, [...path.slice(0, -1), twin]) !== undefined ? undefined : twin),
  })
}

const named: Words = { en: 'the id or code that is meant', ar: 'المعرّف أو الرمز المقصود' }

function missingField(file: ParsedFile, path: Path, message: string): Diagnostic {
  const name = String(path.at(-1))
  const expected = message === 'id' ? named : expectations[isExpectationKey(message) ? message : 'text'].expected
  const words = wordsOfField([kindOfFile(file), ...path.filter(step => typeof step === 'string')].join('.'))?.words
  return createDiagnostic(placeAt(file, path.slice(0, -1)), {
    rule: 'missing-field',
    thing: { en: `field ${name}`, ar: `الحقل ${name}` },
    actual: null,
    expected,
    hint: words === undefined
      ? { en: `Add a line "${name}: …"`, ar: `أضف سطر «‎${name}: …»` }
      : { en: `Add a line "${name}: …" (${words.en})`, ar: `أضف سطر «‎${name}: …» (${words.ar})` },
  })
}

function wrongChoice(file: ParsedFile, path: Path, actual: string, values: readonly string[]): Diagnostic {
  const nearest = listNearest(actual, values)
  const expected: Words = { en: `one of ${values.join(', ')}`, ar: `إحدى القيم ${values.join(' و')}` }
  const name = String(path.at(-1))
  return createDiagnostic(placeAt(file, path), {
    rule: 'field-value', thing: { en: name, ar: `قيمة ${name}` }, actual, expected, nearest,
    ...writeInstead(respellChoice(actual, values)),
  })
}

/** As the words of fields call it. */
function kindOfFile({ role }: ParsedFile): string {
  return role.role === 'record' ? role.kind : role.role === 'coding' ? 'article' : role.role
}

/** The value at a path of the schema. A text alone stands where the schema sees a list of one or a map with one field. */
function stepTo(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner === 'string') return inner
    return typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined
  }, value)
}

function showValue(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? `[${value.map(showValue).join(', ')}]` : '{ … }'
}
