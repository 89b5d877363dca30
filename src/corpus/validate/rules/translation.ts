/** A translation stands beside its original, in another language, and agrees with it on a title that both give. */

import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { ParsedFile } from '../../../model/source.ts'
import type { LocalText } from '../../../model/text.ts'
import type { TranslatedFile } from '../build/texts.ts'
import type { Draft, Entry } from '../draft.ts'
import type { Rule } from './rule.ts'

const id = 'translation'

export const translation: Rule = {
  id,
  scope: 'record',
  what: {
    en: 'A translation has an original beside it, another language, and no title that contradicts',
    ar: 'للترجمة أصل بجانبها ولغة غير لغته، ولا عنوان فيها يخالف عنوانه',
  },
  check: draft => [
    ...draft.files.flatMap(file => checkOriginal(file, draft.files)),
    ...[...draft.articles, ...draft.events, ...draft.actors, ...draft.locations, ...draft.sources, ...draft.pages].flatMap(entry =>
      entry.translations.flatMap(file => [...checkLanguage(entry, file), ...checkTitle(entry, file)])),
    ...checkSiteLanguages(draft),
  ],
  good: [{ 'articles/2020/market.fr.md': exampleRecord(['title: Marché', 'translator: Zoé'], 'Trois blessés.\n\nTrois magasins ont brûlé.') }],
  bad: [
    { 'articles/2020/shop.fr.md': exampleRecord(['title: Magasin']) },
    { 'articles/2020/shop.coding.zoe.yml': 'events: []\n' },
    { 'articles/2020/market.en.md': exampleRecord(['title: Market']) },
    {
      [articlePath]: exampleArticle({}).replace('title: Market', 'title: { en: Market, fr: Marché }'),
      'articles/2020/market.fr.md': exampleRecord(['title: Le marché']),
    },
    { 'articles/2020/market.de.md': exampleRecord(['title: Markt']) },
  ],
}

function checkOriginal(file: ParsedFile, files: readonly ParsedFile[]): Diagnostic[] {
  const { role } = file
  if (role.role !== 'translation' && role.role !== 'coding') return []
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1)
  const original = `${folder}${role.id}.md`
  return files.some(({ path }) => path === original) ? [] : [createDiagnostic(placeAt(file, []), {
    rule: id,
    thing: role.role === 'coding' ? { en: 'second coding', ar: 'ترميز ثانٍ' } : { en: 'translation', ar: 'ترجمة' },
    actual: file.path,
    expected: { en: `${original} beside it`, ar: `${original} بجانبه` },
    hint: { en: `Rename the file to the id of its original, or add ${original}`, ar: `سمِّ الملف بمعرّف أصله أو أضف ‎${original}` },
  })]
}

function checkLanguage({ lang, file }: Entry<unknown>, translated: TranslatedFile): Diagnostic[] {
  return translated.lang !== lang ? [] : [createDiagnostic(placeAt(translated.file, []), {
    rule: id,
    thing: { en: 'language of a translation', ar: 'لغة ترجمة' },
    actual: lang,
    expected: { en: `another language than that of ${file.path}`, ar: `لغة غير لغة ${file.path}` },
    hint: { en: `Delete this file, or correct the language of ${file.path}`, ar: `احذف هذا الملف أو صحّح لغة ‎${file.path}` },
  })]
}

function checkTitle({ record, file }: Entry<{ readonly title?: LocalText | null; readonly name?: LocalText }>, { file: translated, lang, written }: TranslatedFile): Diagnostic[] {
  const field = record.name === undefined ? 'title' : 'name'
  const own = (record.name ?? record.title)?.[lang]
  if (written.title === undefined || own === undefined || own === written.title) return []
  return [createDiagnostic(placeAt(translated, ['title']), {
    rule: id,
    thing: { en: 'title', ar: 'عنوان' },
    actual: written.title,
    expected: { en: `"${own}", as in ${file.path}`, ar: `«${own}» كما في ${file.path}` },
    hint: { en: 'Give the title in one of the two files only', ar: 'اذكر العنوان في أحد الملفّين فقط' },
    related: { ...placeAt(file, [field, lang]), message: { en: 'the other title', ar: 'العنوان الآخر' } },
  })]
}

/** Nobody would ever see a text in a language that the site does not have, unless it is the language of the original. */
function checkSiteLanguages({ files, site }: Draft): Diagnostic[] {
  return files.flatMap(file => file.role.role !== 'translation' || site === null || site.languages.includes(file.role.lang) ? [] : [
    createDiagnostic(placeAt(file, []), {
      rule: id,
      level: 'warning',
      thing: { en: 'language of a translation', ar: 'لغة ترجمة' },
      actual: file.role.lang,
      expected: { en: `a language of the site: ${site.languages.join(', ')}`, ar: `لغة من لغات الموقع: ${site.languages.join(' و')}` },
      hint: { en: 'Add the language to languages in site.yml', ar: 'أضف اللغة إلى languages في site.yml' },
    }),
  ])
}
