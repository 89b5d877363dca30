/** Holds the house to its plan: who may import whom, no cycles, the size budgets, no back doors in the types. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'
import { importTable, importExceptions, longFiles } from './architecture-rules.ts'

const files = globSync('src/**/*.{ts,astro}').map(file => file.replaceAll('\\', '/')).sort()
const texts = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))
const imports = new Map(files.map(file => [file, importsOf(file)]))

/** Paths that a file imports from our own tree, types included. */
function importsOf(file: string): string[] {
  const text = texts.get(file) ?? ''
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text
  return ts.preProcessFile(code).importedFiles
    .map(imported => imported.fileName)
    .filter(name => name.startsWith('.') && /\.(ts|astro)$/.test(name))
    .map(name => normalize(join(dirname(file), name)).replaceAll('\\', '/'))
}

/** The room of a file: `corpus/parse`, `corpus` (its index), `client/search`, `model`. */
function roomOf(file: string): string {
  const [, first = '', second = ''] = file.split('/')
  const nested = (first === 'corpus' || first === 'client') && !second.endsWith('.ts')
  return nested ? `${first}/${second}` : first
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true
  const allowed = importTable[from] ?? importTable[from.split('/')[0] + '/*']
  return allowed !== undefined && allowed.some(room => room === to || (room.endsWith('/*') && to.startsWith(room.slice(0, -1))))
}

test('every import goes in a direction that the table allows', () => {
  const wrong = files.flatMap(file => (imports.get(file) ?? [])
    .filter(target => !mayImport(roomOf(file), roomOf(target)))
    .map(target => `${file} -> ${target}`)
    .filter(arrow => !(arrow in importExceptions)))
  assert.deepEqual(wrong, [])
})

test('every exception of the import table is still needed', () => {
  const arrows = new Set(files.flatMap(file => (imports.get(file) ?? []).map(target => `${file} -> ${target}`)))
  assert.deepEqual(Object.keys(importExceptions).filter(arrow => !arrows.has(arrow)), [])
})

test('no file imports itself by a detour, types included', () => {
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      return
    }
    state.set(file, 'open')
    for (const target of imports.get(file) ?? []) visit(target, [...path, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  assert.deepEqual(cycles, [])
})

test('files stay within the size budgets', () => {
  const lines = (file: string): number => (texts.get(file) ?? '').trimEnd().split('\n').length
  const tooLong = files.filter(file => lines(file) > (file.endsWith('.astro') ? 150 : 250) && !(file in longFiles))
  assert.deepEqual(tooLong.map(file => `${file}: ${lines(file)}`), [])
  const median = (sizes: number[]): number => sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  assert.ok(median(files.filter(file => file.endsWith('.ts') && !(file in longFiles)).map(lines)) <= 90, 'median of .ts files')
  assert.ok(median(files.filter(file => file.endsWith('.astro')).map(lines)) <= 45, 'median of .astro files')
})

test('nine functions in ten have at most 30 lines, none more than 60', () => {
  const sizes = files.filter(file => file.endsWith('.ts')).flatMap(functionSizes)
  const long = sizes.filter(([, size]) => size > 60)
  assert.deepEqual(long.map(([name, size]) => `${name}: ${size}`), [])
  assert.ok(sizes.filter(([, size]) => size <= 30).length >= 0.9 * sizes.length)
})

function functionSizes(file: string): [string, number][] {
  const source = ts.createSourceFile(file, texts.get(file) ?? '', ts.ScriptTarget.Latest, true)
  const sizes: [string, number][] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line
      const start = lineOf(node.getStart())
      sizes.push([`${file}:${start + 1}`, lineOf(node.end) - start + 1])
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return sizes
}

test('no file silences the type checker', () => {
  const withoutProse = (text: string): string => text.replaceAll(/\/\*(?!.*@ts-)[\s\S]*?\*\/|\/\/(?!.*@ts-).*$/gm, '')
  const weak = files.filter(file => /@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b|<any>/.test(withoutProse(texts.get(file) ?? '')))
  assert.deepEqual(weak, [])
})

test('every code file opens with a comment that says what it promises', () => {
  const silent = files.filter(file => file.endsWith('.ts') && !/^(#!.*\n)?\s*\/\*\*|^\/\//.test(texts.get(file) ?? ''))
  assert.deepEqual(silent, [])
})

test('the program knows nothing of its first corpus', () => {
  const subject = /\b(syria|syrian|isis|daesh|badia|palmyra|raqqa|deir ez)|سوريا|سورية|داعش|البادية|دير الزور|تدمر/i
  const speaking = files.filter(file => subject.test(texts.get(file) ?? ''))
  assert.deepEqual(speaking, [])
})
