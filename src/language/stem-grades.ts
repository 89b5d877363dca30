/** What a stemmer gives: the forms of a word, by how certain they are. */

/** Folded forms, each in one list only. `sure` has the word as written first; it is never empty for a word that has letters. */
export interface WordStems {
  /** The word itself, also without an article or with another seat of its hamza. */
  readonly sure: readonly string[]
  /** What its ending, or a list, says: singulars of plurals, the stem of an inflected word. */
  readonly likely: readonly string[]
  /** Without letters that may be glued before it, or may be its own; what the pattern of a broken plural may come from. */
  readonly maybe: readonly string[]
  /** Guesses that a query makes only where nothing else is found: without a pronoun, without the signs of a verb. */
  readonly loose: readonly string[]
}

/** `word` folded as tokens are, `raw` as written (vowel signs and all). */
export type Stemmer = (word: string, raw: string) => WordStems
