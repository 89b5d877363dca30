/** The grammar of language tags (BCP 47), as keys of texts and in file names. */

const tagPattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/

/** Every file has some, the same ones over and over. */
const known = new Map<string, boolean>()
const mostKnown = 1000

/** True for a well-formed tag in its canonical case: `ar`, `en-GB`, `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  const answer = known.get(text) ?? isCanonicalTag(text)
  if (known.size < mostKnown) known.set(text, answer)
  return answer
}

function isCanonicalTag(text: string): boolean {
  if (text.length > 35 || !tagPattern.test(text)) return false
  try {
    return Intl.getCanonicalLocales(text)[0] === text
  } catch {
    return false
  }
}
