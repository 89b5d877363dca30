/**
 * The zip of the package. What is deflated is taken out of the zip of the last release where it is the same: whole files, and portions of
 * files, each of which is deflated by itself. So the same files give the same bytes, whatever was taken over.
 */

import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import type { ZipInputFile } from 'fflate'
import { Zip } from 'fflate'
import type { WrittenFile } from '../../exports/index.ts'
import { zipFile } from '../../exports/package/index.ts'
import type { PackageKeeper } from './keeper.ts'
import type { MadeFile, PlacedPortion, RememberedFile, Stretch } from './memory.ts'
import { readPieces, readStretch } from './write-file.ts'

/** Name of the folder inside the zip. */
const folderInZip = 'marsad-data'
const compressed = /\.parquet$/
/** The first day that the format knows: the day of packing says nothing of the data. */
const day = new Date(1980, 0, 1)
/** Bytes of a member's header before its name. */
const headerBytes = 30

export interface WrittenZip {
  readonly zip: WrittenFile
  readonly files: readonly RememberedFile[]
}

/** Bytes of memory that is nobody else's: the zip holds on to them for a while. */
type Block = Uint8Array<ArrayBuffer>

/** `files`: below `folder`, in the order of the zip. */
export function writePackageZip(folder: string, files: readonly MadeFile[], keeper: PackageKeeper): WrittenZip {
  const sum = createHash('sha256')
  const out = openSync(join(folder, zipFile), 'wx')
  let bytes = 0
  try {
    const zip = new Zip((error, block) => {
      if (error !== null) throw error
      sum.update(block)
      for (let done = 0; done < block.length;) done += writeSync(out, block, done)
      bytes += block.length
    })
    const remembered = files.map((file): RememberedFile => {
      const name = `${folderInZip}/${file.path.slice('data/'.length)}`
      const at = bytes + headerBytes + Buffer.byteLength(name)
      const { blocks, portions } = pack(folder, file, at, keeper)
      const size = addMember(zip, { filename: name, size: file.bytes, crc: file.crc32, compression: compressed.test(name) ? 0 : 8, mtime: day }, blocks)
      return { ...file, packed: [at, size], packedPortions: portions() }
    })
    zip.end()
    return { files: remembered, zip: { path: zipFile, rows: null, bytes, sha256: sum.digest('hex') } }
  } finally {
    closeSync(out)
  }
}

/** Returns the number of its bytes as they stand in the zip. */
function addMember(zip: Zip, member: ZipInputFile, blocks: Iterable<Block>): number {
  zip.add(member)
  let size = 0
  let waiting: Block = new Uint8Array(0)
  for (const block of blocks) {
    member.ondata?.(null, waiting, false)
    size += block.length
    waiting = block
  }
  member.ondata?.(null, waiting, true)
  return size
}

interface Packing {
  readonly blocks: Iterable<Block>
  /** Where its portions stand, once all blocks were taken. */
  readonly portions: () => ReadonlyMap<string, Stretch>
}

/** `at`: place of the member's first byte. */
function pack(folder: string, file: MadeFile, at: number, { last, fileOf, placeOf }: PackageKeeper): Packing {
  const source = fileOf(zipFile)
  const before = source === null ? undefined : last?.files.get(file.path)
  const path = placeOf(file.path) ?? join(folder, file.path)
  if (source !== null && before?.sha256 === file.sha256 && file.portions.every(({ name }) => before.packedPortions.has(name))) return packAsBefore(source, before, at)
  if (compressed.test(path)) return { blocks: copyPieces(path), portions: () => new Map() }
  if (file.portions.length === 0) return { blocks: deflateFile(path), portions: () => new Map() }
  return packPortions(path, file, at, takeSame(before, source))
}

function packAsBefore(source: string, { packed, packedPortions }: RememberedFile, at: number): Packing {
  const move = ([place, bytes]: Stretch): Stretch => [place - packed[0] + at, bytes]
  return { blocks: [readStretch(source, packed)], portions: () => new Map([...packedPortions].map(([name, place]) => [name, move(place)])) }
}

type TakeDeflated = (portion: PlacedPortion) => Block | null

/** A portion as the last zip has it, where its text is the very one that the last file had. */
function takeSame(before: RememberedFile | undefined, source: string | null): TakeDeflated {
  const sums = new Map(before?.portions.map(({ name, sum }) => [name, sum]))
  return ({ name, sum }) => {
    const packed = sums.get(name) === sum ? before?.packedPortions.get(name) : undefined
    return packed === undefined || source === null ? null : readStretch(source, packed)
  }
}

/** What stands between portions is stored as it is: a few bytes. Portions are deflated each by itself. */
function packPortions(path: string, file: MadeFile, start: number, take: TakeDeflated): Packing {
  const places = new Map<string, Stretch>()
  function* blocks(): Generator<Block> {
    let [plain, at] = [0, start]
    for (const portion of file.portions) {
      const { name, place } = portion
      const words = storeBlocks(readStretch(path, [plain, place[0] - plain]), false)
      const deflated = take(portion) ?? deflatePortion(readStretch(path, place))
      places.set(name, [at + words.length, deflated.length])
      plain = place[0] + place[1]
      at += words.length + deflated.length
      yield words
      yield deflated
    }
    yield storeBlocks(readStretch(path, [plain, file.bytes - plain]), true)
  }
  return { blocks: blocks(), portions: () => places }
}

/** DEFLATE, RFC 1951: blocks of bytes as they are, which begin and end at the border of a byte. None where there is nothing to say. */
function storeBlocks(bytes: Block, isLast: boolean): Block {
  const most = 0xffff
  const blocks: Block[] = []
  for (let at = 0; at < bytes.length || (isLast && at === 0); at += most) {
    const part = bytes.subarray(at, at + most)
    const head = Buffer.alloc(5)
    head[0] = isLast && at + most >= bytes.length ? 1 : 0
    head.writeUInt16LE(part.length, 1)
    head.writeUInt16LE(part.length ^ most, 3)
    blocks.push(head, part)
  }
  return Buffer.concat(blocks)
}

/** Ends at the border of a byte, and refers to nothing before it. Nothing for nothing. */
function deflatePortion(text: Block): Block {
  return text.length === 0 ? text : deflateRawSync(text, { level: 6, finishFlush: constants.Z_FULL_FLUSH })
}

/** A file that is made in one piece, a megabyte at a time. */
function* deflateFile(path: string): Generator<Block> {
  for (const piece of copyPieces(path)) yield deflatePortion(piece)
  yield storeBlocks(Buffer.alloc(0), true)
}

function* copyPieces(path: string): Generator<Block> {
  for (const piece of readPieces(path)) yield piece.slice()
}
