/**
 * Several faces of one design and unit made into one: the site's fonts come cut into scripts, and the rasteriser mixes scripts in a
 * line only within a face. Shaping (GSUB, GPOS, GDEF) is that of the first face, whose glyphs keep their numbers; of the others come
 * outlines, widths and characters. Tables as OpenType 1.9 has them; hinting is left out, as nothing of it is used.
 */

interface Glyphs {
  readonly outlines: readonly Buffer[]
  /** Advance and left bearing, four bytes each glyph. */
  readonly metrics: readonly Buffer[]
  /** Glyph of each character. */
  readonly characters: ReadonlyMap<number, number>
}

/** Throws on fonts that are not TrueType outlines of the same unit. */
export function mergeFaces(fonts: readonly Uint8Array[], family: string): Uint8Array {
  const tables = fonts.map(font => readTables(Buffer.from(font)))
  const [first] = tables
  if (first === undefined) throw new Error('No face to merge')
  if (new Set(tables.map(font => tableOf(font, 'head').readUInt16BE(18))).size > 1) throw new Error(`The faces of ${family} do not have the same unit`)
  const parts = tables.map(readGlyphs)
  const outlines = parts.flatMap((part, index) => part.outlines.map(outline => renumber(outline, startOf(parts, index))))
  const characters = new Map<number, number>()
  for (const [index, part] of parts.entries()) {
    for (const [character, glyph] of part.characters) if (!characters.has(character)) characters.set(character, glyph + startOf(parts, index))
  }
  const kept = ['GDEF', 'GPOS', 'GSUB', 'OS/2'].flatMap(tag => (first.has(tag) ? [[tag, tableOf(first, tag)] as const] : []))
  return writeFont(new Map([
    ...kept,
    ['cmap', writeCharacters(characters)],
    ...writeOutlines(outlines),
    ['head', patch(tableOf(first, 'head'), 50, 1)],
    ['hhea', patch(tableOf(first, 'hhea'), 34, outlines.length)],
    ['hmtx', Buffer.concat(parts.flatMap(part => part.metrics))],
    ['maxp', patch(tableOf(first, 'maxp'), 4, outlines.length)],
    ['name', writeNames(family)],
    ['post', Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.alloc(28)])],
  ]))
}

type Tables = ReadonlyMap<string, Buffer>

function readTables(font: Buffer): Tables {
  return new Map(Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index
    const offset = font.readUInt32BE(entry + 8)
    return [font.toString('latin1', entry, entry + 4), font.subarray(offset, offset + font.readUInt32BE(entry + 12))]
  }))
}

function tableOf(font: Tables, tag: string): Buffer {
  const table = font.get(tag)
  if (table === undefined) throw new Error(`A face has no table ${tag}`)
  return table
}

function startOf(parts: readonly Glyphs[], index: number): number {
  return parts.slice(0, index).reduce((sum, part) => sum + part.outlines.length, 0)
}

function readGlyphs(font: Tables): Glyphs {
  const [loca, glyf, hmtx] = [tableOf(font, 'loca'), tableOf(font, 'glyf'), tableOf(font, 'hmtx')]
  const count = tableOf(font, 'maxp').readUInt16BE(4)
  const isLong = tableOf(font, 'head').readInt16BE(50) === 1
  const offsetOf = (glyph: number): number => (isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph))
  const full = tableOf(font, 'hhea').readUInt16BE(34)
  const glyphs = Array.from({ length: count }, (_, glyph) => glyph)
  return {
    outlines: glyphs.map(glyph => glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1))),
    // The last full entry gives the advance of all that follow.
    metrics: glyphs.map(glyph => (glyph < full
      ? hmtx.subarray(4 * glyph, 4 * glyph + 4)
      : Buffer.concat([hmtx.subarray(4 * full - 4, 4 * full - 2), hmtx.subarray(4 * full + 2 * (glyph - full), 4 * full + 2 * (glyph - full) + 2)]))),
    characters: readCharacters(tableOf(font, 'cmap')),
  }
}

/** Format 4, which every face has for the characters of the basic plane. */
function readCharacters(cmap: Buffer): Map<number, number> {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + 8 * index + 4))
  const offset = offsets.find(place => cmap.readUInt16BE(place) === 4)
  if (offset === undefined) throw new Error('A face has no map of characters in format 4')
  const table = cmap.subarray(offset)
  const segments = table.readUInt16BE(6) / 2
  const field = (row: number, segment: number): number => 14 + row * 2 * segments + (row > 0 ? 2 : 0) + 2 * segment
  const found = new Map<number, number>()
  for (let segment = 0; segment < segments; segment += 1) {
    const [end, start, delta] = [0, 1, 2].map(row => table.readUInt16BE(field(row, segment))) as [number, number, number]
    const rangeAt = field(3, segment)
    const range = table.readUInt16BE(rangeAt)
    for (let character = start; character <= end && character < 0xffff; character += 1) {
      const raw = range === 0 ? character : table.readUInt16BE(rangeAt + range + 2 * (character - start))
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) found.set(character, glyph)
    }
  }
  return found
}

const moreComponents = 0x20
const wordArguments = 0x1
const scales = [[0x8, 2], [0x40, 4], [0x80, 8]] as const

/** The numbers of the glyphs that a composite outline is made of. */
function renumber(outline: Buffer, by: number): Buffer {
  if (by === 0 || outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const changed = Buffer.from(outline)
  let at = 10
  for (let flags = moreComponents; (flags & moreComponents) !== 0;) {
    flags = changed.readUInt16BE(at)
    changed.writeUInt16BE(changed.readUInt16BE(at + 2) + by, at + 2)
    at += 4 + ((flags & wordArguments) !== 0 ? 4 : 2) + (scales.find(([flag]) => (flags & flag) !== 0)?.[1] ?? 0)
  }
  return changed
}

function writeOutlines(outlines: readonly Buffer[]): [string, Buffer][] {
  const padded = outlines.map(outline => Buffer.concat([outline, Buffer.alloc((4 - outline.length % 4) % 4)]))
  const loca = Buffer.alloc(4 * (outlines.length + 1))
  let offset = 0
  for (const [glyph, { length }] of padded.entries()) {
    offset += length
    loca.writeUInt32BE(offset, 4 * glyph + 4)
  }
  return [['glyf', Buffer.concat(padded)], ['loca', loca]]
}

/** Format 12, a group for each character. */
function writeCharacters(characters: ReadonlyMap<number, number>): Buffer {
  const sorted = [...characters].sort(([a], [b]) => a - b)
  const table = Buffer.alloc(12 + 16 + 12 * sorted.length)
  for (const [value, at] of [[1, 2], [3, 4], [10, 6], [12, 12]] as const) table.writeUInt16BE(value, at)
  for (const [value, at] of [[12, 8], [table.length - 12, 16], [sorted.length, 24]] as const) table.writeUInt32BE(value, at)
  for (const [index, [character, glyph]] of sorted.entries()) {
    for (const [field, value] of [character, character, glyph].entries()) table.writeUInt32BE(value, 28 + 12 * index + 4 * field)
  }
  return table
}

/** Family (1), style (2), full (4) and PostScript name (6), for Windows in English. */
function writeNames(family: string): Buffer {
  const names = [[1, family], [2, 'Regular'], [4, family], [6, family]] as const
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0
    for (const [field, value] of [3, 1, 0x409, id, length, offset].entries()) head.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    offset += length
  }
  return Buffer.concat([head, ...texts])
}

function patch(table: Buffer, offset: number, value: number): Buffer {
  const changed = Buffer.from(table)
  changed.writeUInt16BE(value, offset)
  return changed
}

/** Checksums are left zero: readers that draw do not ask for them. */
function writeFont(tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(0x10000, 0)
  head.writeUInt16BE(sorted.length, 4)
  let offset = head.length
  const bodies = sorted.map(([tag, table], index) => {
    const entry = 12 + 16 * index
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(table.length, entry + 12)
    const body = Buffer.concat([table, Buffer.alloc((4 - table.length % 4) % 4)])
    offset += body.length
    return body
  })
  return Buffer.concat([head, ...bodies])
}
