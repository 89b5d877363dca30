/**
 * Measures what indexing takes: `node bench/search-index.ts [documents…]` (20,000 and 100,000) indexes so many made-up texts of about
 * ninety words, with the names of `content/`, and prints seconds of the processor and the most memory that the process and Pagefind's held together.
 */

import { spawn } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { toRecord } from '../src/search/document-search.ts'
import { listNames } from '../src/search/names.ts'
import { makeIndex, sourceOf } from '../src/search/write-index.ts'
import type { Dice } from './dice.ts'
import { createDice } from './dice.ts'
import { readSet } from './search/measure.ts'
import { readLabelledNames } from './search/systems.ts'

/** Milliseconds between two looks at the memory. */
const tick = 200
const years = 10
const letters = { ar: [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'], en: [...'abcdefghiklmnoprstuvwyz'] } as const
type Lang = keyof typeof letters

if (process.argv[2] === '--one') await indexOne(Number(process.argv[3]), process.argv[4] ?? '')
else for (const count of process.argv.slice(2).map(Number).concat(process.argv.length > 2 ? [] : [20_000, 100_000])) await measure(count)

/** In a process of its own, so that each size begins with nothing. */
async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-index-bench-'))
  try {
    const child = spawn(process.execPath, [import.meta.filename, '--one', String(count), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (data: Buffer) => { said += data.toString() })
    const most = { all: 0, own: 0, engine: 0 }
    const timer = setInterval(() => {
      const [own, ...others] = familyOf(child.pid ?? 0).map(memoryOf)
      const engine = others.reduce((sum, bytes) => sum + bytes, 0)
      most.own = Math.max(most.own, own ?? 0)
      most.engine = Math.max(most.engine, engine)
      most.all = Math.max(most.all, (own ?? 0) + engine)
    }, tick)
    const status = await new Promise(resolve => child.once('exit', resolve))
    clearInterval(timer)
    if (status !== 0) throw new Error(`indexing ended with ${String(status)}`)
    const files = globSync('**/*', { cwd: folder }).map(file => statSync(join(folder, file))).filter(file => file.isFile())
    const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`
    console.log(`${String(count).padStart(7)} documents: ${said.trim()}; at most ${gigabytes(most.all)} (ours ${gigabytes(most.own)}, Pagefind's ${gigabytes(most.engine)}); ${files.length} files, ${(files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(0)} MB`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function indexOne(count: number, folder: string): Promise<void> {
  const records = makeRecords(count)
  const { named, languages } = readLabelledNames()
  const { shards } = await makeIndex(sourceOf(records), listNames(named), languages, (path, bytes) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  })
  // Of the processes that have ended as well.
  const [, fields = ''] = /\)\s(.*)$/s.exec(readFileSync('/proc/self/stat', 'utf8')) ?? []
  const [own, others] = [[11, 12], [13, 14]].map(places => places.reduce((sum, place) => sum + Number(fields.split(' ')[place]), 0) / 100)
  console.log(`${shards} parts, ${((own ?? 0) + (others ?? 0)).toFixed(0)} s of the processor (ours ${(own ?? 0).toFixed(0)}, Pagefind's ${(others ?? 0).toFixed(0)})`)
}

/** Each language has half; words by Zipf's law, among them sentences of the labelled set. */
function makeRecords(count: number) {
  const dice = createDice(7)
  const sentences = readSet().docs
  const words = { ar: makeWords(dice, 'ar'), en: makeWords(dice, 'en') }
  return Array.from({ length: count }, (_, n) => {
    const lang: Lang = n % 2 === 0 ? 'ar' : 'en'
    const own = sentences.filter(sentence => sentence.lang === lang)
    const text = Array.from({ length: 6 }, () => `${dice.pick(own).text} ${Array.from({ length: 7 }, () => dice.zipf(words[lang])).join(' ')}.`).join(' ')
    return toRecord({ id: `doc-${n}`, lang, text, day: `${2014 + Math.floor(n / count * years)}-05-01` }, [lang])
  })
}

function makeWords(dice: Dice, lang: Lang): string[] {
  return Array.from({ length: 60_000 }, () => Array.from({ length: 3 + dice.below(5) }, () => dice.pick(letters[lang])).join(''))
}

/** The process and those that it has started, each by its number. */
function familyOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
    return [pid, ...children.flatMap(familyOf)]
  } catch {
    return [pid]
  }
}

/** Bytes in use. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
