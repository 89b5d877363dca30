/** Writes the files of a series: the portions that have not changed are taken out of the last release's files, the others are made. */

import { hash } from 'node:crypto'
import type { Portion, Series, SeriesFile } from '../../exports/series.ts'
import type { Handover } from '../../site/corpus.ts'
import type { PackageKeeper } from './keeper.ts'
import type { MadeFile, PlacedPortion, RememberedPortion, Stretch } from './memory.ts'
import { readStretch, writeExportFile } from './write-file.ts'

/** A series whose context is made of what is handed over; null = of the corpus itself, unwatched. */
export interface BoundSeries extends Omit<Series<never>, 'make'> {
  readonly make: (handover: Handover | null, ids: readonly string[]) => Portion
}

export interface WrittenSeries {
  readonly files: readonly MadeFile[]
  readonly portions: readonly (readonly [name: string, portion: RememberedPortion])[]
  readonly told: readonly unknown[]
}

/** The text of a portion in one file, or where the last release has it. */
interface Text {
  readonly content: Buffer | Stretch
  readonly sum: string
}

interface FoundPortion extends RememberedPortion {
  readonly name: string
  /** By the number of the file. */
  readonly texts: readonly Text[]
}

export function writeSeries(folder: string, series: BoundSeries, keeper: PackageKeeper): WrittenSeries {
  const { name, files, portions, make } = series
  const find = openLast(series, keeper)
  const found = portions.map((ids): FoundPortion => {
    const portion = `${name}#${hash('sha256', ids.join('\n'), 'base64url').slice(0, 22)}`
    const known = find(portion)
    if (known !== null && keeper.isSame(portion)) return known
    const made = keeper.watch(portion, handover => make(handover, ids))
    return { name: portion, rows: made.rows, told: made.told, texts: made.texts.map((text, file) => takeKnown(text, known?.texts[file])) }
  })
  const told = found.map(portion => portion.told)
  return {
    told, portions: found.map(portion => [portion.name, { rows: portion.rows, told: portion.told }]),
    files: files.map((file, n) => writeFile(folder, file, found.map(portion => ({ name: portion.name, rows: portion.rows[n] ?? 0, text: portion.texts[n] ?? noText })), told, keeper)),
  }
}

const noText: Text = { content: Buffer.alloc(0), sum: '' }

/** What was made anew may say what it said before. */
function takeKnown(text: string, known: Text | undefined): Text {
  const sum = hash('sha256', text, 'base64url')
  return known?.sum === sum ? known : { content: Buffer.from(text, 'utf8'), sum }
}

/** Finds portions of the last release by name: none, where one of the files is gone or another one. */
function openLast({ files }: BoundSeries, { last, fileOf }: PackageKeeper): (portion: string) => FoundPortion | null {
  if (last === null || files.some(({ path }) => fileOf(path) === null)) return () => null
  const places = files.map(({ path }) => new Map(last.files.get(path)?.portions.map(({ name, place, sum }): [string, Text] => [name, { content: place, sum }])))
  return name => {
    const known = last.portions.get(name)
    const texts = places.flatMap(file => file.get(name) ?? [])
    return known === undefined || texts.length < places.length ? null : { ...known, name, texts }
  }
}

interface Content {
  readonly name: string
  readonly rows: number
  readonly text: Text
}

function writeFile(folder: string, file: SeriesFile, contents: readonly Content[], told: readonly unknown[], keeper: PackageKeeper): MadeFile {
  const { blocks, portions, from } = layOut(file, contents, told)
  const last = keeper.last?.files.get(file.path)
  // Nothing but stretches of the last file, each at its own place, between the same words.
  const isSame = last?.from === from && last.portions.length === portions.length && contents.every(({ text }) => !Buffer.isBuffer(text.content))
    && last.portions.every(({ name, place }, n) => name === portions[n]?.name && place[0] === portions[n].place[0])
  if (last !== undefined && isSame && keeper.keep(file.path)) return last
  const rows = file.hasRows ? contents.reduce((sum, portion) => sum + portion.rows, 0) : null
  const source = keeper.fileOf(file.path) ?? ''
  const pieces = (): Iterable<Buffer> => blocks.values().map(block => (Buffer.isBuffer(block) ? block : readStretch(source, block)))
  return { ...writeExportFile(folder, { path: file.path, rows, pieces }), from, portions }
}

/** What the file is made of, one after another. `from`: digest of the words around the portions. */
function layOut(file: SeriesFile, contents: readonly Content[], told: readonly unknown[]): Pick<MadeFile, 'from' | 'portions'> & { readonly blocks: readonly (Buffer | Stretch)[] } {
  const head = file.head(told)
  const isEmpty = contents.every(({ text }) => sizeOf(text.content) === 0)
  const words = isEmpty ? [head, file.empty] : [head, file.open, file.between, file.close]
  const blocks: (Buffer | Stretch)[] = []
  const portions: PlacedPortion[] = []
  let at = 0
  const add = (block: Buffer | Stretch): Stretch => {
    const place = [at, sizeOf(block)] as const
    blocks.push(block)
    at += place[1]
    return place
  }
  add(Buffer.from(words.slice(0, 2).join('')))
  let between = ''
  for (const { name, text: { content, sum } } of contents) {
    if (sizeOf(content) > 0) {
      add(Buffer.from(between))
      between = file.between
    }
    portions.push({ name, place: add(content), sum })
  }
  if (!isEmpty) add(Buffer.from(file.close))
  return { blocks, portions, from: hash('sha256', JSON.stringify(words), 'base64url') }
}

function sizeOf(content: Buffer | Stretch): number {
  return Buffer.isBuffer(content) ? content.length : content[1]
}
