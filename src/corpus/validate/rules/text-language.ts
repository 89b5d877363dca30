/** A body, and a title by language, is in the language that it is said to be in. */

import { misfitLanguage, misfitScript } from '../../../language/index.ts'
import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { Diagnostic, Place, Words } from '../../../model/diagnostic.ts'
import type { ParsedFile } from '../../../model/source.ts'
import type { LanguageTag, LocalText } from '../../../model/text.ts'
import type { Entry } from '../draft.ts'
import type { Path } from '../written.ts'
import type { Rule } from './rule.ts'

const id = 'text-language'
/** Characters of a body that are looked at: enough to tell. */
const sample = 400

const arabicBody = 'أصيب ثلاثة أشخاص في السوق يوم الثلاثاء، واحترقت ثلاثة متاجر بحسب ما قال الأهالي.'
const german = 'Die Feuerwehr war nach wenigen Minuten auf dem Markt, und die Leute, die in der Nähe wohnen, sind in der Nacht nicht in den Häusern geblieben. Drei Menschen kamen mit dem Wagen der Stadt in das Krankenhaus.'

export const textLanguage: Rule = {
  id,
  scope: 'record',
  what: { en: 'A text is in the language that it is declared to be in', ar: 'النص بلغته المعلنة' },
  check: draft => {
    const entries = [...draft.articles, ...draft.events, ...draft.actors, ...draft.locations, ...draft.sources, ...draft.pages]
    const others = draft.site?.languages ?? []
    return [
      ...entries.flatMap(entry => [...checkBody(entry.file, entry.lang, entry, others), ...entry.translations.flatMap(({ file, lang }) => checkBody(file, lang, null, others))]),
      ...draft.articles.flatMap(({ record, file }) => [
        ...checkText(file, ['title'], record.title),
        ...record.reports.flatMap(({ title }, index) => title === null ? [] : checkText(file, ['events', index, 'title'], title)),
      ]),
    ]
  },
  good: [
    { [articlePath]: exampleArticle({ body: 'Three people were hurt in Town, a shop called السوق says. The fire was put out.' }) },
    { [articlePath]: exampleArticle({}).replace('title: Market', 'title: { en: RT, ar: قناة }') },
  ],
  bad: [
    { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: company'], arabicBody) },
    { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: company'], german) },
    { 'actors/acme.fr.md': exampleRecord(['title: Acmé'], arabicBody) },
    { [articlePath]: exampleArticle({}).replace('title: Market', 'title: { en: سوق المدينة القديمة }') },
  ],
}

function checkBody(file: ParsedFile, lang: LanguageTag, entry: Entry<unknown> | null, siteLanguages: readonly LanguageTag[]): Diagnostic[] {
  const blocks = file.body?.blocks ?? []
  const [first] = blocks
  if (first === undefined) return []
  let text = ''
  for (const block of blocks) {
    if (text.length > sample) break
    text += `${block.text}\n`
  }
  const misfit = misfitLanguage(text.slice(0, sample), lang, siteLanguages)
  if (misfit === null) return []
  const found = misfit.lang
  const isArticle = entry !== null && file.role.role === 'record' && file.role.kind === 'article'
  return [warn(first.place, misfit.sure, lang, found, isArticle
    ? { en: `Write "language: ${found}" in the article, or replace the body`, ar: `اكتب «‎language: ${found}» في المادة، أو بدّل المتن` }
    : { en: `Put this text into the file that ends in .${found}.md, and one in ${lang} here`, ar: `ضع هذا النص في الملف المنتهي بـ ‎.${found}.md‎ وهنا نصًّا بلغة ${lang}` },
    isArticle ? placeAt(file, ['language']) : undefined)]
}

/** Only a text in another script is sure to be wrong: titles are short, and names are the same in many languages. */
function checkText(file: ParsedFile, path: Path, texts: LocalText): Diagnostic[] {
  return Object.entries(texts).flatMap(([lang, text]) => {
    const misfit = text.trim().split(/\s+/).length < 3 ? null : misfitScript(text, lang, Object.keys(texts))
    return misfit === null ? [] : [warn(placeAt(file, [...path, lang]), false, lang, misfit.lang,
      { en: `Write a title in ${lang} here, or the key ${misfit.lang} before it`, ar: `اكتب هنا عنوانًا بلغة ${lang}، أو ضع قبله المفتاح ${misfit.lang}` })]
  })
}

function warn(place: Place, sure: boolean, lang: LanguageTag, found: LanguageTag, hint: Words, declared?: Place): Diagnostic {
  return createDiagnostic(place, {
    rule: id,
    level: sure ? 'error' : 'warning',
    thing: { en: 'language of a text', ar: 'لغة نص' },
    actual: found,
    expected: { en: `${lang}, the language that it is declared to be in`, ar: `${lang}، وهي لغته المعلنة` },
    hint,
    ...(declared === undefined ? {} : { related: { ...declared, message: { en: 'the language is declared here', ar: 'اللغة معلنة هنا' } } }),
  })
}
