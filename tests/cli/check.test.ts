/** `marsad check`: forms, exit codes, help, misuse; the entry behind `npm run check` does the same. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { articlePath, exampleArticle, exampleRecord } from '../../src/corpus/validate/rules/examples.ts'
import { callCheck, withCorpus } from './check-command.ts'

const wrong = { 'actors/apex.md': exampleRecord(['name: Apex', 'kind: frim']), [articlePath]: exampleArticle({ report: ['date: 2020-02-30'] }) }

test('a clean corpus is one line and exit code 0', async () => {
  await withCorpus({}, async folder => {
    assert.deepEqual(await callCheck([folder]), { code: 0, written: `${folder}: no problems\n`, said: '' })
    assert.deepEqual(await callCheck(['--content', folder, '--lang=ar']), { code: 0, written: `${folder}: لا مشكلات\n`, said: '' })
  })
})

test('warnings alone are exit code 0', async () => {
  await withCorpus({ 'actors/apex.md': exampleRecord(['name: Apex', 'kind: company', 'formerIds: [zenith]']), [articlePath]: exampleArticle({ report: ['actors: [{ id: zenith, role: party }]'] }) }, async folder => {
    const { code, written } = await callCheck([folder])
    assert.equal(code, 0)
    assert.match(written, /\n0 errors, \d+ warnings? in /)
  })
})

test('errors are exit code 1, all of them in one run, and each rule leads to the guide once', async () => {
  await withCorpus(wrong, async folder => {
    const { code, written } = await callCheck([folder])
    assert.equal(code, 1)
    assert.match(written, /actors\/apex\.md:3:7 {2}error .*unknown-code\n {4}3 \| kind: frim\n/)
    assert.match(written, /articles\/2020\/market\.md:10:11 {2}error .*date\n/)
    assert.deepEqual(written.match(/^guide: .*$/gm), ['guide: docs/rules.md#date', 'guide: docs/rules.md#unknown-code'])
    assert.doesNotMatch(written, /\u001B/)
  })
})

test('the guide is a page of the site where its address is known', async () => {
  await withCorpus({ ...wrong, 'site.yml': 'title: Example\nlanguages: [en, fr]\nurl: https://news.example/base\n' }, async folder => {
    assert.match((await callCheck([folder, '--lang', 'ar'])).written, /^الدليل: https:\/\/news\.example\/base\/ar\/guide\/rules\/#date$/m)
  })
})

test('every form carries the same problems', async () => {
  await withCorpus(wrong, async folder => {
    const [json, sarif, github] = await Promise.all(['json', 'sarif', 'github'].map(form => callCheck([folder, '--format', form])))
    const parsed = JSON.parse(json?.written ?? '') as { errors: number; guide: Record<string, string>; diagnostics: { rule: string }[] }
    const log = JSON.parse(sarif?.written ?? '') as { runs: { results: { ruleId: string }[] }[] }
    const found = parsed.diagnostics.map(({ rule }) => rule)
    assert.equal(parsed.errors, 2)
    assert.deepEqual(found, ['unknown-code', 'date'])
    assert.deepEqual(parsed.guide, { 'date': 'docs/rules.md#date', 'unknown-code': 'docs/rules.md#unknown-code' })
    assert.deepEqual(log.runs[0]?.results.map(({ ruleId }) => ruleId), found)
    assert.deepEqual(github?.written.match(/title=[^:]+/g), found.map(rule => `title=${rule}`))
  })
})

test('help tells the options, examples and exit codes in both languages', async () => {
  for (const [lang, words] of [['en', ['Options', 'Examples', 'Exit codes']], ['ar', ['الخيارات', 'أمثلة', 'رموز الخروج']]] as const) {
    const { code, written } = await callCheck(['--help', '--lang', lang])
    assert.equal(code, 0)
    for (const word of [...words, '--format', '--fix', '--watch', '--content', '--lang']) assert.ok(written.includes(word), word)
  }
})

test('what cannot be answered is exit code 2 with the reason, and nothing is checked', async () => {
  for (const [words, reason] of [
    [['--fromat', 'json'], /Unknown option --fromat\n.*\n.*nearest: --format/], [['--format', 'xml'], /--format is one of text, json, sarif, github/], [['--lang', 'de'], /--lang is one of en, ar/],
    [['a', 'b'], /Too many arguments/], [['/nowhere/at/all'], /There is no folder/], [['a', '--content', 'b'], /given twice/], [['--format'], /wants a value/],
  ] as const) {
    const { code, written, said } = await callCheck(words)
    assert.deepEqual([code, written], [2, ''], words.join(' '))
    assert.match(said, reason)
  }
})

test('npm run check is the same command', async () => {
  await withCorpus(wrong, folder => {
    const entry = new URL('../../src/cli/check.ts', import.meta.url).pathname
    const run = (...words: string[]) => spawnSync(process.execPath, [entry, ...words], { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', LANG: 'ar_SY.UTF-8' } })
    const checked = run(folder)
    assert.equal(checked.status, 1)
    assert.match(checked.stdout, /الأخطاء: 2، التحذيرات: 0، الملفات: 2/)
    assert.equal(run('--nothing').status, 2)
  })
})
