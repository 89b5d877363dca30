/** The ways in which people write one word otherwise, and wrongly. */

/** Without hamza; with the other seat; without the last. */
export function dropHamza(word: string): string[] {
  const bare = word.replace(/[أإآ]/g, 'ا')
  const seats = [word.replace(/ؤ/, 'ئ'), word.replace(/اء$/, 'ا'), word.replace(/^أ/, 'إ')]
  return [...new Set([bare, ...seats])].filter(other => other !== word).slice(0, 2)
}

export function arabicSlips(word: string): string[] {
  const other = word.endsWith('ة') ? `${word.slice(0, -1)}ه` : word.endsWith('ى') ? `${word.slice(0, -1)}ي` : word.endsWith('ي') ? `${word.slice(0, -1)}ى` : null
  return other === null ? [] : [other]
}

/** Vowel signs on every letter but the last. */
export function vowel(word: string): string {
  return Array.from(word, (letter, n) => n < word.length - 1 ? letter + ['َ', 'ُ', 'ِ', 'ْ'][n % 4] : letter).join('')
}

/** Tatweel behind the second letter. */
export function stretch(word: string): string {
  return `${word.slice(0, 2)}ــ${word.slice(2)}`
}

/** A number in the digits that begin with `zero`. */
export function otherDigits(number: string, zero: string): string {
  return Array.from(number, digit => {
    const code = digit.charCodeAt(0)
    const value = code >= 0x6f0 ? code - 0x6f0 : code >= 0x660 ? code - 0x660 : code - 0x30
    return String.fromCharCode(zero.charCodeAt(0) + value)
  }).join('')
}

/** One letter left out, doubled, swapped with the next or changed, never the first. */
export function slip(word: string, roll: (sides: number) => number): string {
  const at = 1 + roll(word.length - 2)
  const letters = /[a-z]/.test(word) ? 'aeiorstn' : 'ابتدرسعمنوي'
  const [before, here, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)]
  const other = letters[roll(letters.length)] ?? ''
  return [before + next + after, before + here + here + next + after, before + next + here + after, before + (other === here ? letters[(letters.indexOf(other) + 1) % letters.length] ?? '' : other) + next + after][roll(4)] ?? word
}

/** As it comes from a page or a chat: bidi marks, punctuation, other spaces. */
export function paste(word: string, roll: (sides: number) => number): string {
  const arabic = /\p{Script=Arabic}/u.test(word)
  return [`\u200F${word}`, `\u202B${word}\u202C`, `${word}${arabic ? '،' : ','}`, `(${word})`, `\u00A0${word}${arabic ? '؟' : '?'}`, `\u2067${word}\u2069.`, arabic ? `${word}؛` : `${word};`, `\uFEFF${word}\u200E`][roll(8)] ?? word
}
