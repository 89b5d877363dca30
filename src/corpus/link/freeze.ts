/** Freezes the corpus to its depth: whoever tries to change a value of it fails. */

/** Freezes plain objects, arrays, and the contents of maps, whose own changing methods are taken away. Iterative: trees may be deep. */
export function deepFreeze<Value>(value: Value): Value {
  const waiting: unknown[] = [value]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue
    if (next instanceof Map) {
      for (const [key, entry] of next) waiting.push(key, entry)
      for (const method of ['set', 'delete', 'clear']) Object.defineProperty(next, method, { value: refuseChange })
    }
    Object.freeze(next)
    for (const key in next) {
      const entry: unknown = next[key as keyof typeof next]
      if (typeof entry === 'object' && entry !== null) waiting.push(entry)
    }
  }
  return value
}

function refuseChange(): never {
  throw new TypeError('The corpus is frozen')
}
