/** The validator over a draft and what the page knows: it says of a file what the terminal says of the whole folder. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { addFile, createDraft } from '../../../src/client/annotate/draft.ts'
import { locate } from '../../../src/client/annotate/locate.ts'
import { openFiles } from '../../../src/client/annotate/open-files.ts'
import { readCorpus, realDisk } from '../../../src/corpus/read/index.ts'
import { parseFile } from '../../../src/corpus/parse/index.ts'
import { validateCorpus } from '../../../src/corpus/validate/index.ts'
import { settingOf } from './setting.ts'

for (const content of ['content', 'tests/corpora/good/harbour']) {
  const { known, checker } = settingOf(content)
  const book = known.corpus.codebook
  assert.ok(book !== null)
  const articles = globSync(`${content}/articles/*/*.md`).map(path => path.replaceAll('\\', '/')).filter(path => !/\.[a-z]{2}\.md$/.test(path)).sort()

  test(`every article of ${content} is opened with its translations without a fault of its own making`, () => {
    assert.ok(articles.length > 3)
    for (const path of articles) {
      const beside = globSync(path.replace(/\.md$/, '.*.md'))
      const draft = openFiles('draft-1', [path, ...beside].map(file => ({ name: file.replace(/.*[\\/]/, ''), text: readFileSync(file, 'utf8') })), book)
      assert.ok(draft !== null)
      const { problems, files } = checker.check(draft)
      assert.deepEqual(problems.filter(({ level }) => level === 'error').map(({ path: where, message }) => `${where}: ${message.en}`), [])
      assert.equal(files[0]?.path, path.slice(content.length + 1))
    }
  })

  test(`a draft with faults is told of ${content} what the terminal tells`, () => {
    const [path = ''] = articles
    const text = readFileSync(path, 'utf8')
    const worse = text.replace(/^source: .*\n/m, '').replace(/^language: /m, 'source: nobody-at-all\nlanguage: ').replace(/^ {4}type: .*$/m, '    type: no-such-type').replace('    locations:', '    locatoins:')
    const name = path.replace(/.*\//, '')
    const beside = globSync(path.replace(/\.md$/, '.*.md')).map(file => ({ name: file.replace(/.*[\\/]/, ''), text: readFileSync(file, 'utf8') }))
    const draft = openFiles('draft-1', [{ name, text: worse }, ...beside], book)
    assert.ok(draft !== null)
    const inside = path.slice(content.length + 1)
    const { files } = readCorpus(content, realDisk)
    const parsed = files.map(file => parseFile(file.path === inside ? { ...file, text: worse } : file))
    const expected = [...parsed.flatMap(({ diagnostics }) => diagnostics), ...validateCorpus(parsed.map(({ file }) => file), []).diagnostics]
      .filter(({ path: where, rule }) => where === inside && rule !== 'base-map')
    const key = ({ line, column, rule }: { line: number; column: number; rule: string }): string => `${line}:${column} ${rule}`
    assert.deepEqual(['unknown-code', 'unknown-field', 'unknown-reference'].filter(rule => !expected.some(problem => problem.rule === rule)), [])
    assert.deepEqual(checker.check(draft).problems.filter(({ path: where }) => where === inside).map(key).sort(), expected.map(key).sort())
  })
}

test('a new record with a name that is taken is told so, and so is an event like one that the corpus has', () => {
  const { checker } = settingOf('tests/corpora/good/harbour')
  const [actor] = globSync('tests/corpora/good/harbour/actors/*-authority.md')
  assert.ok(actor !== undefined)
  const id = actor.replace(/.*[\\/]|\.md$/g, '')
  const draft = addFile(createDraft('d', 'en', 1), { kind: 'source', id, lang: null, text: '---\nname: A\nkind: daily\n---\n', opened: null, year: null })
  assert.ok(checker.check(draft).problems.some(({ rule, actual }) => rule === 'id-taken' && actual === id))
  const again = addFile(createDraft('d', 'en', 1), { kind: 'actor', id, lang: null, text: readFileSync(actor, 'utf8'), opened: null, year: null })
  assert.ok(checker.check(again).problems.some(({ rule }) => rule === 'id-taken'))
})

test('a problem is found again at its field, a missing field in its row, a problem of the text in the text', () => {
  const text = '---\ntitle: A\nlanguage: en\nevents:\n  - id: a-b\n    actors:\n      - { id: x }\n    passage: words\n---\n\nbody\n'
  const { file } = parseFile({ path: 'articles/2020/a.md', role: { role: 'record', kind: 'article', id: 'a', year: '2020' }, text })
  const at = (line: number, column: number, rule = 'x', en = ''): unknown => locate({ parsed: file, text }, { line, column, rule, message: { en, ar: '' } })
  assert.deepEqual(at(5, 9), { part: 'field', path: ['events', 0, 'id'] })
  assert.deepEqual(at(7, 15), { part: 'field', path: ['events', 0, 'actors', 0, 'id'] })
  assert.deepEqual(at(5, 5, 'missing-field', 'Missing field type, expected a code'), { part: 'field', path: ['events', 0, 'type'] })
  assert.deepEqual(at(7, 9, 'missing-field', 'Missing field role, expected a code'), { part: 'field', path: ['events', 0, 'actors', 0, 'role'] })
  assert.deepEqual(at(2, 1, 'unknown-field'), { part: 'field', path: ['title'] })
  assert.deepEqual(at(11, 2), { part: 'body', line: 11 })
})
