/** Which of some languages a text is in: by its script, then by letters and small words that only one of them has. */

import type { LanguageTag } from '../model/text.ts'
import { primaryLanguage, scriptOf } from './scripts.ts'
import { listWords } from './tokens.ts'

interface Signs {
  /** Frequent small words, folded as tokens are. */
  readonly words: ReadonlySet<string>
  /** Letters that tell it from others of its script. */
  readonly letters?: RegExp
}

const signs: Readonly<Record<string, Signs>> = {
  ar: { words: wordSet('في من على الي عن ان التي الذي هذا هذه ذلك كان قد مع بعد بين لم لا ما او كما خلال قال'), letters: /[ةىأإؤ]/g },
  fa: { words: wordSet('از به که در را با این ان است برای شد شده بود های می کرد ها خود نیز تا'), letters: /[پچژگکی]/g },
  ur: { words: wordSet('کے کی میں سے کا نے کو ہے اور پر ہیں تھا'), letters: /[ٹڈڑںےہھ]/g },
  ckb: { words: wordSet('له به و بو كه ئه م لە بە بۆ کە'), letters: /[ەۆێڕڵڤ]/g },
  en: { words: wordSet('the of and to in a that was is for on with by from at were as said has had it an be this') },
  fr: { words: wordSet('le la les de des du et un une en dans que qui est pour par sur au aux a ete avec ne pas se'), letters: /[çèêàùœ]/g },
  es: { words: wordSet('el la los las de y en que un una por con del al se su fue para es no'), letters: /[ñ¿¡]/g },
  pt: { words: wordSet('o a os as de e em que um uma por com do da no na se foi para nao'), letters: /[ãõ]/g },
  de: { words: wordSet('der die das und in zu den von mit dem des ein eine im auf ist nicht sich bei nach war'), letters: /[äöüß]/g },
  it: { words: wordSet('il la le di e che un una in per con del della al si non sono nel da') },
  tr: { words: wordSet('ve bir bu da de icin ile olarak olan gore daha sonra'), letters: /[ğış]/g },
  ku: { words: wordSet('u li ji bi de ku di ye en xwe her ev'), letters: /[êîûşç]/g },
  ru: { words: wordSet('и в не на что с по как из за к от было был для его это также'), letters: /[ыэъ]/g },
  uk: { words: wordSet('і в на що з до як за від та не у для його це також'), letters: /[іїєґ]/g },
  he: { words: wordSet('של את על לא עם הוא זה גם כי או') },
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(listWords(words))
}

/** One character of each script, by ISO 15924 code. */
const scripts: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u, Latn: /\p{Script=Latin}/u, Cyrl: /\p{Script=Cyrillic}/u, Hebr: /\p{Script=Hebrew}/u, Grek: /\p{Script=Greek}/u,
}

/** Enough to tell; a longer text says nothing new. */
const sample = 4000

/**
 * The one of `languages` that fits best, the earlier of equal ones; the first for a text that says nothing. Languages without
 * signs of their own count by their script alone.
 */
export function detectLanguage(text: string, languages: readonly LanguageTag[]): LanguageTag {
  const read = text.slice(0, sample)
  const words = listWords(read)
  const scored = languages.map(lang => {
    const { letters, inScript } = countLetters(read, scriptOf(lang))
    return { lang, score: scoreOf(lang, read, words, letters, inScript / Math.max(1, letters)) }
  })
  return scored.reduce((best, next) => next.score > best.score ? next : best, scored[0] ?? { lang: 'en', score: 0 }).lang
}

/** The languages for which there are signs, for callers who want to know about others than their own. */
export const knownLanguages: readonly LanguageTag[] = Object.keys(signs)

/** How many letters a text has and which share of them is in the script of the language; null for a text without letters. */
export function measureScript(text: string, lang: LanguageTag): { inScript: number; letters: number } | null {
  const script = scriptOf(lang)
  if (scripts[script] === undefined) return null
  const { letters, inScript } = countLetters(text, script)
  return letters === 0 ? null : { letters, inScript: inScript / letters }
}

/** How well a text fits a language, each part by itself; null for a text without letters. `measured`: by its script; `known`: the language has signs of its own here. */
export function measureLanguage(
  text: string, lang: LanguageTag, measured = measureScript(text, lang),
): { score: number; inScript: number; letters: number; words: number; known: boolean } | null {
  if (measured === null) return null
  const { letters, inScript } = measured
  const words = listWords(text)
  return { score: scoreOf(lang, text, words, letters, inScript), inScript, letters, words: words.length, known: signs[primaryLanguage(lang)] !== undefined }
}

/** Kinds of characters of the basic plane by their code, asked once: properties of characters are slow to ask. 0: not asked yet. */
const kinds: Readonly<Record<string, Uint8Array>> = Object.fromEntries(['', ...Object.keys(scripts)].map(script => [script, new Uint8Array(0x10000)]))
const letter = /\p{L}/u
const [neither, isLetter, isInScript] = [1, 2, 4] as const

/** Letters of a text, and its characters in a script, which may be marks too; none for a script that is not known here. */
function countLetters(text: string, script: string): { letters: number; inScript: number } {
  const known = kinds[script] ?? kinds[''] ?? new Uint8Array(0x10000)
  let [letters, inScript] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    let kind = known[code] ?? 0
    if (kind === 0) {
      const character = String.fromCodePoint(code)
      kind = neither | (letter.test(character) ? isLetter : 0) | (scripts[script]?.test(character) === true ? isInScript : 0)
      if (code < known.length) known[code] = kind
    }
    if ((kind & isLetter) !== 0) letters++
    if ((kind & isInScript) !== 0) inScript++
    if (code > 0xffff) at++
  }
  return { letters, inScript }
}

/** Share of letters in the script first; small words and telling letters decide between languages of one script. */
function scoreOf(lang: LanguageTag, text: string, words: readonly string[], letters: number, inScript: number): number {
  const known = signs[primaryLanguage(lang)]
  if (known === undefined || inScript === 0) return inScript
  const small = words.filter(word => known.words.has(word)).length / Math.max(1, words.length)
  const telling = known.letters === undefined ? 0 : Math.min(0.1, (text.toLowerCase().match(known.letters)?.length ?? 0) / letters)
  return inScript + small + telling * 2
}
