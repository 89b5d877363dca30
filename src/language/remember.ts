/** Remembers what was worked out for a word: texts say the same words again and again. */

/** Enough for the words of a language; a text that has more of them is folded anew rather than kept for ever. */
const most = 60_000

/** `compute` must be a pure function of the text; what it returns is shared and must not be changed. */
export function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const value = compute(text)
    known.set(text, value)
    return value
  }
}
