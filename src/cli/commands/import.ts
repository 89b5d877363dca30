/** `marsad import`: data sets and annotated texts of others as drafts of the format. */

import type { Asked, Command } from '../command.ts'

export const importCommand: Command = {
  name: 'import',
  summary: { en: 'Turns a data set or annotated texts of others into drafts', ar: 'يحوّل مجموعة بيانات أو نصوصًا موسومة إلى مسوّدات' },
  usage: 'FORMAT FILE',
  takes: [2, 2],
  details: [
    {
      en: 'FORMAT is ged (UCDP GED as CSV, full or short), acled (a table in the shape of ACLED\'s), doccano (JSON lines) or label-studio (JSON, full or small). Each row or text becomes an article with what it says coded; actors, places and sources are looked up by id, name and alias in the corpus, after the mapping file.',
      ar: 'الصيغة FORMAT إحدى هذه: ged (جدول UCDP GED بصيغة CSV كاملًا أو مختصرًا)، وacled (جدول بأعمدة ACLED)، وdoccano (JSONL)، وlabel-studio (JSON كاملًا أو مصغّرًا). يصير كلّ صف أو نص مادةً مرمّزة بما يقوله، ويُبحث عن الجهات والأماكن والمصادر بالمعرّف والاسم واللقب في المدوّنة بعد ملف المقابلة.',
    },
    {
      en: 'The mapping file says in YAML what the corpus calls things: source, language, rights, types, roles, actors, places, sources, labels. A value is an id, a new record { id, name, kind, … }, or none. newActors and newPlaces let unknown names become drafts. What is still missing is listed, and --draft-map writes it down to be filled in.',
      ar: 'يبيّن ملف المقابلة بصيغة YAML أسماء الأشياء في المدوّنة: source وlanguage وrights وtypes وroles وactors وplaces وsources وlabels. والقيمة معرّف، أو سجل جديد { id, name, kind, … }، أو none. ويجعل newActors وnewPlaces الأسماء المجهولة مسوّدات. وما بقي ناقصًا يُعدَّد، ويكتبه ‎--draft-map‎ ليُملأ.',
    },
    {
      en: 'Nothing is dropped silently: every row is printed with what was made of it and what was left out and why, or why it was refused. The drafts are checked together with the corpus before they are written.',
      ar: 'لا يسقط شيء في صمت: يُطبع كلّ صف مع ما صُنع منه وما تُرك وسبب تركه، أو سبب رفضه. وتُفحص المسوّدات مع المدوّنة قبل كتابتها.',
    },
  ],
  options: {
    'to': { takes: 'text', value: 'DIR', summary: { en: 'folder for the drafts, in the shape of a corpus; without it nothing is written', ar: 'مجلد المسوّدات، على شكل مدوّنة؛ وبدونه لا يُكتب شيء' } },
    'map': { takes: 'text', value: 'FILE', summary: { en: 'the mapping file', ar: 'ملف المقابلة' } },
    'draft-map': { takes: 'text', value: 'FILE', summary: { en: 'write what the mapping lacks here', ar: 'اكتب هنا ما ينقص المقابلة' } },
    'report': { takes: 'text', value: 'FILE', summary: { en: 'write the account of all rows here, as JSON', ar: 'اكتب هنا بيان الصفوف كلّها بصيغة JSON' } },
  },
  examples: [
    { line: 'marsad import ged ged.csv --draft-map missing.yml', does: { en: 'What the corpus and an empty mapping do not know.', ar: 'ما لا تعرفه المدوّنة ولا مقابلة فارغة.' } },
    { line: 'marsad import ged ged.csv --map mapping.yml --to drafts --report rows.json', does: { en: 'Drafts of all rows that can be made, and the account of all.', ar: 'مسوّدات كلّ الصفوف الممكنة، وبيان بها جميعًا.' } },
    { line: 'marsad import doccano texts.jsonl --map mapping.yml --to content', does: { en: 'Annotated texts, straight into the corpus if they bring no errors.', ar: 'نصوص موسومة، إلى المدوّنة مباشرة إن لم تجلب أخطاء.' } },
  ],
  refusal: { en: 'rows were refused or the drafts have errors: the account says which', ar: 'رُفضت صفوف أو في المسوّدات أخطاء: يبيّنها البيان' },
  run: runImport,
}

async function runImport(asked: Asked): Promise<number> {
  const [{ loadContent }, { importRows }, { readMapping }, { readForeign, readFormat, resolveHere }, { checkOutputs }, out] = await Promise.all([
    import('../load-content.ts'), import('../import/import-rows.ts'), import('../import/mapping.ts'), import('../import/read-foreign.ts'), import('../import/check-outputs.ts'),
    import('../import/write-import.ts'),
  ])
  const [formatWord = '', path = ''] = asked.words
  const format = readFormat(formatWord)
  const [report, draft] = ['report', 'draft-map'].map(name => asked.textOf(name)).map(given => given === undefined ? undefined : resolveHere(given))
  checkOutputs({ report, draft })
  const file = { path, text: readForeign(path) }
  const mapPath = asked.textOf('map')
  const mapping = mapPath === undefined ? {} : readMapping(readForeign(mapPath), mapPath)
  const corpus = loadContent(asked.content)
  const imported = importRows(format, file, corpus, mapping, (done, all) => asked.terminal.progress(asked.lang === 'ar' ? 'الصفوف' : 'rows', done, all))
  const problems = out.checkImport(asked.content, imported.files)
  const isWhole = out.printAccount(asked, imported, problems)
  if (report !== undefined) out.writeRowReport(report, imported)
  if (draft !== undefined) out.writeMappingDraft(draft, imported)
  const to = asked.textOf('to')
  if (to === undefined) return isWhole ? 0 : 1
  const isCorpus = resolveHere(to) === asked.content
  if (isCorpus && problems.some(({ level }) => level === 'error')) {
    asked.terminal.say(asked.lang === 'ar' ? 'لم يُكتب شيء في المدوّنة لأن المسوّدات فيها أخطاء' : 'Nothing was written into the corpus: the drafts have errors')
    return 1
  }
  out.writeImport(resolveHere(to), imported.files)
  return isWhole ? 0 : 1
}
