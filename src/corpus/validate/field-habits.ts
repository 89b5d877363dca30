/** Names by which people call fields elsewhere, with the names of the format; those that a file's kind knows are offered. */

const habits = {
  language: ['lang', 'locale', 'اللغة', 'لغة'],
  title: ['name', 'heading', 'العنوان', 'عنوان'],
  name: ['title', 'label', 'الاسم', 'اسم'],
  source: ['outlet', 'publisher', 'newspaper', 'المصدر', 'مصدر'],
  published: ['publication-date', 'publicationdate', 'pubdate', 'publishedon', 'date', 'النشر', 'التاريخ'],
  date: ['day', 'when', 'time', 'published', 'التاريخ', 'تاريخ'],
  url: ['link', 'address', 'website', 'web', 'الرابط', 'رابط'],
  annotators: ['author', 'authors', 'coder', 'coders', 'annotator', 'by'],
  note: ['notes', 'comment', 'comments', 'remark', 'ملاحظة'],
  events: ['event', 'incidents', 'reports', 'الأحداث'],
  type: ['kind', 'category', 'eventtype', 'event-type', 'النوع'],
  kind: ['type', 'category', 'النوع'],
  locations: ['location', 'place', 'places', 'where', 'المكان', 'الأماكن'],
  actors: ['actor', 'who', 'sides', 'parties', 'الفاعلون'],
  casualties: ['victims', 'losses', 'figures', 'الضحايا', 'الخسائر'],
  killed: ['dead', 'deaths', 'death', 'fatalities', 'kills', 'القتلى', 'قتلى', 'قتل'],
  wounded: ['injured', 'injuries', 'hurt', 'الجرحى', 'جرحى'],
  captured: ['prisoners', 'detained', 'arrested', 'الأسرى'],
  passage: ['quote', 'quotation', 'text', 'words', 'evidence', 'المقطع'],
  original: ['quote', 'quotation'],
  within: ['parent', 'in', 'partof'],
  latitude: ['lat'],
  longitude: ['lon', 'lng', 'long'],
  to: ['perpetrator', 'accused'],
  what: ['measure', 'thing'],
  id: ['event', 'slug', 'المعرف', 'المعرّف'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const pairs = Object.entries(habits).flatMap(([field, names]) => names.map(name => ({ name, field })))

/** Under each habitual name, in small letters, the fields that it may stand for. */
export const fieldHabits: ReadonlyMap<string, readonly string[]> =
  new Map([...Map.groupBy(pairs, ({ name }) => name)].map(([name, found]) => [name, found.map(({ field }) => field)]))
