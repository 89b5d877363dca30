/** The tables of interface strings: whole in both languages, with the same values, in forms that Arabic needs. */

import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { arabic } from '../../src/i18n/ar/index.ts'
import { english } from '../../src/i18n/en/index.ts'
import { phraseWords, splitMessage } from '../../src/language/index.ts'
import type { Message, PluralMessage } from '../../src/model/text.ts'

const tables: readonly (readonly [string, Readonly<Record<string, Message>>])[] = [['en', english], ['ar', arabic]]
const englishTable: Readonly<Record<string, Message>> = english
const arabicTable: Readonly<Record<string, Message>> = arabic
const keys = Object.keys(english)

const formsOf = (message: Message | undefined): string[] =>
  message === undefined ? [] : typeof message === 'string' ? [message] : Object.values(message as PluralMessage)
const valuesOf = (form: string): string[] => splitMessage(form).flatMap(part => 'value' in part ? [part.value] : []).sort()

async function areaKeys(lang: string): Promise<string[]> {
  const areas = readdirSync(`src/i18n/${lang}`).filter(file => file !== 'index.ts').sort()
  const modules = await Promise.all(areas.map(file => import(`../../src/i18n/${lang}/${file}`) as Promise<Record<string, object>>))
  return modules.flatMap(module => Object.values(module).flatMap(table => Object.keys(table)))
}

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(arabic).sort(), [...keys].sort())
})

test('every area is in the table, and no key stands in two areas', async () => {
  for (const lang of ['en', 'ar'] as const) {
    const all = [...await areaKeys(lang), ...Object.keys(phraseWords[lang])]
    assert.deepEqual(all.filter((key, index) => all.indexOf(key) !== index), [], lang)
    assert.deepEqual([...all].sort(), [...keys].sort(), lang)
  }
})

test('no form is empty, and none but a separator has white space around it', () => {
  for (const [lang, table] of tables) {
    for (const [key, message] of Object.entries(table)) {
      for (const form of formsOf(message)) assert.ok(form !== '' && (form === form.trim() || !/\p{L}/u.test(form)), `${lang} ${key}`)
    }
  }
})

test('what English counts Arabic counts in all its forms', () => {
  for (const key of keys) {
    const message = arabicTable[key]
    if (typeof englishTable[key] === 'string' && typeof message === 'string') continue
    assert.ok(typeof message === 'object', key)
    for (const form of ['one', 'two', 'few', 'many', 'other'] as const) assert.ok(message[form], `${key}.${form}`)
  }
})

test('Arabic asks for no value that English does not give', () => {
  for (const key of keys) {
    const given = new Set(['count', ...formsOf(englishTable[key]).flatMap(valuesOf)])
    const counts = typeof englishTable[key] === 'object'
    for (const form of formsOf(arabicTable[key])) {
      for (const value of valuesOf(form)) assert.ok(given.has(value) && (value !== 'count' || counts || formsOf(englishTable[key]).some(text => text.includes('{count}'))), `${key}: {${value}}`)
    }
  }
})

test('no value of English is lost in Arabic, but a number that the form itself says', () => {
  for (const key of keys) {
    const wanted = new Set(formsOf(englishTable[key]).flatMap(valuesOf))
    const message = arabicTable[key]
    const spoken = typeof message === 'object' ? [message.few, message.many, message.other] : formsOf(message)
    for (const form of spoken) {
      const values = new Set(valuesOf(form ?? ''))
      for (const value of wanted) assert.ok(values.has(value), `${key}: {${value}} in "${form ?? ''}"`)
    }
  }
})

test('the Arabic dual says two by itself', () => {
  for (const [key, message] of Object.entries(arabicTable)) {
    if (typeof message !== 'object' || /\.(counted|plural)$/.test(key) === false) continue
    assert.doesNotMatch(message.two ?? '', /\{count\}/, key)
    assert.doesNotMatch(message.one ?? '', /\{count\}/, key)
  }
})

test('Arabic has its own comma, semicolon, question and quotation marks, and tatweel only where a name follows', () => {
  for (const [key, message] of Object.entries(arabicTable)) {
    for (const form of formsOf(message)) {
      const words = form.replace(/\{\w+\}/g, '')
      assert.doesNotMatch(words, /[\u0621-\u064a]\s*[,;?]/, `${key}: ${form}`)
      assert.doesNotMatch(form, /\u0640(?![{«]|$)/, `${key}: tatweel`)
      assert.doesNotMatch(words, /["“”]/, `${key}: quotation marks`)
    }
  }
})
