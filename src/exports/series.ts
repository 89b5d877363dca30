/**
 * Files that are made portion by portion: some records of a kind at a time, in the order of the corpus. A portion depends on what its own
 * records say and on what they refer to, so that one change makes few portions anew, and the rest of a file can be taken over as it was.
 */

/** How a file is put together: the head; then `open`, the texts of its portions with `between` between those that have one, `close`; or `empty`. */
export interface SeriesFile {
  /** Below the base path. */
  readonly path: string
  /** False: counting its rows makes no sense. */
  readonly hasRows: boolean
  /** `told`: what each portion tells besides its texts. */
  readonly head: (told: readonly unknown[]) => string
  readonly open: string
  readonly between: string
  readonly close: string
  /** Where no portion has a text. */
  readonly empty: string
}

export interface Portion {
  /** One for each file of the series; empty where it has no rows there. */
  readonly texts: readonly string[]
  /** Numbers of rows, likewise. */
  readonly rows: readonly number[]
  /** Plain data, for the heads and for whoever sums up. */
  readonly told: unknown
}

export interface Series<Context> {
  /** Unique among series. */
  readonly name: string
  readonly files: readonly SeriesFile[]
  /** Ids of the records of each portion. */
  readonly portions: readonly (readonly string[])[]
  readonly make: (context: Context, ids: readonly string[]) => Portion
}

/** Records in a portion, on average. */
const usual = 128

/** A portion ends after an id whose own sum says so: a record that comes or goes changes one portion, and moves no other. */
export function divideIds(ids: Iterable<string>): string[][] {
  const portions: string[][] = []
  let portion: string[] = []
  for (const id of ids) {
    portion.push(id)
    if (sumOf(id) % usual !== 0) continue
    portions.push(portion)
    portion = []
  }
  return portion.length === 0 ? portions : [...portions, portion]
}

/** FNV-1a, 32 bits, its bits mixed so that the lowest tell as much as the others. */
function sumOf(id: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) sum = Math.imul(sum ^ id.charCodeAt(at), 0x01000193)
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return (sum ^ (sum >>> 13)) >>> 0
}

/** The whole text of each file, for whoever keeps nothing. */
export function joinSeries<Context>({ files, portions, make }: Series<Context>, context: Context): string[] {
  const made = portions.map(ids => make(context, ids))
  return files.map((file, n) => {
    const texts = made.map(portion => portion.texts[n] ?? '').filter(text => text !== '')
    return file.head(made.map(({ told }) => told)) + (texts.length === 0 ? file.empty : `${file.open}${texts.join(file.between)}${file.close}`)
  })
}
