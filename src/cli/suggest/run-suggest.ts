/** What `marsad suggest` does: reads one text and prints what it may mean; writes nothing to disk. */

import { safeJson, safePath } from '../../corpus/report/foreign.ts'
import { createSuggester, detectLanguage, suggestReports } from '../../suggest/index.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { isLanguageTag } from '../../model/language-tag.ts'
import type { Asked } from '../command.ts'
import { CommandError } from '../command.ts'
import { readArticleText } from './article-text.ts'
import { formatSuggestions, locate } from './format-suggestions.ts'
import { readInput } from './read-input.ts'
import { readNames } from './read-names.ts'

export async function runSuggest(asked: Asked): Promise<number> {
  const input = await readInput(asked)
  const article = readArticleText(input)
  const { names } = readNames(asked.content)
  const published = publishedOf(asked) ?? article.published ?? undefined
  const facts = { lang: languageOf(asked) ?? article.lang ?? detectLanguage(article.text, names.languages), published }
  const suggestions = createSuggester(names).suggest(article.text, facts)
  const path = asked.words[0] ?? '-'
  if (asked.textOf('format') === 'json') {
    asked.terminal.write(safeJson({ ...facts, suggestions: locate(article.text, suggestions), reports: suggestReports(article.text, suggestions, names, facts) }))
    return 0
  }
  asked.terminal.write(formatSuggestions(safePath(path, ''), article.text, suggestions, asked.lang))
  if (suggestions.length === 0) asked.terminal.say(asked.lang === 'ar' ? 'لا اقتراحات' : 'Nothing to suggest')
  return 0
}

/** The day of publication as given; throws CommandError when it is no date. */
export function publishedOf({ textOf }: Asked): string | undefined {
  const given = textOf('published')
  if (given === undefined || parseEdtf(given) !== null) return given
  throw new CommandError({
    message: { en: `--published wants a date such as 2020-08-18 or 2020-08~, not "${given}"`, ar: `قيمة ‎--published‎ تاريخ مثل 2020-08-18 أو 2020-08~، لا «${given}»` },
  }, 2)
}

/** The language of the text as given; throws CommandError when it is no language tag. */
export function languageOf({ textOf }: Asked): string | undefined {
  const given = textOf('language')
  if (given === undefined || isLanguageTag(given)) return given
  throw new CommandError({
    message: { en: `--language wants a language tag such as ar, en or en-GB, not "${given}"`, ar: `قيمة ‎--language‎ رمز لغة مثل ar أو en أو en-GB، لا «${given}»` },
  }, 2)
}
