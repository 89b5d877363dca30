/** Letters of other scripts in ASCII, plainly: for file names, never for names that people read. */

import { fold } from './fold.ts'

/** Folded Arabic and Persian letters; vowels that are not written cannot be known. */
const arabic: Readonly<Record<string, string>> = {
  ا: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh',
  ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', ء: '', پ: 'p', چ: 'ch', ژ: 'zh', گ: 'g',
}

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', є: 'ye',
}

/** Lower-case ASCII words joined by hyphens, at most `longest` characters, cut between words; empty where nothing is left. */
export function transliterate(text: string, longest: number): string {
  const letters = Array.from(fold(text), letter => arabic[letter] ?? cyrillic[letter] ?? letter).join('')
  let made = ''
  for (const word of letters.match(/[a-z0-9]+/g) ?? []) {
    const next = made === '' ? word.slice(0, longest) : `${made}-${word}`
    if (next.length > longest) break
    made = next
  }
  return made
}
