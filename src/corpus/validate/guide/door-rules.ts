/** The rules that hold before there are records: what may lie in the folder, what a text may hold, what a field may be. A table. */

import { articlePath, exampleArticle, exampleRecord, exampleReference } from '../rules/examples.ts'
import type { GuideRule } from './guide-rule.ts'

const record = (...lines: string[]): string => exampleRecord(lines)
const acme = (body: string): { readonly [path: string]: string } => ({ 'actors/acme.md': exampleRecord(['name: Acme', 'kind: company'], body) })

/** Rules of the folder: which files there may be. */
export const folderRules: readonly GuideRule[] = [
  {
    id: 'corpus-folder', good: [], bad: [],
    what: { en: 'The corpus folder exists', ar: 'مجلّد المدوّنة موجود' },
    why: { en: 'It is named by --content or MARSAD_CONTENT; without them it is content/.', ar: 'يسمّيه ‎--content‎ أو MARSAD_CONTENT، وبدونهما هو content/.' },
  },
  {
    id: 'unknown-file', good: [{ 'README.md': '# Notes\n' }], bad: [{ 'notes.txt': 'x\n' }],
    what: { en: 'Every file of the folder is one of the format', ar: 'كلّ ملف في المجلّد من ملفات الصيغة' },
    why: { en: 'A file that nothing reads is a mistake that nobody notices: an article in the wrong folder would be missing without a word.', ar: 'الملف الذي لا يقرؤه شيء خطأ لا ينتبه إليه أحد: مادةٌ في غير مجلّدها تغيب من غير أن يقال.' },
  },
  {
    id: 'file-name', good: [{ 'actors/acme-2.md': record('name: Acme', 'kind: company') }], bad: [{ 'actors/Acme Two.md': record('name: Acme', 'kind: company') }],
    what: { en: 'A file name is an id of small letters, digits and single hyphens', ar: 'اسم الملف معرّف من أحرف صغيرة وأرقام وواصلات مفردة' },
    why: { en: 'The name becomes an address that must work everywhere, for ever.', ar: 'الاسم يصير عنوانًا يجب أن يعمل في كلّ مكان وإلى الأبد.' },
  },
  {
    id: 'twin-names', good: [], bad: [],
    what: { en: 'No two names differ by case or accents alone', ar: 'لا يختلف اسمان بحالة الأحرف أو تركيبها وحدهما' },
    why: { en: 'Some file systems cannot hold both: one of them would vanish.', ar: 'بعض أنظمة الملفات لا تسع الاثنين، فيختفي أحدهما.' },
  },
  {
    id: 'plain-file', good: [], bad: [],
    what: { en: 'Entries are plain files, no links and no pipes', ar: 'العناصر ملفات عادية، لا روابط ولا أنابيب' },
    why: { en: 'A link can lead to anything on the machine that builds the site.', ar: 'قد يقود الرابط إلى أيّ شيء على الجهاز الذي يبني الموقع.' },
  },
  {
    id: 'file-size', good: [], bad: [],
    what: { en: 'A text has at most 512 KB, a layer of the base map 16 MB, the table of an outside data set 8 MB', ar: 'لا يتجاوز النص 512 كيلوبايت، ولا طبقة الخريطة الأساس 16 ميغابايت، ولا جدول مجموعة البيانات الخارجية 8 ميغابايت' },
    why: { en: 'No article is longer; what is larger is something else.', ar: 'لا مادة أطول من ذلك، وما زاد فهو شيء آخر.' },
  },
  {
    id: 'encoding', good: [], bad: [],
    what: { en: 'Texts are UTF-8', ar: 'النصوص بترميز UTF-8' },
    why: { en: 'In any other encoding letters turn into other letters without a word.', ar: 'في أيّ ترميز آخر تنقلب الحروف حروفًا أخرى من غير تنبيه.' },
  },
  {
    id: 'line-ends', good: [acme('One line.\r\nAnother.')], bad: [acme('One line.\rAnother.')],
    what: { en: 'Lines end by LF or CR LF', ar: 'تنتهي الأسطر بـ LF أو CR LF' },
    why: { en: 'With a lone CR the whole file is one line, and no place in it can be named.', ar: 'مع CR وحدها يصير الملف سطرًا واحدًا فلا يمكن تسمية موضع فيه.' },
  },
]

/** Rules of the text: front matter, YAML, Markdown, characters. */
export const textRules: readonly GuideRule[] = [
  {
    id: 'front-matter', good: [], bad: [{ 'actors/acme.md': 'name: Acme\nkind: company\n' }],
    what: { en: 'A record begins with a line --- and its fields, closed by another line ---', ar: 'يبدأ السجلّ بسطر ‎---‎ ثم حقوله، ويختمها سطر ‎---‎ آخر' },
    why: { en: 'The fields are what the site computes with; the text below them is for readers.', ar: 'بالحقول يحسب الموقع، والنص تحتها للقرّاء.' },
  },
  {
    id: 'yaml', good: [{ 'actors/apex.md': record('name: "Apex: a company"', 'kind: company') }], bad: [{ 'actors/apex.md': record('name: Apex: a company', 'kind: company') }],
    what: { en: 'Fields are "name: value", lists and texts, without anchors, tags and directives', ar: 'الحقول «اسم: قيمة» وقوائم ونصوص، بلا مراسٍ ولا وسوم ولا توجيهات' },
    why: { en: 'A text that holds ": " or begins with a sign such as { or @ stands in quotes.', ar: 'النص الذي فيه «: » أو يبدأ بعلامة مثل { أو @ يوضع بين علامتي اقتباس.' },
  },
  {
    id: 'yaml-comment', good: [{ 'actors/apex.md': record('# a remark', 'name: "Apex #4"', 'kind: company') }], bad: [{ 'actors/apex.md': record('name: Apex #4', 'kind: company') }],
    what: { en: 'Comments stand on lines of their own', ar: 'التعليقات على أسطر خاصّة بها' },
    why: { en: 'To YAML everything behind " #" is a comment: "Hospital #4 hit" would lose its tail without a word.', ar: 'كلّ ما بعد « #» تعليق عند YAML: «المستشفى ‎#4‎ قُصف» يفقد ذيله من غير تنبيه.' },
  },
  {
    id: 'yaml-duplicate-key', good: [], bad: [{ 'actors/apex.md': record('name: Apex', 'name: Acme', 'kind: company') }],
    what: { en: 'A field is given once', ar: 'الحقل يُذكر مرّة واحدة' },
    why: { en: 'Of two values one would be lost.', ar: 'من قيمتين تضيع واحدة.' },
  },
  {
    id: 'yaml-depth', good: [], bad: [{ 'actors/apex.md': record('name: Apex', 'kind: company', `aliases: ${'['.repeat(9)}${']'.repeat(9)}`) }],
    what: { en: 'Fields are nested no deeper than the format', ar: 'لا يتجاوز تداخل الحقول ما في الصيغة' },
    why: { en: 'Nothing that people write is that deep; programs that read it can be brought down by it.', ar: 'لا يكتب الناس أعمق من هذا، وقد يُسقط البرامجَ التي تقرؤه.' },
  },
  {
    id: 'yaml-size', good: [], bad: [{ 'actors/apex.md': `---\nname: Apex\nkind: company\n${'\n'.repeat(2000)}---\n` }],
    what: { en: 'Front matter has at most 64 KB and 2,000 lines', ar: 'لا تتجاوز الترويسة 64 كيلوبايت و2000 سطر' },
    why: { en: 'What is longer is several articles.', ar: 'ما زاد على ذلك فهو عدّة موادّ.' },
  },
  {
    id: 'character', good: [acme('نصّ عربيّ مشكول.')], bad: [acme('A zero\u200Bwidth space.'), acme('ﻣﺮﺻﺪ')],
    what: { en: 'Characters are such that a reader sees, in their plain form', ar: 'المحارف ممّا يراه القارئ، بصورتها العادية' },
    why: { en: 'Invisible characters, direction overrides and display forms of letters make words that look alike and are not: search misses them and readers are deceived.', ar: 'المحارف الخفيّة وقوالبُ الاتجاه وأشكالُ العرض تجعل كلمات تتشابه وليست سواء: يخطئها البحث ويُخدع بها القارئ.' },
  },
  {
    id: 'html', good: [acme('5 \\< 6')], bad: [acme('<b>Acme</b>')],
    what: { en: 'Bodies are Markdown without HTML', ar: 'المتن بصيغة Markdown بلا HTML' },
    why: { en: 'HTML can bring scripts and whatever else a stranger likes onto the page.', ar: 'قد يحمل HTML إلى الصفحة شيفرة أو ما يشاء غريب.' },
  },
  {
    id: 'image', good: [], bad: [acme('![Acme](https://example.org/a.png)')],
    what: { en: 'Bodies hold no images', ar: 'لا صور في المتن' },
    why: { en: 'A picture from elsewhere tells a stranger who reads the page.', ar: 'صورة من موقع آخر تخبر غريبًا بمن يقرأ الصفحة.' },
  },
  {
    id: 'footnote', good: [], bad: [acme('Acme[^1].\n\n[^1]: A note.')],
    what: { en: 'Bodies hold no footnotes', ar: 'لا حواشي في المتن' },
    why: { en: 'The numbers in a text lead to its evidence.', ar: 'الأرقام في النص تقود إلى شواهده.' },
  },
  {
    id: 'link-address', good: [acme('[Acme](https://example.org/)')], bad: [acme('[Acme](javascript:alert(1))'), acme('[BBC](https://bbc.com@example.org/)')],
    what: { en: 'Links lead to whole web addresses, or to records by actor:, location:, event:, source:, article:', ar: 'تقود الروابط إلى عناوين ويب كاملة أو إلى سجلّات بـ actor:‎ وlocation:‎ وevent:‎ وsource:‎ وarticle:‎' },
    why: { en: 'An address with a name before @, or with letters of two scripts in one word, pretends to be another.', ar: 'العنوان الذي فيه اسم قبل @ أو كلمة من كتابتين يتظاهر بغيره.' },
  },
  {
    id: 'markdown-depth', good: [], bad: [acme(`${'> '.repeat(9)}Acme`)],
    what: { en: 'Lists and quotes are nested at most eight deep', ar: 'لا يتجاوز تداخل القوائم والاقتباسات ثمانية' },
    why: { en: 'Deeper nesting takes minutes to read.', ar: 'ما هو أعمق يستغرق دقائق في القراءة.' },
  },
  {
    id: 'markdown-size', good: [], bad: [acme('*'.repeat(2001))],
    what: { en: 'A body has at most 2,000 of each mark', ar: 'لا يتجاوز عدد كلّ علامة في المتن 2000' },
    why: { en: 'Thousands of unpaired marks take minutes to read.', ar: 'آلاف العلامات بلا قرين تستغرق دقائق في القراءة.' },
  },
  {
    id: 'body-size', good: [], bad: [acme('\n'.repeat(3001) + 'Acme')],
    what: { en: 'A body has at most 256 KB and 3,000 lines', ar: 'لا يتجاوز المتن 256 كيلوبايت و3000 سطر' },
    why: { en: 'What is longer is no news article.', ar: 'ما زاد على ذلك فليس مادة إخبارية.' },
  },
  {
    id: 'table-size', good: [], bad: [acme(`${'|a'.repeat(41)}|\n${'|-'.repeat(41)}|`)],
    what: { en: 'A table has at most 40 columns and 5,000 cells', ar: 'لا يتجاوز الجدول 40 عمودًا و5000 خانة' },
    why: { en: 'A small text can stand for a huge table.', ar: 'قد يمثّل نصّ صغير جدولًا هائلًا.' },
  },
]

/** Rules of the text that say when to stop. */
export const patienceRules: readonly GuideRule[] = [
  {
    id: 'body-time', good: [], bad: [],
    what: { en: 'A body is read in a moment', ar: 'يُقرأ المتن في لحظة' },
    why: { en: 'Some texts of a few lines keep programs busy for hours.', ar: 'بعض النصوص من أسطر قليلة تشغل البرامج ساعات.' },
  },
  {
    id: 'more-problems', good: [], bad: [],
    what: { en: 'Of a file with very many problems the first are shown', ar: 'إن كثرت مشكلات ملف عُرض أوّلها' },
    why: { en: 'Mend these first: the rest often goes with them.', ar: 'أصلح هذه أولًا، فكثيرًا ما يزول الباقي معها.' },
  },
  {
    id: 'table-form', good: [exampleReference], bad: [{ ...exampleReference, 'reference/survey/events.csv': 'month,lat,lon\n2020-08,1.5\n' }],
    what: { en: 'A table is comma-separated (RFC 4180), every row as wide as the header', ar: 'الجدول قيم تفصلها فواصل (RFC 4180)، وكلّ صفّ بعرض الترويسة' },
    why: { en: 'One missing comma moves all that follows into the wrong column.', ar: 'فاصلة ناقصة تنقل كلّ ما بعدها إلى غير عموده.' },
  },
]

/** Rules of single fields. */
export const fieldRules: readonly GuideRule[] = [
  {
    id: 'missing-field', good: [], bad: [{ 'actors/acme.md': record('kind: company') }],
    what: { en: 'Required fields are there', ar: 'الحقول المطلوبة موجودة' },
    why: { en: 'Few fields are required; without them a record has no name or no meaning.', ar: 'الحقول المطلوبة قليلة، وبدونها لا يكون للسجلّ اسم أو معنى.' },
  },
  {
    id: 'unknown-field', good: [], bad: [{ 'actors/acme.md': record('name: Acme', 'kind: company', 'alias: Ac') }],
    what: { en: 'Fields are those of the format', ar: 'الحقول من حقول الصيغة' },
    why: { en: 'A mistyped field would be left out without a word.', ar: 'الحقل المكتوب خطأً يسقط من غير تنبيه.' },
  },
  {
    id: 'field-value', good: [], bad: [{ [articlePath]: exampleArticle({ report: ['scope: incidental'] }) }],
    what: { en: 'A value is of the kind that its field takes', ar: 'القيمة من النوع الذي يأخذه حقلها' },
    why: { en: 'A text where a list belongs, or a word that is none of the allowed ones, has no meaning here.', ar: 'النص في موضع القائمة، أو كلمة من غير المسموح، لا معنى لهما هنا.' },
  },
  {
    id: 'id', good: [], bad: [{ [articlePath]: exampleArticle({}).replace('id: market-fire', 'id: Market fire!') }],
    what: { en: 'An id is small letters and digits, words joined by single hyphens', ar: 'المعرّف أحرف صغيرة وأرقام، وكلماته موصولة بواصلات مفردة' },
    why: { en: 'Ids become addresses and column values that must never change.', ar: 'تصير المعرّفات عناوين وقيمًا في الجداول لا يجوز أن تتغيّر.' },
  },
  {
    id: 'language', good: [], bad: [{ [articlePath]: exampleArticle({}).replace('language: en', 'language: English') }],
    what: { en: 'Languages are given by their tags', ar: 'اللغات بوسومها' },
    why: { en: 'The tag decides direction, letters, numbers and voices that read aloud.', ar: 'الوسم يقرّر الاتجاه والحروف والأرقام وصوت القراءة.' },
  },
  {
    id: 'date', good: [{ [articlePath]: exampleArticle({ report: ['date: 2020-08~'] }) }], bad: [{ [articlePath]: exampleArticle({ report: ['date: 2020-02-30'] }) }, { [articlePath]: exampleArticle({ report: ['date: 18/08/2020'] }) }],
    what: { en: 'Dates are EDTF: as exact as the source and no more', ar: 'التواريخ بصيغة EDTF: بدقّة المصدر لا أكثر' },
    why: { en: 'An uncertain day that is written as a day looks like a fact. 08/07/2020 is two different days in two countries.', ar: 'اليوم غير المؤكّد إذا كُتب يومًا بدا حقيقة. و08/07/2020 يومان مختلفان في بلدين.' },
  },
  {
    id: 'count', good: [{ [articlePath]: exampleArticle({ report: ['casualties: [{ killed: 20+ }]'] }) }], bad: [{ [articlePath]: exampleArticle({ report: ['casualties: [{ killed: about 20 }]'] }) }],
    what: { en: 'Figures are written as the source states them: 7, 20+, -30, 3-5, ~40', ar: 'الأرقام كما يذكرها المصدر: 7 و‎20+‎ و‎-30‎ و‎3-5‎ و‎~40' },
    why: { en: '"At least twenty" is not twenty: the site keeps the difference to the end.', ar: '«عشرون على الأقلّ» ليست عشرين، والموقع يحفظ الفرق إلى النهاية.' },
  },
  {
    id: 'number', good: [], bad: [{ 'locations/town.md': record('name: Town', 'kind: town', 'latitude: 35.3', 'longitude: 40.1', 'radiusKm: wide') }],
    what: { en: 'Numbers are digits, with a point where they are broken', ar: 'الأعداد أرقام، وكسورها بعد نقطة' },
    why: { en: 'A comma means a thousand in one country and a fraction in another.', ar: 'الفاصلة آلاف في بلد وكسر في آخر.' },
  },
  {
    id: 'coordinates', good: [{ 'locations/town.md': record('name: Town', 'kind: town', 'latitude: 35.3', 'longitude: 40.1') }], bad: [{ 'locations/town.md': record('name: Town', 'kind: town', 'latitude: 35.3') }],
    what: { en: 'Latitude and longitude stand together, in degrees', ar: 'خطّ العرض وخطّ الطول معًا، بالدرجات' },
    why: { en: 'A point with one of them lies nowhere. Leave both out when the place is not known.', ar: 'النقطة بأحدهما لا موضع لها. اتركهما معًا إن جُهل المكان.' },
  },
  {
    id: 'country', good: [], bad: [{ 'actors/acme.md': record('name: Acme', 'kind: company', 'country: Norway') }],
    what: { en: 'Countries are codes of two capital letters (ISO 3166-1)', ar: 'الدول رموز من حرفين كبيرين (ISO 3166-1)' },
    why: { en: 'Names differ by language; the codes are the same in all data sets.', ar: 'الأسماء تختلف باللغات، والرموز واحدة في كلّ مجموعات البيانات.' },
  },
  {
    id: 'outside-id', good: [], bad: [{ 'actors/acme.md': record('name: Acme', 'kind: company', 'wikidata: Acme') }],
    what: { en: 'Ids of other data sets have the form that those give them', ar: 'معرّفات مجموعات البيانات الأخرى بصورتها هناك' },
    why: { en: 'They join this corpus to the rest of the world; a wrong one joins it to something else.', ar: 'بها تتّصل المدوّنة بغيرها، والخطأ فيها يصلها بشيء آخر.' },
  },
  {
    id: 'mention', good: [], bad: [{ [articlePath]: exampleArticle({ front: ['mentions: [{ as: witness }]'] }) }],
    what: { en: 'A mention names exactly one record', ar: 'الذكر يسمّي سجلًّا واحدًا لا غير' },
    why: { en: 'It becomes one line on the page of that record.', ar: 'يصير سطرًا واحدًا في صفحة ذلك السجلّ.' },
  },
  {
    id: 'reference-table', good: [exampleReference], bad: [{ ...exampleReference, 'reference/survey/events.csv': 'month,lat,lon\n2020-13,1.5,2.5\n2020-08,95,2.5\n' }],
    what: { en: 'Rows of an outside data set have a date that it covers, a point of the earth, a known type and a count', ar: 'لكلّ صفّ من مجموعة بيانات خارجية تاريخ ضمن مدّتها، ونقطة على الأرض، ونوع معروف، وعدد' },
    why: { en: 'A row with a slip in it would be counted at the wrong place or in the wrong month, and nobody would see it among thousands.', ar: 'الصفّ الذي فيه زلّة يُعدّ في غير موضعه أو شهره، ولا يراه أحد بين الآلاف.' },
  },
]
