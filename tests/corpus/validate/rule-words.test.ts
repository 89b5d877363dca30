/** What rules say on their bad examples: an edit every time, and as much in Arabic as in English. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCorpus } from '../../../src/corpus/index.ts'
import { exampleStrings, smallestCorpus } from '../../../src/corpus/validate/rules/examples.ts'
import { rules } from '../../../src/corpus/validate/rules/index.ts'
import { createMemoryDisk } from '../memory-disk.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'

function diagnose(example: Readonly<Record<string, string | null>>): readonly Diagnostic[] {
  return loadCorpus('', { disk: createMemoryDisk({ ...smallestCorpus, ...example }), interfaceStrings: exampleStrings }).diagnostics
}

/** Words of Arabic in a sentence, ids and field names left aside. */
function countArabic(text: string): number {
  return text.match(/\p{Script=Arabic}+/gu)?.length ?? 0
}

for (const rule of rules) {
  test(`${rule.id} always says what to write, in English and in Arabic`, () => {
    for (const diagnostic of rule.bad.flatMap(diagnose)) {
      const { message, hint, related } = diagnostic
      assert.ok(hint, message.en)
      for (const words of [message, hint, ...related === undefined ? [] : [related.message]]) {
        assert.ok(countArabic(words.ar) > 0, words.ar)
        assert.doesNotMatch(words.en, /\p{Script=Arabic}/u)
        assert.doesNotMatch(`${words.en} ${words.ar}`, /undefined|null|NaN|\[object|\(\)|«»|""/)
        assert.match(words.en, /^[A-Z]|^[a-z]/)
      }
      assert.doesNotMatch(message.en, /\.$/)
    }
  })
}
