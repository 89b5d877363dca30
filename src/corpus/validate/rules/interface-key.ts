/** A string of the interface that a corpus brings belongs to a key that the interface has, and keeps its values. */

import { createDiagnostic } from '../../../model/message.ts'
import { listNearest } from '../nearest.ts'
import { placeAt } from '../written.ts'
import type { Message } from '../../../model/text.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { ParsedFile } from '../../../model/source.ts'
import type { Rule } from './rule.ts'

/** Silent where the caller does not say which strings the interface has. */
export const interfaceKey: Rule = {
  id: 'interface-key',
  scope: 'record',
  what: { en: 'interface/<lang>.yml holds strings of the interface, each with its values', ar: 'في ‎interface/<lang>.yml‎ عبارات من الواجهة، كلّ منها بقيمها' },
  check: ({ files, interface: given, interfaceStrings }) => interfaceStrings === null ? [] : files.flatMap(file => {
    const strings = file.role.role === 'interface' ? given[file.role.lang] ?? {} : {}
    return Object.entries(strings).flatMap(([key, message]) => checkString(file, key, message, interfaceStrings))
  }),
  good: [{ 'interface/fr.yml': 'search.title: Recherche\nevents: { one: "{count} événement", other: "{count} événements" }\n' }],
  bad: [
    { 'interface/fr.yml': 'search.titel: Recherche\n' },
    { 'interface/fr.yml': 'events: { one: "{nombre} événement", other: "{count} événements" }\n' },
  ],
}

function checkString(file: ParsedFile, key: string, message: Message, known: Readonly<Record<string, Message>>): Diagnostic[] {
  const ours = known[key]
  const place = placeAt(file, [key], 'key')
  if (ours === undefined) {
    const nearest = listNearest(key, Object.keys(known))
    const [likely] = nearest
    return [createDiagnostic(place, {
      rule: 'interface-key',
      level: 'warning',
      thing: { en: 'key', ar: 'مفتاح' },
      actual: key,
      expected: { en: 'a key of the interface', ar: 'مفتاح من مفاتيح الواجهة' },
      nearest,
      hint: likely === undefined
        ? { en: `Delete ${key}: no page shows it`, ar: `احذف ${key}: لا صفحة تعرضه` }
        : { en: `Write ${likely} instead of ${key}`, ar: `اكتب ${likely} بدل ${key}` },
    })]
  }
  const allowed = valuesOf(ours)
  const strange = [...valuesOf(message)].filter(value => !allowed.has(value))
  return strange.map(value => createDiagnostic(place, {
    rule: 'interface-key',
    thing: { en: 'value', ar: 'قيمة' },
    actual: `{${value}}`,
    expected: allowed.size === 0
      ? { en: `no value in ${key}`, ar: `لا قيمة في ${key}` }
      : { en: `only the values of ${key}: ${show(allowed)}`, ar: `قيم ${key} وحدها: ${show(allowed)}` },
    hint: allowed.size === 0
      ? { en: `Delete {${value}}`, ar: `احذف {${value}}` }
      : { en: `Write ${show(allowed, ' or ')} instead of {${value}}`, ar: `اكتب ${show(allowed, ' أو ')} بدل {${value}}` },
  }))
}

function valuesOf(message: Message): Set<string> {
  const forms = typeof message === 'string' ? [message] : Object.values(message)
  return new Set(forms.flatMap(form => [...form.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name)))
}

function show(values: Iterable<string>, between = ', '): string {
  return [...values].map(value => `{${value}}`).join(between)
}
