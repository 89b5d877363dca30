/** A passage stands exactly once in the body of its language; where it does not, the nearest words or the way to tell two places apart are shown. */

import { createDiagnostic } from '../../../model/message.ts'
import { listPassagePlaces, normaliseText } from '../../../model/passage.ts'
import { listEvidence } from '../evidence.ts'
import { findNearestWords } from '../nearest-words.ts'
import { findSameWords } from '../same-words.ts'
import { tellApart } from '../tell-apart.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { Diagnostic, Place, Words } from '../../../model/diagnostic.ts'
import type { PassagePlace } from '../../../model/passage.ts'
import type { Passage } from '../../../model/report.ts'
import type { PlacedBlock } from '../../../model/source.ts'
import type { LanguageTag } from '../../../model/text.ts'
import type { BodyOfArticle, PlacedEvidence } from '../evidence.ts'
import type { Distinction } from '../tell-apart.ts'
import type { Rule } from './rule.ts'

const id = 'passage'
const thing = { en: 'passage', ar: 'مقطع' }
const contextLength = 20
/** Searches for the nearest words go through a whole body: so many for each, the others are told to be wrong without. */
const enoughSearches = 100
type Searches = Map<readonly PlacedBlock[], number>

export const passageRule: Rule = {
  id,
  scope: 'record',
  what: {
    en: 'A passage is found exactly once in the body of its language, within one block',
    ar: 'المقطع يوجد مرّة واحدة لا غير في متن لغته، داخل كتلة واحدة',
  },
  check: draft => {
    const searches: Searches = new Map()
    return listEvidence(draft).flatMap(evidence => checkEvidence(evidence, searches))
  },
  good: [
    { [articlePath]: exampleArticle({ body: 'Three **people** were\nhurt in Town.' }) },
    {
      [articlePath]: exampleArticle({ report: ['casualties: [{ wounded: 3, passage: Three, suffix: people }]'] }),
    },
    {
      [articlePath]: exampleArticle({ body: 'Three people were hurt in Town.' }).replace('passage: people were hurt in Town', 'passage: { en: people were hurt, fr: trois blessés }')
        .replace('title: Fire at the market', 'title: { en: Fire at the market, fr: Incendie au marché }'),
      'articles/2020/market.fr.md': exampleRecord(['title: Marché'], 'Il y a trois blessés.'),
    },
  ],
  bad: [
    { [articlePath]: exampleArticle({ body: 'Three people were harmed in Town.' }) },
    { [articlePath]: exampleArticle({ body: 'Three people were\n\nhurt in Town.' }) },
    { [articlePath]: exampleArticle({ report: ['casualties: [{ wounded: 3, passage: Three }]'] }) },
    { [articlePath]: exampleArticle({}).replace('passage: people were hurt in Town', 'passage: { en: people were hurt, fr: trois blessés }') },
    { [articlePath]: exampleArticle({ body: '' }) },
  ],
}

function checkEvidence(evidence: PlacedEvidence, searches: Searches): Diagnostic[] {
  const { passage, lang } = evidence
  if (passage === null) return []
  const own = passage.text[lang] === undefined ? [missingLanguage(evidence)] : []
  return [...own, ...Object.keys(passage.text).flatMap(language => checkLanguage(evidence, passage, language, searches))]
}

function missingLanguage({ lang, placeOfPassage }: PlacedEvidence): Diagnostic {
  return createDiagnostic(placeOfPassage(), {
    rule: id, thing: { en: `passage in ${lang}`, ar: `مقطع بلغة ${lang}` }, actual: null,
    expected: { en: 'words of the article in its own language', ar: 'كلمات من المادة بلغتها' },
    hint: { en: `Add "${lang}: …" to the passage`, ar: `أضف «‎${lang}: …» إلى المقطع` },
  })
}

function checkLanguage({ bodies, placeOfPassage }: PlacedEvidence, passage: Passage, lang: LanguageTag, searches: Searches): Diagnostic[] {
  const found = bodies.find(body => body.lang === lang)
  const words = passage.text[lang] ?? ''
  const place = placeOfPassage(lang)
  if (found?.body == null) return found?.file.broken ? [] : [noBody(place, words, lang, found)]
  const places = listPassagePlaces(found.body.blocks, passage, lang)
  if (places.length === 0) return [notFound(place, words, found.body.blocks, passage, lang, searches)]
  return places.length === 1 ? [] : [ambiguous(place, words, found.body.blocks, places, passage, lang)]
}

function noBody(place: Place, words: string, lang: LanguageTag, found: BodyOfArticle | undefined): Diagnostic {
  return createDiagnostic(place, {
    rule: id, thing, actual: words,
    expected: found === undefined
      ? { en: `a body in ${lang}: there is no file for that language`, ar: `متن بلغة ${lang}، ولا ملف لهذه اللغة` }
      : { en: 'words of the body, but the body is empty', ar: 'كلمات من المتن، والمتن خالٍ' },
    hint: found === undefined
      ? { en: `Add the translated body in a file that ends in .${lang}.md, or delete "${lang}" from the passage`, ar: `أضف المتن المترجم في ملف ينتهي بـ ‎.${lang}.md‎ أو احذف «‎${lang}» من المقطع` }
      : { en: 'Write the text of the article under the second ---', ar: 'اكتب نصّ المادة تحت ‎---‎ الثانية' },
  })
}

function notFound(place: Place, words: string, blocks: readonly PlacedBlock[], passage: Passage, lang: LanguageTag, searches: Searches): Diagnostic {
  const bare = listPassagePlaces(blocks, { text: passage.text }, lang)
  if (bare.length > 0) {
    return createDiagnostic(place, {
      rule: id, thing, actual: words, nearest: bare.map(({ block, start, end }) => context(blocks[block]?.text ?? '', start, end)),
      expected: { en: 'a prefix and suffix that stand beside it', ar: 'سابقة ولاحقة تجاورانه' },
      hint: bare.length === 1
        ? { en: 'Delete prefix and suffix: these words stand once', ar: 'احذف prefix وsuffix: فهذه الكلمات ترد مرّة واحدة' }
        : describeWays(tellApart(blocks, bare, passage, lang)),
    })
  }
  const search = (searches.get(blocks) ?? 0) + 1
  searches.set(blocks, search)
  const tired = search > enoughSearches
  const spread = blocks.map(({ text }) => text).join(' ').includes(normaliseText(words))
  const same = !tired && passage.prefix === undefined && passage.suffix === undefined ? findSameWords(words, blocks) : undefined
  const nearest = spread || tired ? undefined : findNearestWords(normaliseText(words), blocks)
  return createDiagnostic(place, {
    rule: id, thing, actual: words,
    expected: spread
      ? { en: 'words within one paragraph, list item, heading or cell', ar: 'كلمات من فقرة أو بند أو عنوان أو خانة واحدة' }
      : { en: `words of the body in ${lang}, exactly`, ar: `كلمات من المتن بلغة ${lang} كما هي` },
    hint: spread
      ? { en: 'Quote from one block only; give another row its own passage', ar: 'اقتبس من كتلة واحدة، واجعل للصفّ الآخر مقطعًا خاصًّا به' }
      : /\.{3}|…/.test(words) ? { en: 'Copy words that stand together: nothing may be left out between them', ar: 'انسخ كلمات متّصلة: لا يُترك شيء في وسطها' }
        : { en: 'Copy the words from the body as they stand there', ar: 'انسخ الكلمات من المتن كما هي' },
    ...(nearest === undefined ? {} : {
      nearest: [nearest.words],
      hint: { en: `Write "${nearest.words}"`, ar: `اكتب «${nearest.words}»` },
      related: { ...nearest.block.place, message: { en: 'the nearest words stand here', ar: 'أقرب الكلمات هنا' } },
    }),
    ...(same === undefined ? {} : { instead: same, hint: { en: `Write "${same}"`, ar: `اكتب «${same}»` } }),
  })
}

function ambiguous(
  place: Place, words: string, blocks: readonly PlacedBlock[], places: readonly PassagePlace[], passage: Passage, lang: LanguageTag,
): Diagnostic {
  const [first] = places
  const block = first === undefined ? undefined : blocks[first.block]
  return createDiagnostic(place, {
    rule: id, thing, actual: words,
    expected: { en: `words that stand once in the body; these stand ${places.length} times`, ar: `كلمات ترد مرّة واحدة في المتن، وعدد مرّات ورودها ${places.length}` },
    nearest: places.slice(0, 3).map(({ block: index, start, end }) => context(blocks[index]?.text ?? '', start, end)),
    hint: describeWays(tellApart(blocks, places, passage, lang)),
    ...(block === undefined ? {} : { related: { ...block.place, message: { en: 'it stands here first', ar: 'يرد أولًا هنا' } } }),
  })
}

function describeWays(ways: readonly Distinction[]): Words {
  return ways.length === 0
    ? { en: 'Take more words', ar: 'خذ كلمات أكثر' }
    : {
        en: `Add beside it ${ways.map(({ line, field }) => `"${field}" for line ${line}`).join(', ')}; or take more words`,
        ar: `أضف بجانبه ${ways.map(({ line, field }) => `«‎${field}» للسطر ${line}`).join('، أو ')}؛ أو خذ كلمات أكثر`,
      }
}

function context(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - contextLength), end + contextLength)
}
