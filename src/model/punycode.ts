/** Punycode (RFC 3492), the spelling of host names in ASCII: decoding only. */

const [base, skew, damp, firstBias, firstCode] = [36, 38, 700, 72, 128]
/** A label of the name system has at most 63 characters. */
const longestLabel = 63

/** The word that a label spells, without its `xn--`; null when it spells none. */
export function decodePunycode(label: string): string | null {
  if (label.length > longestLabel || !/^[a-z\d-]+$/.test(label)) return null
  const split = label.lastIndexOf('-')
  const points = [...label.slice(0, Math.max(split, 0))].map(character => character.codePointAt(0) ?? 0)
  let [code, bias, place, at] = [firstCode, firstBias, 0, split + 1]
  while (at < label.length) {
    const number = readNumber(label, at, bias)
    if (number === null) return null
    const length = points.length + 1
    bias = adapt(number.value, length, at === split + 1)
    place += number.value
    code += Math.floor(place / length)
    place %= length
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return null
    points.splice(place++, 0, code)
    at = number.end
  }
  return String.fromCodePoint(...points)
}

/** A number of variable length: each digit has a threshold, and a digit below its own ends the number. */
function readNumber(label: string, start: number, bias: number): { value: number; end: number } | null {
  let [value, weight] = [0, 1]
  for (let at = start, threshold = base; at < label.length; at++, threshold += base) {
    const digit = digitOf(label[at] ?? '')
    if (digit === null) return null
    value += digit * weight
    const least = Math.min(Math.max(threshold - bias, 1), 26)
    if (digit < least) return { value, end: at + 1 }
    weight *= base - least
    if (value > Number.MAX_SAFE_INTEGER || weight > Number.MAX_SAFE_INTEGER) return null
  }
  return null
}

function digitOf(character: string): number | null {
  if (/[a-z]/.test(character)) return character.charCodeAt(0) - 97
  return /\d/.test(character) ? character.charCodeAt(0) - 48 + 26 : null
}

function adapt(value: number, length: number, first: boolean): number {
  let delta = first ? Math.floor(value / damp) : value >> 1
  delta += Math.floor(delta / length)
  let steps = 0
  while (delta > ((base - 1) * 26) >> 1) {
    delta = Math.floor(delta / (base - 1))
    steps += base
  }
  return steps + Math.floor(base * delta / (delta + skew))
}
