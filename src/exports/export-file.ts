/** A data file that can be written piece by piece; nothing is computed before somebody asks for the pieces. */

export interface ExportFile {
  /** Below the base path: `data/events.csv`. */
  readonly path: string
  /** Rows of a table, features of a layer; null where counting makes no sense. */
  readonly rows: number | null
  /** Text is written as UTF-8. Each call starts anew. */
  readonly pieces: () => Iterable<string | Uint8Array>
}

/** Whether a file has to be made; asked with its path before anything of it is computed. */
export type Wanted = (path: string) => boolean

export const everything: Wanted = () => true

/** Text files that are made of one look at the corpus. Which there are is known before; what is in them depends on nothing but the context. */
export interface Recipe<Context> {
  /** Below the base path. */
  readonly paths: readonly string[]
  /** Their texts, in the order of the paths. */
  readonly make: (context: Context) => readonly string[]
}

/** All of them, for whoever keeps nothing. */
export function* makeAll<Context>(recipes: Iterable<Recipe<Context>>, context: Context): Generator<{ readonly path: string; readonly text: string }> {
  for (const { paths, make } of recipes) {
    const texts = make(context)
    for (const [index, path] of paths.entries()) yield { path, text: texts[index] ?? '' }
  }
}

/** A data file as it was written. */
export interface WrittenFile {
  readonly path: string
  readonly rows: number | null
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

export function textFile(path: string, rows: number | null, text: () => string): ExportFile {
  return { path, rows, pieces: () => [text()] }
}

/** JSON with two spaces of indentation and a final line end. */
export function jsonFile(path: string, value: () => unknown): ExportFile {
  return textFile(path, null, () => `${JSON.stringify(value(), null, 2)}\n`)
}
