/** The grammar of language tags (BCP 47), as keys of texts and in file names. */

const tagPattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/

/** True for a well-formed tag in its canonical case: `ar`, `en-GB`, `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  if (text.length > 35 || !tagPattern.test(text)) return false
  try {
    return Intl.getCanonicalLocales(text)[0] === text
  } catch {
    return false
  }
}
