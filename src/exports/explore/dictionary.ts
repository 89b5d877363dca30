/** A list of distinct names, each with its number. */

export interface Dictionary {
  readonly names: readonly string[]
  /** -1 for a name that is not in it. */
  readonly indexOf: (name: string | null) => number
}

/** In the order given, each name once. */
export function makeDictionary(given: Iterable<string>): Dictionary {
  const indexes = new Map<string, number>()
  for (const name of given) if (!indexes.has(name)) indexes.set(name, indexes.size)
  return { names: [...indexes.keys()], indexOf: name => name === null ? -1 : indexes.get(name) ?? -1 }
}
