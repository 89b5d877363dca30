/** What `marsad suggest` does: reads one text and prints what it may mean; writes nothing to disk. */

import { safeJson } from '../../corpus/report/foreign.ts'
import { createSuggester, detectLanguage, suggestReports } from '../../suggest/index.ts'
import { parseEdtf } from '../../model/edtf.ts'
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
  const facts = { lang: asked.textOf('language') ?? article.lang ?? detectLanguage(article.text, names.languages), published }
  const suggestions = createSuggester(names).suggest(article.text, facts)
  const path = asked.words[0] ?? '-'
  if (asked.textOf('format') === 'json') {
    asked.terminal.write(safeJson({ ...facts, suggestions: locate(article.text, suggestions), reports: suggestReports(article.text, suggestions, names, facts) }))
    return 0
  }
  asked.terminal.write(formatSuggestions(path, article.text, suggestions, asked.lang))
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
