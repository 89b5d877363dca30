import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanWords } from '../../src/cli/import/clean-words.ts'
import { escapeParagraph } from '../../src/cli/import/markdown-words.ts'
import { readRows } from '../../src/cli/import/read-rows.ts'
import { fieldsOf } from '../../src/corpus/edit/index.ts'
import { readLabelStudio } from '../../src/cli/import/read-texts.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { parseMarkdown } from '../../src/corpus/parse/markdown.ts'
import { normaliseText } from '../../src/model/passage.ts'
import { call, copyCorpus, makeFolder, readFolder, samples } from './call.ts'

interface Account {
  readonly rowsRead: number
  readonly rowsMade: number
  readonly rowsRefused: number
  readonly files: readonly string[]
  readonly missing: readonly { readonly list: string; readonly name: string; readonly rows: number }[]
  readonly rows: readonly { readonly row: number; readonly line: number; readonly id: string; readonly made: readonly string[]; readonly refused: readonly unknown[]; readonly leftOut: readonly { readonly what: string }[] }[]
}

const content = copyCorpus('content')

async function runImport(format: string, file: string, map: string | null, to: string | null = join(makeFolder(), 'drafts')) {
  const report = join(makeFolder(), 'rows.json')
  const called = await call([
    'import', format, join(samples, file), '--content', content, '--report', report,
    ...map === null ? [] : ['--map', join(samples, map)], ...to === null ? [] : ['--to', to],
  ])
  const account = JSON.parse(readFileSync(report, 'utf8')) as Account
  return { ...called, account, to: to ?? '', textOf: (path: string) => readFileSync(join(to ?? '', path), 'utf8') }
}

/** Rows in are rows out, whatever became of them. */
function assertWhole({ account, output }: { account: Account; output: string }, rows: number): void {
  assert.equal(account.rowsRead, rows)
  assert.equal(account.rowsMade + account.rowsRefused, rows)
  assert.deepEqual(account.rows.map(({ row }) => row), Array.from({ length: rows }, (_, index) => index + 1))
  for (const { made, refused } of account.rows) assert.equal(made.length === 0, refused.length > 0)
  assert.equal(output.split('\n').length - 1, rows)
}

for (const [file, rows] of [['ged-full.csv', 37], ['ged-short.csv', 25]] as const) {
  test(`every row of ${file} becomes a draft that the check accepts beside the corpus`, async () => {
    const imported = await runImport('ged', file, 'ged-mapping.yml')
    assertWhole(imported, rows)
    assert.equal(imported.account.rowsMade, rows, imported.output)
    assert.equal(imported.exit, 0, imported.errors)
    const together = copyCorpus('content')
    cpSync(imported.to, together, { recursive: true })
    const { corpus, diagnostics } = loadCorpus(together)
    assert.deepEqual(diagnostics.filter(({ level }) => level === 'error'), [])
    for (const { id } of imported.account.rows) assert.equal(corpus?.events.get(`ucdp-ged-${id}`)?.reports.length, 1)
  })
}

test('a full row says what the data set says: sides, figures, place, date, and what was left out', async () => {
  const { account, textOf } = await runImport('ged', 'ged-full.csv', 'ged-mapping.yml')
  const report = (id: string) => {
    const events = fieldsOf(textOf(account.rows.find(row => row.id === id)?.made[0] ?? ''))['events']
    return Array.isArray(events) ? events[0] as Record<string, unknown> : {}
  }
  const { date, actors, casualties, type, locations } = report('300380')
  assert.deepEqual({ date, casualties, type, locations }, {
    date: '2013-01-03', type: 'battle-unspecified', casualties: [{ actor: 'syrian-insurgents', killed: '2' }], locations: [{ id: 'rami-village' }],
  })
  assert.deepEqual((actors as { role: string }[]).map(({ role }) => role), ['party', 'party'])
  const place = fieldsOf(textOf('locations/rami-village.md'))
  assert.deepEqual([place['latitude'], place['longitude'], place['within'], place['kind']], ['35.763369', '36.558974', 'syria', 'village'])
  // A row whose low is above its best: what it says lies between its smallest and largest figure.
  assert.deepEqual((report('304491')['casualties'] as Record<string, string>[]).at(-1), { killed: '4-5' })
  assert.ok(account.rows.find(({ id }) => id === '300380')?.leftOut.some(({ what }) => what === 'geom_wkt'))
})

test('line breaks inside cells do not shift the lines that rows are reported at', async () => {
  const text = readFileSync(join(samples, 'ged-full.csv'), 'utf8')
  const lines = text.split('\n')
  const rows = readRows(text, ['id'], 'ged-full.csv')
  assert.ok(rows.some(({ line, row }) => line > row + 1))
  for (const { line, columns } of rows) assert.ok(lines[line - 1]?.startsWith(`${columns['id'] ?? ''},`), `line ${line}`)
})

test('without a mapping rows are refused, and the draft of one lists what is missing, ready to be filled in', async () => {
  const draft = join(makeFolder(), 'missing.yml')
  const { exit, errors } = await call(['import', 'ged', join(samples, 'ged-short.csv'), '--content', content, '--draft-map', draft])
  assert.equal(exit, 1)
  assert.match(errors, /25 read, 0 made, 25 refused/)
  const text = readFileSync(draft, 'utf8')
  assert.match(text, /^types:\n {2}# rows: \d+/m)
  assert.match(text, /^ {2}"Syrian insurgents":$/m)
  const filled = text.replaceAll(/^( {2}"[^"]+"):$/gm, '$1: none').replace(/^types:[^]*?(?=^[a-z]+:)/m, '')
  writeFileSync(draft, filled)
  const again = await call(['import', 'ged', join(samples, 'ged-short.csv'), '--content', content, '--map', draft])
  assert.doesNotMatch(again.errors, /^ {2}(?:actors|places) /m)
})

test('rows in ACLED\'s shape are mapped by the crosswalk, refused with their reason, and their authored notes stay out', async () => {
  const imported = await runImport('acled', 'acled-shaped.csv', 'acled-mapping.yml')
  assertWhole(imported, 4)
  const { account, output, textOf, to } = imported
  assert.equal(imported.exit, 1)
  assert.match(output, /^row 3 \(line 5\) SYR90003 {2}refused: event_date cannot be read: "2020-10-00"$/m)
  const [strike, clash] = [textOf('articles/2020/acled-syr90001.md'), textOf('articles/2020/acled-syr90002.md')]
  assert.match(strike, /type: air-strike\n/)
  assert.match(strike, /- \{ id: russian-aerospace-forces, role: perpetrator \}\n {6}- \{ id: islamic-state, role: target \}/)
  assert.match(strike, /killed: 3\+/)
  assert.match(clash, /date: "\[2020-10-02\.\.2020-10-08\]"/)
  assert.doesNotMatch(clash, /casualties/)
  assert.ok(!Object.values(readFolder(to)).some(text => text.includes('Invented row')))
  assert.ok(account.rows[1]?.leftOut.some(({ what }) => what === 'actor "Unknown Unit"'))
  const together = copyCorpus('content')
  cpSync(to, together, { recursive: true })
  assert.deepEqual(loadCorpus(together).diagnostics.filter(({ level }) => level === 'error'), [])
})

for (const [format, file, rows, made] of [['doccano', 'doccano.jsonl', 5, 2], ['label-studio', 'label-studio.json', 3, 2]] as const) {
  test(`labelled texts of ${format} become articles with links and reports where the marks stand`, async () => {
    const imported = await runImport(format, file, 'labels-mapping.yml')
    assertWhole(imported, rows)
    assert.equal(imported.account.rowsMade, made, imported.output)
    const text = imported.textOf(imported.account.rows[0]?.made[0] ?? '')
    assert.match(text, /🛑 قال موقع محلي إن \[تنظيم الدولة الإسلامية\]\(actor:islamic-state\) هاجم رتلًا قرب \[السخنة\]\(location:al-sukhnah\) \\\*فجرًا\\\*\./)
    assert.match(text, /type: attack-unspecified\n {4}passage: هاجم رتلًا\n/)
    assert.match(imported.output, /COUNT "3 عناصر" \(the mapping says none\); REGION "البادية" \(the mapping does not say what this label means\)/)
    const together = copyCorpus('content')
    cpSync(imported.to, together, { recursive: true })
    assert.deepEqual(loadCorpus(together).diagnostics.filter(({ level }) => level === 'error'), [])
  })
}

test('texts are refused without a word on their rights', async () => {
  const { account } = await runImport('doccano', 'doccano.jsonl', null, null)
  assert.equal(account.rowsMade, 0)
  assert.ok(account.missing.some(({ list, name }) => list === 'settings' && name === 'rights'))
})

test('files that exist are not written over', async () => {
  const to = join(makeFolder(), 'drafts')
  await runImport('acled', 'acled-shaped.csv', 'acled-mapping.yml', to)
  const before = readFolder(to)
  const again = await runImport('acled', 'acled-shaped.csv', 'acled-mapping.yml', to)
  assert.equal(again.exit, 1)
  assert.match(again.errors, /3 of the files exist already[^]*nothing was written/)
  assert.deepEqual(readFolder(to), before)
})

const misuses: Readonly<Record<string, { args: string[]; exit: number; says: RegExp }>> = {
  'an unknown format': { args: ['gde', 'x.csv'], exit: 2, says: /Unknown format "gde"[^]*nearest: ged/ },
  'a file that is not there': { args: ['ged', 'not-there.csv'], exit: 2, says: /not-there\.csv cannot be read: ENOENT/ },
  'a table of another shape': { args: ['acled', join(samples, 'ged-short.csv')], exit: 1, says: /lacks the columns event_id_cnty, event_date/ },
  'a mapping with an unknown list': { args: ['ged', join(samples, 'ged-short.csv'), '--map', join(samples, 'README.md')], exit: 2, says: /Mapping file .*README\.md/ },
}
for (const [name, { args, exit, says }] of Object.entries(misuses)) {
  test(`${name} is answered with what is wrong`, async () => {
    const called = await call(['import', ...args, '--content', content])
    assert.equal(called.exit, exit)
    assert.match(called.errors, says)
  })
}

test('whatever stands in a table, each record is accounted for and nothing is thrown', async () => {
  const cells = fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('1', '2020-01-02', '2020', '12', '33.5', 'NA', '"', 'a\nb', '[x](actor:y)', '<b>', '---', '# x', 'كلام', '\\', 'a\u200Bb', '\u202Ex', '\uFEFB')), { minLength: 14, maxLength: 14 })
  const heading = 'id,year,month,day,country,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,low_death,best_death,high_death'
  const file = join(makeFolder(), 'any.csv')
  const report = join(makeFolder(), 'rows.json')
  const rows = fc.sample(fc.oneof(cells, cells.map(([a = '', , , , e = '', , g = '', h = '', i = '']) => [a, '2020', '1', '2', e, '1', g, h, i, '33.5', '36.5', '1', '2', '3'])), { numRuns: 150, seed: 7 })
  writeFileSync(file, [heading, ...rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(','))].join('\n'))
  const { exit, errors } = await call(['import', 'ged', file, '--content', content, '--map', join(samples, 'ged-mapping.yml'), '--report', report])
  assert.ok(exit <= 1, errors)
  assert.doesNotMatch(errors, / error /)
  const account = JSON.parse(readFileSync(report, 'utf8')) as Account
  assert.equal(account.rowsMade + account.rowsRefused, 150)
  assert.ok(account.rowsMade > 20)
})

test('characters that nobody sees are taken out and said to be; marks behind them keep their words', () => {
  const { text, moveOffset, found } = cleanWords('a\u200B\u200Bb \uFEFB c')
  assert.equal(text, 'ab لا c')
  assert.deepEqual(['b', '\uFEFB', 'c'].map(words => text[moveOffset('a\u200B\u200Bb \uFEFB c'.indexOf(words))]), ['b', 'ل', 'c'])
  assert.deepEqual(found, ['U+200B', 'U+FEFB'])
})

test('foreign words become Markdown that reads as they do', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('# a', '1. b', '- c', '+ d', '=== e', '> f', '<b>g</b>', '[h](i)', 'a\\b', '*x* _y_ `z`', '&amp;', '~~s~~', '![i](j)', '| t | u |', '12) v')), words => {
    const clean = cleanWords(words).text.normalize('NFC')
    const { body, diagnostics } = parseMarkdown('', escapeParagraph(clean), 1)
    fc.pre(!/@|https?:|www\./i.test(clean))
    assert.deepEqual(diagnostics, [])
    assert.equal(body?.blocks.map(block => block.text).join(' ') ?? '', normaliseText(clean))
  }), { numRuns: 500, seed: 11 })
})

test('what a foreign file holds cannot command the terminal', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'texts.jsonl'), `${JSON.stringify({ id: 'x\u001b[31m\n\u001b]0;t\u0007', text: 'Hello there', label: [[0, 5, 'L\u001b[2J']] })}\n`)
  writeFileSync(join(folder, 'map.yml'), 'language: en\nrights: full\n')
  const { output, errors } = await call(['import', 'doccano', join(folder, 'texts.jsonl'), '--map', join(folder, 'map.yml'), '--content', content])
  assert.match(output, /^row 1 \(line 1\) xU\+001B\[31m .*left out: LU\+001B\[2J/)
  assert.doesNotMatch(output + errors, /[^\P{Cc}\n]/u)
  assert.equal(output.split('\n').length, 2)
})

test('a mapping is never written over, nor any file but an earlier report, and a missing folder is said', async () => {
  const folder = makeFolder()
  const path = (name: string): string => join(folder, name)
  const ask = (...words: string[]) => call(['import', 'doccano', join(samples, 'doccano.jsonl'), '--content', content, '--map', path('map.yml'), ...words])
  writeFileSync(path('map.yml'), 'language: en\nrights: full\n')
  assert.equal((await ask('--draft-map', path('map.yml'))).exit, 2)
  assert.equal((await ask('--report', path('map.yml'))).exit, 2)
  assert.equal(readFileSync(path('map.yml'), 'utf8'), 'language: en\nrights: full\n')
  const { exit, errors } = await ask('--report', path('none/rows.json'))
  assert.equal(exit, 2)
  assert.match(errors, /There is no folder/)
  for (let n = 0; n < 2; n++) assert.notEqual((await ask('--report', path('rows.json'))).exit, 2)
})

test('drafts that break a file of the corpus are not written into it', async () => {
  const [folder, corpus] = [makeFolder(), copyCorpus('content')]
  writeFileSync(join(folder, 'texts.jsonl'), `${JSON.stringify({ id: 1, text: 'Zork was here.', label: [[0, 4, 'who']] })}\n`)
  // Actors and sources share one name space: the validator says so at the source.
  writeFileSync(join(folder, 'map.yml'), 'language: en\nrights: full\nlabels: { who: actor }\nactors:\n  Zork: { id: ain-al-furat, name: { en: Zork }, kind: company }\n')
  const before = readFolder(corpus)
  const { exit, errors } = await call(['import', 'doccano', join(folder, 'texts.jsonl'), '--map', join(folder, 'map.yml'), '--content', corpus, '--to', corpus])
  assert.equal(exit, 1)
  assert.match(errors, /id-taken/)
  assert.deepEqual(readFolder(corpus), before)
})

test('texts of a file with a long name keep their own ids, and no two share a report', async () => {
  const folder = makeFolder()
  const text = [7, 8].map(id => JSON.stringify({ id, text: `Shots were heard, ${id}.`, label: [[0, 5, 'shots']] })).join('\n')
  writeFileSync(join(folder, `${'long-'.repeat(20)}.jsonl`), text)
  writeFileSync(join(folder, 'map.yml'), 'language: en\nrights: full\nlabels: { shots: event:battle-unspecified }\n')
  const to = join(folder, 'drafts')
  await call(['import', 'doccano', join(folder, `${'long-'.repeat(20)}.jsonl`), '--map', join(folder, 'map.yml'), '--content', content, '--to', to])
  const ids = Object.values(readFolder(to)).map(file => /id: (\S+)/.exec(file)?.[1] ?? '')
  assert.deepEqual(ids.map(id => id.slice(-4)), ['-7-1', '-8-1'])
})

test('a type called as something that every object has is only a word', async () => {
  const folder = makeFolder()
  const row = 'X1,2020-10-05,2020,1,,constructor,constructor,A,,8,B,,2,28,,760,,Syria,Homs,,,Al-Sukhnah,34.8,38.8,2,Local,,,3,,1'
  writeFileSync(join(folder, 'rows.csv'), `${readFileSync(join(samples, 'acled-shaped.csv'), 'utf8').split('\n')[0] ?? ''}\n${row}\n`)
  writeFileSync(join(folder, 'map.yml'), 'sides: { Battles: [perpetrator, target] }\n')
  const { exit, output } = await call(['import', 'acled', join(folder, 'rows.csv'), '--map', join(folder, 'map.yml'), '--content', content])
  assert.equal(exit, 1)
  assert.match(output, /nothing in the corpus or the mapping stands for "constructor" \(types\)/)
})

test('what several people have marked in Label Studio is taken from all of them, once, and what was cancelled is named', () => {
  const mark = (start: number, end: number, text: string, label: string) => ({ type: 'labels', value: { start, end, text, labels: [label] } })
  const record = { id: 4, data: { text: 'Shots in Haven.' }, annotations: [
    { result: [mark(0, 5, 'Shots', 'shots'), { type: 'choices', value: { choices: ['news'] } }] },
    { was_cancelled: true, result: [mark(6, 8, 'in', 'place')] },
    { result: [mark(9, 14, 'Haven', 'place'), mark(0, 5, 'Shots', 'shots')] },
  ] }
  const [read] = readLabelStudio(JSON.stringify([record]), 'texts.json').map(one => one.read())
  assert.deepEqual(read?.spans, [{ start: 0, end: 5, label: 'shots' }, { start: 9, end: 14, label: 'place' }])
  assert.deepEqual(read.others, ['annotations[1] (was_cancelled)', 'annotations: 1 without labels'])
})
