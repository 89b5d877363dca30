/** Reports as strings: the form of a line, the frame, and that nothing foreign commands a terminal or a CI. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatAnnotations, formatJson, formatReport } from '../../../src/corpus/report/index.ts'
import { createDiagnostic } from '../../../src/model/message.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'

const diagnostic = createDiagnostic({ path: 'actors/a.md', line: 2, column: 7 }, {
  rule: 'unknown-code',
  thing: { en: 'code', ar: 'رمز' },
  actual: 'frim',
  expected: { en: 'a code', ar: 'رمز معروف' },
  nearest: ['firm'],
  hint: { en: 'Write firm', ar: 'اكتب firm' },
  related: { path: 'codebook.yml', line: 3, column: 1, message: { en: 'the codes', ar: 'الرموز' } },
})

test('a problem is a line with its place, then the line of the file, the edit and the related place', () => {
  assert.equal(formatReport([diagnostic], { folder: 'content', textOf: () => '---\nkind: frim\n' }), [
    'content/actors/a.md:2:7  error  Unexpected code "frim", expected a code  unknown-code',
    '    2 | kind: frim',
    '      |       ^',
    '    fix: Write firm',
    '    nearest: firm',
    '    see: content/codebook.yml:3:1 the codes',
    '',
    '1 error, 0 warnings in 1 file',
    '',
  ].join('\n'))
})

test('the report speaks Arabic when asked', () => {
  const report = formatReport([{ ...diagnostic, level: 'warning' }], { lang: 'ar' })
  assert.match(report, /^actors\/a\.md:2:7 {2}تحذير {2}لا يصحّ هنا رمز «frim»، والمطلوب رمز معروف {2}unknown-code\n/)
  assert.match(report, /الأخطاء: 0، التحذيرات: 1، الملفات: 1/)
})

test('no problems are no text', () => {
  assert.equal(formatReport([]), '')
  assert.equal(formatAnnotations([]), '')
})

test('of a file with very many problems fifty are shown and the rest counted', () => {
  const report = formatReport(Array.from({ length: 60 }, (_, line) => ({ ...diagnostic, line: line + 1 })))
  assert.equal(report.match(/unknown-code$/gm)?.length, 50)
  assert.match(report, /^actors\/a\.md {2}more problems: 10$/m)
  assert.match(report, /^60 errors, /m)
})

test('a long line is cut to what surrounds the column, and a line that cannot be counted by eye has no caret', () => {
  const long = formatReport([{ ...diagnostic, line: 1, column: 501 }], { textOf: () => 'x'.repeat(1000) })
  assert.ok(long.split('\n').every(line => line.length < 200))
  assert.match(long, / {4}1 \| …x+…\n {6}\| {72}\^/)
  assert.doesNotMatch(formatReport([{ ...diagnostic, line: 1, column: 9 }], { textOf: () => 'الاسم: frim' }), /\^/)
})

test('JSON carries the same data', () => {
  const parsed: unknown = JSON.parse(formatJson([diagnostic]))
  assert.deepEqual(parsed, { version: 1, errors: 1, warnings: 0, diagnostics: [diagnostic] })
})

test('an annotation is one command with everything foreign in it escaped', () => {
  const hostile: Diagnostic = { ...diagnostic, path: 'a,b:c%\n::error::x.md', message: { en: '100% \r\n::set-env name=A::b', ar: 'أ' } }
  assert.equal(
    formatAnnotations([hostile]),
    '::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.md,line=2,col=7,title=unknown-code::100%25 U+000D ::set-env name=A::b%0AWrite firm%0Afirm\n',
  )
})

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('::error::x', '\n::error file=a::b', '##[add-mask]x', '##vso[task.setvariable]x', '\u001b[31m', '\r::debug::', '%0A::error::', ' ::warning::x', '\u202Egnp.md'),
)

test('whatever a file is called or holds, no line of a report begins with a command and no control character is left', () => {
  fc.assert(fc.property(hostileText, hostileText, hostileText, (path, actual, text) => {
    const hostile = [createDiagnostic({ path, line: 1, column: 1 }, {
      rule: 'id', thing: { en: 'id', ar: 'معرّف' }, actual, expected: { en: 'another', ar: 'آخر' }, nearest: [actual], related: { path, line: 1, column: 1, message: { en: 'here', ar: 'هنا' } },
    })]
    for (const report of [formatReport(hostile, { textOf: () => text }), formatReport(hostile, { lang: 'ar', textOf: () => text })]) {
      for (const line of report.split('\n')) {
        assert.doesNotMatch(line, /^\s*::/)
        assert.doesNotMatch(line, /##\[/)
        assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      }
    }
    assert.equal(formatAnnotations(hostile).split(/[\r\n]/).length, 2)
    assert.doesNotMatch(formatJson(hostile), /##\w*\[|^\s*::/m)
    assert.deepEqual(JSON.parse(formatJson(hostile)), { version: 1, errors: 1, warnings: 0, diagnostics: JSON.parse(JSON.stringify(hostile)) as unknown })
  }), { numRuns: 300 })
})
