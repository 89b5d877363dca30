/** Hosts that readers are deceived with, however they are written, and hosts that only look unusual. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domainToASCII, domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { decodePunycode } from '../../src/model/punycode.ts'
import { authorityOf, judgeHost, readHost } from '../../src/model/web-host.ts'

const refused: readonly [string, RegExp, string | null][] = [
  ['bbc.com@evil.example', /user name/, 'evil.example'],
  ['bbc.com%40evil.example', /user name/, 'evil.example'],
  ['a:b@c@evil.example', /user name/, 'evil.example'],
  ['b\u0431c.com', /one script/, 'xn--bc-blc.com'],
  ['b%D0%B1c.com', /one script/, 'b\u0431c.com'],
  ['xn--bbc-5cd.com', /one script/, '\u0430bbc.com'],
  ['عنبbbc.com', /one script/, null],
  ['xn--80ak6aa92e.com', /looks like/, 'аррӏе.com'],
  ['аррӏе.com', /looks like/, 'xn--80ak6aa92e.com'],
  ['xn--', /can be read/, null],
  ['xn--zzzzzzzzzzzz99999.com', /can be read/, null],
  ['%zz.com', /can be read/, null],
  ['a b.com', /letters, digits/, null],
  ['bbc.com\u2044login.evil.example', /letters, digits/, null],
  ['bbc.com\u2215x.evil.example', /letters, digits/, null],
  ['xn--a.com', /letters, digits/, 'U+0080.com'],
  ['a\u202Eb.com', /letters, digits/, null],
  ['127.0.0.1', /not its number/, null],
  ['127.1', /not its number/, '127.0.0.1'],
  ['0x7f.0.0.1', /not its number/, '127.0.0.1'],
  ['017700000001', /not its number/, '127.0.0.1'],
  ['2130706433', /not its number/, '127.0.0.1'],
  ['１２７.0.0.1', /not its number/, '127.0.0.1'],
  ['[::1]', /not its number/, null],
  ['[::ffff:7f00:1]:80', /not its number/, null],
  ['localhost', /full name/, null],
  ['intranet:8080', /full name/, null],
]

for (const [authority, expected, leadsTo] of refused) {
  test(`the host ${JSON.stringify(authority)} is refused, and it is said where it leads`, () => {
    const problem = judgeHost(authority)
    assert.ok(problem)
    assert.match(problem.expected.en, expected)
    assert.match(problem.expected.ar, /\p{Script=Arabic}/u)
    if (leadsTo !== null) {
      assert.ok(problem.hint?.en.includes(`leads to ${leadsTo}`), problem.hint?.en)
      assert.ok(problem.hint?.ar.includes(leadsTo))
    }
  })
}

for (const authority of [
  'bbc.com', 'BBC.com:8080', 'www.sy-24.co.uk', 'bbc.com.', 'a_b.example.org', 'مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv', 'ایران.ir', 'سوريا24.com', 'münchen.example',
  'xn--mnchen-3ya.example', 'пример.рф', 'россия.com', 'ελλάδα.gr', '日本語abc.jp', 'हिन्दी.भारत',
]) {
  test(`the host ${authority} is accepted`, () => {
    assert.equal(judgeHost(authority), null)
  })
}

test('the authority ends where the path, the query or a backslash begins', () => {
  assert.deepEqual(['https://a.b/c@d', 'http://a.b?c', 'https://a.b\\@c', 'https:///x', 'ftp://a.b'].map(authorityOf), ['a.b', 'a.b', 'a.b', '', ''])
})

test('punycode is decoded as Node decodes it', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...'abcxyz019-äßñабвгاﺑبتثلם日本語한글ไทย'), { minLength: 1, maxLength: 16 }).map(letters => letters.join('')), word => {
    const ascii = domainToASCII(word)
    if (ascii.startsWith('xn--') && !ascii.includes('.')) assert.equal(decodePunycode(ascii.slice(4)), domainToUnicode(ascii))
  }), { seed: 7, numRuns: 500 })
})

test('no authority makes it throw', () => {
  const piece = fc.oneof(fc.constantFrom('xn--', '.', '-', '%', '%40', ':', '[', ']', 'a', '9', '0x', 'zzzz', '\u202E', '\uD800', '٣', '\u{10FFFF}'), fc.string({ unit: 'binary', maxLength: 4 }))
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
    judgeHost(pieces.join(''))
    readHost(pieces.join(''))
    decodePunycode(pieces.join(''))
  }), { seed: 8, numRuns: 1000 })
})
