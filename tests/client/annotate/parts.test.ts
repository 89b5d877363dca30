/** The pure parts of the annotator: drafts, edits, search, marking, retelling, sending, keeping. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { listCopiedRuns } from '../../../src/client/annotate/copied.ts'
import { moveCursor, stretchOf } from '../../../src/client/annotate/cursor.ts'
import type { Cursor, Step } from '../../../src/client/annotate/cursor.ts'
import { addFile, articleOf, changeFile, createDraft, editFile, readBody, readFields, renameFile } from '../../../src/client/annotate/draft.ts'
import { decodeFile } from '../../../src/client/annotate/draft-menu.ts'
import { removeRow, setLocal, setPassage, setSeveral } from '../../../src/client/annotate/edits.ts'
import { createFinder } from '../../../src/client/annotate/find.ts'
import type { Choice } from '../../../src/client/annotate/find.ts'
import { freeId, proposeId } from '../../../src/client/annotate/ids.ts'
import { linkWords } from '../../../src/client/annotate/link-words.ts'
import { listSentences, pickPassage, trimStretch } from '../../../src/client/annotate/passages.ts'
import { listProposals, proposeReport } from '../../../src/client/annotate/proposals.ts'
import type { PlacedSuggestion } from '../../../src/client/annotate/proposals.ts'
import { cutText } from '../../../src/client/annotate/segments.ts'
import { editAddress, longestAddress, newFileAddress, readRepository, uploadAddress } from '../../../src/client/annotate/send.ts'
import { applyFix, fixFile, restoreEnds } from '../../../src/client/annotate/step-check.ts'
import { createStore, formatDraft, parseDraft } from '../../../src/client/annotate/store.ts'
import { editText } from '../../../src/corpus/edit/index.ts'
import { listPassagePlaces } from '../../../src/model/passage.ts'

const files = globSync(['content/articles/*/*.md', 'tests/corpora/good/harbour/articles/*/*.md']).sort()

test('a file that is opened, read by every form and not changed keeps its bytes, also with CR LF and a byte order mark', () => {
  assert.ok(files.length > 12)
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    for (const one of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      assert.equal(editText(one, [{ kind: 'body', text: readBody(one) }]), one)
      const fields = readFields(one) ?? {}
      const same = Object.entries(fields).map(([key, value]) => ({ kind: 'set' as const, path: [key], value }))
      assert.equal(editText(one, same), one, file)
      assert.equal(restoreEnds(one, one.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')), one)
    }
  }
})

test('a change of one field keeps the comments and all other lines', () => {
  const text = '---\n# who wrote it\ntitle: { ar: أ, en: A }\nsource: x-y\n\nevents:\n  - id: one   \n    type: a-b\n    passage: "quoted"\n---\n\nBody.\n'
  const draft = changeFile(createDraft('d', 'en', 1), 1, { text })
  const changed = editFile(draft, 1, setLocal(readFields(text) ?? {}, ['title'], 'ar', 'en', 'B')).files[0]?.text
  assert.equal(changed, text.replace('en: A', 'en: B'))
})

test('a text in a second language turns a text into a map, and goes again without a trace', () => {
  const text = '---\ntitle: A\n---\n'
  const both = editText(text, setLocal({ title: 'A' }, ['title'], 'en', 'ar', 'أ'))
  assert.deepEqual(readFields(both), { title: { en: 'A', ar: 'أ' } })
  assert.deepEqual(setLocal({ title: { en: 'A' } }, ['title'], 'en', 'en', ' '), [{ kind: 'remove', path: ['title'] }])
  assert.deepEqual(setLocal({}, ['title'], 'en', 'ar', 'أ'), [{ kind: 'set', path: ['title'], value: { ar: 'أ' } }])
  assert.deepEqual(setSeveral(['actor'], ['a-b'], true), [{ kind: 'set', path: ['actor'], value: 'a-b' }])
  assert.deepEqual(removeRow({ events: [{ id: 'x' }] }, ['events'], 0), [{ kind: 'remove', path: ['events'] }])
  assert.deepEqual(setPassage({ passage: 'a', prefix: 'b' }, [], 'en', 'en', { passage: 'c' }), [
    { kind: 'set', path: ['passage'], value: 'c' }, { kind: 'remove', path: ['prefix'] },
  ])
})

const choice = (id: string, ar: string, en: string, ...others: string[]): Choice => ({ kind: 'actor', id, name: { ar, en }, others, code: null, date: null })
const finder = createFinder([
  choice('acme', 'أكمي', 'Acme'), choice('port-guards', 'حرّاس الميناء', 'Port Guards', 'حراسة المرفأ'), choice('port', 'الميناء', 'The Port'),
])
const ids = (query: string): string[] => finder.find(query, ['actor']).map(found => `${found.choice.id}${found.isNear ? '?' : ''}`)

test('search finds by beginnings of words in any spelling, by other names, by what Arabic glues before a word', () => {
  assert.deepEqual(ids('حراس'), ['port-guards'])
  assert.deepEqual(ids('والميناء'), ['port', 'port-guards'])
  assert.deepEqual(ids('المرفا'), ['port-guards'])
  assert.deepEqual(ids('guards por'), ['port-guards'])
  assert.deepEqual(ids('اكمى'), ['acme'])
})

test('what is mistyped is asked back, what is nothing finds nothing, no query gives all', () => {
  assert.deepEqual(ids('Acne'), ['acme?'])
  assert.deepEqual(ids('حراش'), ['port-guards?'])
  assert.deepEqual(ids('zzzzzz'), [])
  assert.equal(ids('').length, 3)
})

test('marked words become a passage that stands once, with the words beside it where they must', () => {
  const blocks = [{ text: 'Two men and two dogs. Two men ran.' }, { text: 'قُتل رجلان. وجُرح رجلان' }]
  const pick = (block: number, words: string, from = 0): unknown => {
    const start = blocks[block]?.text.indexOf(words, from) ?? -1
    return pickPassage(blocks, { block, start, end: start + words.length })
  }
  assert.deepEqual(pick(0, 'two dogs'), { passage: 'two dogs' })
  assert.deepEqual(pick(0, 'Two men', 5), { passage: 'Two men', prefix: 'dogs.' })
  assert.deepEqual(pick(0, 'Two men'), { passage: 'Two men', suffix: 'and' })
  assert.deepEqual(pick(1, 'رجلان', 8), { passage: 'رجلان', prefix: 'وجُرح' })
  assert.deepEqual(trimStretch(blocks, { block: 0, start: 3, end: 8 }), { block: 0, start: 4, end: 7 })
  assert.equal(trimStretch(blocks, { block: 0, start: 3, end: 4 }), null)
  assert.deepEqual(listSentences(blocks, 'ar').map(({ block, start, end }) => blocks[block]?.text.slice(start, end)), ['Two men and two dogs.', 'Two men ran.', 'قُتل رجلان.', 'وجُرح رجلان'])
})

test('a picked passage is found where it was marked, in any text', () => {
  const word = fc.constantFrom('a', 'b', 'قتل', 'في', 'c.')
  fc.assert(fc.property(fc.array(word, { minLength: 2, maxLength: 14 }), fc.nat(13), fc.nat(13), (words, one, other) => {
    const [from, to] = [Math.min(one, other) % words.length, Math.max(one, other) % words.length].sort((a, b) => a - b)
    const start = words.slice(0, from).join(' ').length + (from === 0 ? 0 : 1)
    const blocks = [{ text: words.join(' ') }]
    const picked = pickPassage(blocks, { block: 0, start, end: words.slice(0, (to ?? 0) + 1).join(' ').length })
    const of = (text = ''): Record<string, string> => ({ x: text })
    const places = listPassagePlaces(blocks, { text: of(picked.passage), prefix: of(picked.prefix), suffix: of(picked.suffix) }, 'x')
    assert.ok(places.some(place => place.start === start))
  }), { seed: 7, numRuns: 300 })
})

test('the keyboard marks word by word within a paragraph and steps from one to the next', () => {
  const blocks = [{ text: 'قُتل ثلاثة رجال' }, { text: '' }, { text: 'one two' }]
  const walk = (...steps: readonly (Step | `+${Step}`)[]): string => {
    const end = steps.reduce<Cursor | null>((cursor, step) => moveCursor(blocks, cursor, step.replace('+', '') as Step, step.startsWith('+')), null)
    const stretch = end === null ? null : stretchOf(blocks, end)
    return stretch === null ? '' : (blocks[stretch.block]?.text ?? '').slice(stretch.start, stretch.end)
  }
  assert.equal(walk('next'), 'قُتل')
  assert.equal(walk('next', 'next', '+next', '+next'), 'ثلاثة رجال')
  assert.equal(walk('next', 'last', 'next'), 'one')
  assert.equal(walk('next', 'down', 'previous'), 'رجال')
  assert.equal(walk('next', '+last'), 'قُتل ثلاثة رجال')
  assert.equal(moveCursor([{ text: '' }], null, 'next', false), null)
})

test('a text cut by its marks is the text again, and each piece knows its marks', () => {
  const marks = [{ start: 2, end: 6, name: 'a', ref: '1' }, { start: 4, end: 99, name: 'b', ref: '2' }, { start: 3, end: 3, name: 'c', ref: '3' }]
  const pieces = cutText('abcdefgh', marks)
  assert.deepEqual(pieces.map(({ text, marks: own }) => [text, own.map(({ name }) => name).join('')]), [['ab', ''], ['cd', 'a'], ['ef', 'ab'], ['gh', 'b']])
})

test('runs copied from the source are found in spite of spelling, shorter ones are let be', () => {
  const source = 'وقالت مصادر محلية إن ثلاثة عناصر قتلوا أمس في هجوم على حاجز'
  assert.deepEqual(listCopiedRuns('ذكرت المصادر مقتل ثلاثة', source, 3), [])
  const [run] = listCopiedRuns('كتب: وقالت مصادرُ محليّة ان ثلاثة عناصر.', source, 3)
  assert.equal(run?.words, 6)
  assert.equal('كتب: وقالت مصادرُ محليّة ان ثلاثة عناصر.'.slice(run?.start, run?.end), 'وقالت مصادرُ محليّة ان ثلاثة عناصر')
})

test('a link goes around the very words that are meant, never into another link', () => {
  const body = 'The *port* and [the port](location:port). The port again.'
  const blocks = [{ text: 'The port and the port. The port again.' }]
  const at = (from: number) => ({ block: 0, start: from, end: from + 4 })
  assert.equal(linkWords(body, blocks, at(4), 'location:port'), null)
  const plain = 'A port, the port.'
  assert.equal(linkWords(plain, [{ text: plain }], { block: 0, start: 12, end: 16 }, 'location:port'), 'A port, the [port](location:port).')
  assert.equal(linkWords('see [the dock](location:dock) there', [{ text: 'see the dock there' }], { block: 0, start: 8, end: 12 }, 'location:dock'), null)
})

test('a sentence proposes a report of what it surely says, killed and wounded of one group in one row', () => {
  const base = { block: 0, passage: 'Three men of Acme died, five were hurt.', passageStart: 4, start: 4, end: 9, sure: true }
  const suggestions: PlacedSuggestion[] = [
    { ...base, kind: 'actor', value: 'acme', role: 'target' }, { ...base, kind: 'actor', value: 'port', sure: false },
    { ...base, kind: 'event-type', value: 'fire' }, { ...base, kind: 'count', value: '3', harm: 'killed', whom: 'acme' },
    { ...base, kind: 'count', value: '5', harm: 'wounded', whom: 'acme' }, { ...base, kind: 'location', value: 'dock' },
  ]
  const [proposal, ...others] = listProposals(suggestions)
  assert.ok(proposal !== undefined && others.length === 0)
  assert.deepEqual(proposeReport(proposal, { passage: 'words' }, (type, place) => `${type}-${place}`), {
    id: 'fire-dock', type: 'fire', locations: [{ id: 'dock' }], actors: [{ id: 'acme', role: 'target' }],
    casualties: [{ actor: 'acme', killed: '3', wounded: '5' }], passage: 'words',
  })
})

test('ids are proposed from Latin letters, without an end cut in the middle of a word, and never twice', () => {
  assert.equal(proposeId('The “Port” of Çeşme – 2020'), 'the-port-of-cesme-2020')
  assert.equal(proposeId('الميناء'), '')
  assert.ok(proposeId('word '.repeat(40)).length <= 80 && proposeId('word '.repeat(40)).endsWith('word'))
  assert.equal(freeId('a', id => ['a', 'a-2'].includes(id)), 'a-3')
})

test('a new file is prefilled on the host, a long one is not, an existing one is opened', () => {
  const repository = readRepository('https://github.com/owner/name/tree/data/x')
  assert.deepEqual(repository, { page: 'https://github.com/owner/name', branch: 'data/x', isGitHub: true })
  const address = newFileAddress(repository, 'content/articles/2020/a.md', '---\ntitle: أ & b\n---\n')
  assert.equal(address, 'https://github.com/owner/name/new/data/x/content/articles/2020?filename=a.md&value=---%0Atitle%3A%20%D8%A3%20%26%20b%0A---%0A')
  assert.equal(new URL(address ?? '').searchParams.get('value'), '---\ntitle: أ & b\n---\n')
  assert.equal(newFileAddress(repository, 'content/a.md', 'x'.repeat(longestAddress)), null)
  assert.equal(uploadAddress(repository, 'content/articles/2020/a.md'), 'https://github.com/owner/name/upload/data/x/content/articles/2020')
  assert.equal(editAddress(readRepository('https://github.com/owner/name.git'), 'content/a.md'), 'https://github.com/owner/name/edit/main/content/a.md')
  assert.equal(newFileAddress(readRepository('https://example.org/owner/name'), 'a/b.md', 'x'), null)
  assert.equal(readRepository(null), null)
})

test('a draft is kept and comes back whole; what cannot be read is no draft; a full browser says so', () => {
  const kept = new Map<string, string>()
  const store = createStore({ getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: key => void kept.delete(key) })
  const draft = { ...createDraft(store.newId(), 'ar', 3), source: 'نص' }
  assert.equal(store.write(draft), true)
  assert.deepEqual(store.read(draft.id), draft)
  assert.deepEqual(parseDraft(formatDraft(draft)), draft)
  assert.notEqual(store.newId(), draft.id)
  for (const text of ['', '{}', '[]', '{"id":"a","source":"","files":[{}]}', 'null', '{"id":"a","source":"","files":[]}']) assert.equal(parseDraft(text), null)
  store.remove(draft.id)
  assert.deepEqual([store.list(), store.read(draft.id)], [[], null])
  const full = createStore({ getItem: () => null, setItem: () => { throw new Error('full') }, removeItem: () => undefined })
  assert.equal(full.write(draft), false)
  assert.match(articleOf(draft)?.text ?? '', /^---\nlanguage: ar\nrights: summary\ncodebook: 3\n---\n$/)
})

test('two tabs never write over each other: who comes later is told, and goes on under an id of its own', () => {
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
  const [here, there] = [createStore(storage), createStore(storage)]
  const [first, second] = [createDraft(here.newId(), 'en', 1), createDraft(there.newId(), 'en', 1)]
  assert.equal(first.id, second.id)
  assert.equal(here.isTaken(first.id), false)
  here.write({ ...first, source: 'typed here' })
  assert.deepEqual([here.isTaken(first.id), there.isTaken(second.id)], [false, true])
  there.write({ ...second, id: there.newId(), source: 'typed there' })
  assert.deepEqual(here.list().map(id => here.read(id)?.source), ['typed here', 'typed there'])
  there.read(first.id)
  assert.equal(there.isTaken(first.id), false)
  here.write({ ...first, source: 'typed again' })
  assert.equal(there.isTaken(first.id), true)
  kept.set('marsad.annotate.drafts', 'no list')
  assert.equal(kept.has(`marsad.annotate.${here.newId()}`), false)
})

test('a translation goes along with every letter of a new name, and so does one of an article without a name', () => {
  const draft = addFile(createDraft('d', 'en', 1), { kind: 'article', id: '', lang: 'ar', text: '---\ntitle: أ\n---\n', opened: null, year: null })
  const named = ['f', 'fi', 'fire', '', 'a-fire'].reduce((changed, id) => {
    const next = renameFile(changed, 1, id)
    assert.deepEqual(next.files.map(file => file.id), [id, id])
    return next
  }, draft)
  assert.equal(renameFile(named, 9, 'other'), named)
})

test('a file is prefilled in spite of half a character, and on a branch with a name in any script', () => {
  const repository = readRepository('https://github.com/a/b/tree/فرع/x%23y')
  assert.equal(repository?.branch, 'فرع/x#y')
  assert.equal(newFileAddress(repository, 'c/x.md', 'a\uD800'), `https://github.com/a/b/new/${encodeURIComponent('فرع')}/x%23y/c?filename=x.md&value=a%EF%BF%BD`)
  assert.equal(readRepository('https://github.com/a/b/tree/50%')?.branch, '50%')
})

test('a repair is made in the file as it is now, and not at all when its problem has gone', () => {
  const problem = { path: 'a.md', line: 1, column: 4, level: 'error' as const, rule: 'r', message: { en: '', ar: '' }, fix: [{ start: 3, end: 4, text: '0' }] }
  const file = { key: 1, kind: 'article' as const, id: 'a', lang: null, text: 'a: 1\nb: typed since\n', opened: null, year: null }
  const files = [{ file, path: 'a.md', text: file.text, parsed: { path: 'a.md', role: { role: 'site' as const }, data: null, body: null, broken: true } }]
  assert.equal(fixFile({ files, problems: [{ ...problem }] }, 1, problem), 'a: 0\nb: typed since\n')
  assert.equal(fixFile({ files, problems: [{ ...problem, fix: [{ start: 4, end: 5, text: '0' }] }] }, 1, problem), null)
})

test('an opened file keeps its byte order mark, and one in another encoding is not opened with its letters lost', () => {
  const text = '\uFEFF---\r\ntitle: أ\r\n---\r\n'
  assert.equal(decodeFile(new TextEncoder().encode(text).buffer), text)
  const windows1256 = Uint8Array.from([...new TextEncoder().encode('---\ntitle: '), 0xC7, 0xE1, 0xE3, 0x0A])
  assert.throws(() => decodeFile(windows1256.buffer), TypeError)
})

test('where the browser has no more room, a draft lasts as long as the page, and nothing that was kept goes', () => {
  const kept = new Map<string, string>()
  let room = Infinity
  const setItem = (key: string, value: string): void => {
    if (value.length > room) throw new Error('full')
    kept.set(key, value)
  }
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem, removeItem: (key: string) => void kept.delete(key) }
  const store = createStore(storage)
  const old = createDraft(store.newId(), 'en', 1)
  assert.deepEqual([store.write(old), store.hasUnkept()], [true, false])
  room = 0
  const draft = { ...createDraft(store.newId(), 'en', 1), source: 'typed' }
  assert.deepEqual([store.write(draft), store.write({ ...old, source: 'more' }), store.hasUnkept()], [false, false, true])
  assert.deepEqual(store.list().map(id => store.read(id)?.source), ['more', 'typed'])
  assert.notEqual(store.newId(), draft.id)
  assert.equal(createStore(storage).read(old.id)?.source, '')
  room = Infinity
  assert.deepEqual([store.write(draft), store.write(old), store.hasUnkept()], [true, true, false])
  assert.deepEqual(createStore(storage).list(), [old.id, draft.id])
  room = 0
  store.remove(draft.id)
  assert.deepEqual([store.list().includes(draft.id) && store.read(draft.id), kept.has(`marsad.annotate.${draft.id}`)], [null, false])
})

test('a repair is written into the file as it is on disk', () => {
  assert.equal(applyFix('\uFEFFa: 1\r\nb: 2\r\n', [{ start: 8, end: 9, text: '3' }, { start: 3, end: 4, text: '0' }]), '\uFEFFa: 0\r\nb: 3\r\n')
})
