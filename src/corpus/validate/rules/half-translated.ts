/** An article that is translated is translated whole: its body has as many blocks as its original, and its titles and passages come with it. */

import { createDiagnostic } from '../../../model/message.ts'
import { listEvidence } from '../evidence.ts'
import { listTranslatedLanguages, placeOfSpot } from '../survey.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { Diagnostic, Place, Words } from '../../../model/diagnostic.ts'
import type { LanguageTag } from '../../../model/text.ts'
import type { TranslatedFile } from '../build/texts.ts'
import type { Draft, Entry } from '../draft.ts'
import type { Survey } from '../survey.ts'
import type { Rule } from './rule.ts'

const id = 'half-translated'

const french = (body: string, title = 'title: Marché'): string => exampleRecord([title], body)
const bilingual = exampleArticle({}).replace('title: Fire at the market', 'title: { en: Fire at the market, fr: Incendie au marché }')
  .replace('passage: people were hurt in Town', 'passage: { en: people were hurt in Town, fr: trois blessés }')
const frenchPath = 'articles/2020/market.fr.md'

export const halfTranslated: Rule = {
  id,
  scope: 'record',
  what: {
    en: 'The translation of an article has as many blocks as its original, and titles and passages in its language go with it',
    ar: 'عدد كتل ترجمة المادة كعدد كتل أصلها، ومعها العناوين والمقاطع بلغتها',
  },
  check: draft => [
    // Profiles and pages may be written anew for the readers of a language; the body of an article is evidence.
    ...draft.articles.flatMap(entry => entry.translations.flatMap(translated => checkBlocks(entry, translated))),
    ...checkPassages(draft),
  ],
  checkTogether: checkTitles,
  good: [
    { [articlePath]: bilingual, [frenchPath]: french('Il y a trois blessés.\n\nTrois magasins ont brûlé.') },
    // Nothing of the report is bilingual: then the annotations are in one language throughout.
    { [frenchPath]: french('Il y a trois blessés.\n\nTrois magasins ont brûlé.') },
    { [articlePath]: bilingual.replace(', fr: Incendie au marché', '').replace(', fr: trois blessés', ''), [frenchPath]: french('') },
  ],
  bad: [
    { [articlePath]: bilingual, [frenchPath]: french('Il y a trois blessés.') },
    { [articlePath]: bilingual.replace(', fr: trois blessés', ''), [frenchPath]: french('Il y a trois blessés.\n\nTrois magasins ont brûlé.') },
    { [articlePath]: bilingual.replace(', fr: Incendie au marché', ''), [frenchPath]: french('Il y a trois blessés.\n\nTrois magasins ont brûlé.') },
  ],
}

function checkBlocks({ file, lang: own }: Entry<unknown>, { file: translated, lang }: TranslatedFile): Diagnostic[] {
  const [wanted, found] = [file.body?.blocks.length ?? 0, translated.body?.blocks.length ?? 0]
  const isBroken = file.broken || translated.broken
  return isBroken || lang === own || wanted === 0 || found === 0 || wanted === found ? [] : [createDiagnostic(placeAt(translated, []), {
    rule: id,
    level: 'warning',
    thing: { en: 'number of blocks', ar: 'عدد الكتل' },
    actual: String(found),
    expected: { en: `${wanted}, as in ${file.path}`, ar: `${wanted} كما في ${file.path}` },
    hint: {
      en: `Translate what ${file.path} says now, paragraph for paragraph and item for item`,
      ar: `ترجم ما يقوله ‎${file.path}‎ الآن فقرةً فقرةً وبندًا بندًا (${lang})`,
    },
    related: { ...placeAt(file, []), message: { en: 'the original', ar: 'الأصل' } },
  })]
}

/** A title that another report of the event, or the event's file, gives in that language serves for all. */
function checkTitles({ articles, events }: Survey): Diagnostic[] {
  let given: ReadonlySet<string> | undefined
  const isGiven = (event: string, lang: string): boolean => (given ??= listTitleLanguages({ articles, events })).has(`${event} ${lang}`)
  return articles.flatMap(({ record: { languages, reports }, file }) => languages.flatMap(lang => reports.flatMap(({ event, titledIn, titleAt }) =>
    titledIn === null || titledIn.split(' ').includes(lang) || isGiven(event, lang) ? [] : [
      warnOfMissing(placeOfSpot(file, titleAt), 'title', { en: `title in ${lang}`, ar: `عنوان بلغة ${lang}` }, lang),
    ])))
}

function listTitleLanguages({ articles, events }: Pick<Survey, 'articles' | 'events'>): Set<string> {
  return new Set([
    ...articles.flatMap(({ record }) => record.reports.flatMap(({ event, titledIn }) => titledIn === null ? [] : titledIn.split(' ').map(lang => `${event} ${lang}`))),
    ...events.flatMap(({ record }) => Object.keys(record.title ?? {}).map(lang => `${record.id} ${lang}`)),
  ])
}

function checkPassages(draft: Draft): Diagnostic[] {
  const languages = new Map(draft.articles.map(entry => [entry.file.path, listTranslatedLanguages(entry)]))
  return listEvidence(draft).flatMap(({ passage, file, placeOfPassage }) => passage === null ? [] : (languages.get(file.path) ?? [])
    .filter(lang => passage.text[lang] === undefined)
    .map(lang => warnOfMissing(placeOfPassage(), 'passage', { en: `passage in ${lang}`, ar: `مقطع بلغة ${lang}` }, lang)))
}

function warnOfMissing(place: Place, field: 'title' | 'passage', thing: Words, lang: LanguageTag): Diagnostic {
  return createDiagnostic(place, {
    rule: id,
    level: 'warning',
    thing,
    actual: null,
    expected: { en: `a ${field} in each language that the body has`, ar: field === 'title' ? 'عنوان بكلّ لغة للمتن' : 'مقطع بكلّ لغة للمتن' },
    hint: { en: `Add "${lang}: …" to this ${field}`, ar: field === 'title' ? `أضف «‎${lang}: …» إلى هذا العنوان` : `أضف «‎${lang}: …» إلى هذا المقطع` },
  })
}
