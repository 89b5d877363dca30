/** Why a suggestion says what it says, for the person who decides: in the languages that the validator speaks. */

import type { FoundDate } from '../language/index.ts'
import type { Words } from '../model/diagnostic.ts'

/** How a date was reached from its words; `published` as it was given. */
export function explainDate(words: string, { edtf, basis, anchor }: FoundDate, published: string | undefined): Words {
  if (basis === 'anchored') {
    return anchor === undefined || edtf === ''
      ? { en: `“${words}” is counted from a day that is not named before`, ar: `«${words}» تُحسب من يوم لم يُذكر قبلها` }
      : { en: `“${words}”, counted from the date before (${anchor})`, ar: `«${words}»، محسوبة من التاريخ المذكور قبلها (${anchor})` }
  }
  if (edtf === '' && basis !== 'written') {
    return published === undefined
      ? { en: `“${words}” needs the day of publication`, ar: `«${words}» لا تُحسب من غير يوم النشر` }
      : { en: `“${words}” names no day that can be counted from ${published}`, ar: `«${words}» لا تدل على يوم يُحسب من ${published}` }
  }
  if (basis === 'relative') return { en: `“${words}”, counted from publication (${published ?? ''})`, ar: `«${words}»، محسوبة من يوم النشر (${published ?? ''})` }
  if (basis === 'year') return { en: `“${words}”, the year by publication (${published ?? ''})`, ar: `«${words}»، والسنة بحسب يوم النشر (${published ?? ''})` }
  return { en: `“${words}”, as written`, ar: `«${words}» كما كُتبت` }
}
