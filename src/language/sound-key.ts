/** What is left of a word when scripts and habits of transliteration are taken away: the order of its consonants. */

const arabic: Readonly<Record<string, string>> = {
  ب: 'b', پ: 'b', ت: 't', ط: 't', ث: 't', ج: 'j', چ: 's', خ: 'k', د: 'd', ض: 'd', ذ: 'd', ر: 'r', ز: 'z', ظ: 'z', ژ: 'z', س: 's', ص: 's', ش: 'x', غ: 'g', گ: 'g', ف: 'f', ق: 'k', ك: 'k',
  ل: 'l', م: 'm', ن: 'n',
}

const latin: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el)(?=.{4})/, ''], [/sh|ch/g, 'x'], [/kh/g, 'k'], [/gh/g, 'g'], [/th/g, 't'], [/dh/g, 'd'], [/ph/g, 'f'], [/[qc]/g, 'k'], [/v/g, 'f'], [/p/g, 'b'],
]

/** Of a folded word in Arabic or Latin letters; empty for others. Vowels, h, w and y go, but a vowel at the beginning counts. */
export function soundKey(word: string): string {
  const key = /^\p{Script=Arabic}/u.test(word) ? arabicKey(word) : /^[a-z]+$/.test(word) ? latinKey(word) : ''
  return key.replace(/(.)\1+/g, '$1')
}

function arabicKey(word: string): string {
  const bare = word.replace(/^ال(?=.{3})/u, '')
  return (/^[اعءي]/u.test(bare) ? 'a' : '') + Array.from(bare, letter => arabic[letter] ?? '').join('')
}

function latinKey(word: string): string {
  const unified = latin.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word)
  return (/^[aeiouy]/.test(unified) ? 'a' : '') + unified.replace(/[aeiouhwy]/g, '')
}
