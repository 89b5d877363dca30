/** A map of records that notes which of them are read. Looks like the map that it stands for. */

export interface RecordNotes {
  /** Somebody looked at which ids there are. */
  readonly noteIds: () => void
  /** Somebody looked at a record, or whether it exists. */
  readonly noteRecord: (id: string) => void
  /** The record as it is handed out. */
  readonly show: <Item extends object>(id: string, record: Item) => Item
}

export class RecordedMap<Item extends object> implements ReadonlyMap<string, Item> {
  readonly #map: ReadonlyMap<string, Item>
  readonly #notes: RecordNotes
  readonly #shown = new Map<string, Item>()

  constructor(map: ReadonlyMap<string, Item>, notes: RecordNotes) {
    this.#map = map
    this.#notes = notes
  }

  get size(): number {
    this.#notes.noteIds()
    return this.#map.size
  }

  get [Symbol.toStringTag](): string {
    return 'Map'
  }

  get(id: string): Item | undefined {
    this.#notes.noteRecord(id)
    const known = this.#shown.get(id)
    if (known !== undefined) return known
    const record = this.#map.get(id)
    if (record === undefined) return undefined
    const shown = this.#notes.show(id, record)
    this.#shown.set(id, shown)
    return shown
  }

  has(id: string): boolean {
    this.#notes.noteRecord(id)
    return this.#map.has(id)
  }

  keys(): MapIterator<string> {
    this.#notes.noteIds()
    return this.#map.keys()
  }

  *entries(): MapIterator<[string, Item]> {
    for (const id of this.keys()) {
      const record = this.get(id)
      if (record !== undefined) yield [id, record]
    }
    return undefined
  }

  *values(): MapIterator<Item> {
    for (const [, record] of this.entries()) yield record
    return undefined
  }

  [Symbol.iterator](): MapIterator<[string, Item]> {
    return this.entries()
  }

  forEach(visit: (record: Item, id: string, map: ReadonlyMap<string, Item>) => void): void {
    for (const [id, record] of this.entries()) visit(record, id, this)
  }
}
