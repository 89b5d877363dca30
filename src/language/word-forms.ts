/**
 * The forms under which a word is found, by character and not by language, so that a text and a query need not agree on one:
 * Arabic without what is glued before it, other words without a plural s. A light hand: broken plurals and stems are not touched.
 */

const shortest = 3

/**
 * Forms of a folded word, as written first, each once. Whatever form of a word somebody asks for, one of these is it:
 * `والقوات` gives `والقوات`, `القوات`, `قوات`. Alternatives, not truths: `والي` also gives `الي`.
 */
export function wordForms(word: string): string[] {
  const forms = isArabic(word) ? arabicForms(word) : [word, singular(word)]
  return [...new Set(forms)]
}

function isArabic(word: string): boolean {
  return /^\p{Script=Arabic}/u.test(word)
}

function arabicForms(word: string): string[] {
  const parted = [word, ...afterConjunction(word)].flatMap(form => [form, ...afterPreposition(form)])
  const bare = parted.flatMap(form => [form, ...[withoutArticle(form)].filter(rest => rest !== null)])
  return bare.flatMap(form => [form, ...withoutCaseEnding(form)])
}

/** The alef of the indefinite accusative, which stands when its vowel sign is not written. */
function withoutCaseEnding(word: string): string[] {
  return word.endsWith('ا') && word.length > shortest ? [word.slice(0, -1)] : []
}

/** Conjunctions و and ف. */
function afterConjunction(word: string): string[] {
  return /^[وف]/.test(word) && word.length > shortest ? [word.slice(1)] : []
}

/** Prepositions ب, ل and ك; ل swallows the alef of an article: لل. */
function afterPreposition(word: string): string[] {
  if (!/^[بلك]/.test(word) || word.length <= shortest) return []
  return word.startsWith('لل') ? [`ا${word.slice(1)}`] : [word.slice(1)]
}

/** The word without an article and what stands before it; null when there is none. */
function withoutArticle(word: string): string | null {
  const rest = /^[وف]?(?:[بك]?ال|لل)(.{2,})$/u.exec(word)?.[1]
  return rest === undefined || (rest.length < shortest && !word.startsWith('ال')) ? null : rest
}

/** Plural s of English, French and their like: Harman's s-stemmer without its exceptions for Latin words. */
function singular(word: string): string {
  if (word.length <= shortest || !/^\p{Script=Latin}+s$/u.test(word) || /(?:ss|us|is)$/.test(word)) return word
  return word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}
