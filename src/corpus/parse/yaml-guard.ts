/** Looks at YAML word by word before it is composed: what costs too much or says more than "text, lists and maps" is refused. */

import { CST, Lexer } from 'yaml'
import type { TextEdit, Words } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'
import { fixComment } from './comment-fix.ts'
import { tooMuch } from './refusals.ts'

/** Depth is counted in spaces of indentation, brackets open at once, dashes on one line, and keys inside keys: colons between two commas or on a line. */
export const yamlLimits = { indentation: 80, brackets: 8, dashes: 4, colons: 4 } as const
/** Looking ends here: whoever makes so many mistakes mends these first. */
const enoughProblems = 50

export interface PlacedComplaint {
  readonly offset: number
  readonly complaint: Complaint
}

const plain: Words = { en: 'plain fields, lists and text', ar: 'حقول وقوائم ونصوص لا غير' }
const refusedTokens: Readonly<Record<string, Words>> = {
  'anchor': { en: 'YAML anchor', ar: 'مرساة YAML' },
  'alias': { en: 'YAML alias', ar: 'إحالة YAML' },
  'tag': { en: 'YAML tag', ar: 'وسم YAML' },
  'directive-line': { en: 'YAML directive', ar: 'توجيه YAML' },
  'doc-start': { en: 'start of a YAML document', ar: 'بداية مستند YAML' },
  'doc-end': { en: 'end of a YAML document', ar: 'نهاية مستند YAML' },
  'explicit-key-ind': { en: 'YAML key mark', ar: 'علامة مفتاح YAML' },
}
export const splitFile: Words = { en: 'Split the file into several records, or shorten its lists', ar: 'قسّم الملف إلى عدّة سجلّات أو اختصر قوائمه' }
const lookForBracket: Words = { en: 'Take levels away: look for a bracket, a dash or spaces too many', ar: 'احذف بعض المستويات: ابحث عن قوس أو واصلة أو فراغات زائدة' }
const quoteText: Words = { en: 'If it belongs to a text, put the whole text in quotes', ar: 'إن كان جزءًا من نص فضع النص كلّه بين علامتي اقتباس' }
const dropLine: Words = { en: 'Delete this line: a file is one set of fields', ar: 'احذف هذا السطر: الملف مجموعة حقول واحدة' }
const tokenHints: Readonly<Record<string, Words>> = {
  'directive-line': dropLine,
  'doc-start': dropLine,
  'doc-end': dropLine,
  'explicit-key-ind': { en: 'Write "name: value" without the question mark', ar: 'اكتب «اسم: قيمة» بلا علامة الاستفهام' },
  'alias': { en: 'Write the value out here; if it belongs to a text, put the whole text in quotes', ar: 'اكتب القيمة هنا كاملة، وإن كان جزءًا من نص فضع النص كلّه بين علامتي اقتباس' },
}
/** Lexemes that are not in the text; the last one says that the next is a scalar, whatever it looks like. */
const zeroLength = new Set(['\u0002', '\u0018', '\u001f'])
const scalarNext = '\u001f'

/** What is refused before composing the text, 50 at most. `signs`: how many words and marks it may have. Control characters must already be gone. */
export function guardYaml(text: string, signs: number): PlacedComplaint[] {
  const found = listTabs(text)
  if (found.length > 0) return found
  let offset = 0
  const line = { empty: true, dashes: 0 }
  let brackets = 0
  /** By the number of brackets open. */
  const colons = [0]
  let count = 0
  let previous = ''
  for (const lexeme of new Lexer().lex(text)) {
    const type = previous === scalarNext ? 'scalar' : CST.tokenType(lexeme)
    previous = lexeme
    const add = (complaint: Complaint): void => void found.push({ offset, complaint })
    const thing = type === null ? undefined : refusedTokens[type]
    if (thing !== undefined) add(refusedToken(thing, lexeme, type ?? ''))
    if (type === 'comment' && !line.empty) add({ ...trailingComment(lexeme), ...offerFix(fixComment(text, offset)) })
    if (type === 'space' && line.empty && lexeme.length > yamlLimits.indentation) add(tooDeep(lexeme.length, yamlLimits.indentation))
    if (type === 'seq-item-ind' && ++line.dashes === yamlLimits.dashes + 1) add(tooDeep(line.dashes, yamlLimits.dashes))
    if ((type === 'flow-map-start' || type === 'flow-seq-start') && ++brackets === yamlLimits.brackets + 1) add(tooDeep(brackets, yamlLimits.brackets))
    if (type === 'flow-map-end' || type === 'flow-seq-end') colons[brackets--] = 0
    if (type === 'comma' || (brackets <= 0 && lexeme.includes('\n'))) colons[brackets] = 0
    if (type === 'map-value-ind') {
      const keys = (colons[brackets] ?? 0) + 1
      colons[brackets] = keys
      // No more than one is right; very many leave the parser no room.
      if (keys === yamlLimits.colons + 1) add(tooDeep(keys, yamlLimits.colons))
    }
    if (type !== 'space' && type !== 'newline' && !zeroLength.has(lexeme) && ++count > signs) add(tooManySigns(count, signs))
    if (count > signs || found.length >= enoughProblems) return found
    if (lexeme.includes('\n')) Object.assign(line, { empty: true, dashes: 0 })
    else if (type !== 'space' && !zeroLength.has(lexeme)) line.empty = false
    if (!zeroLength.has(lexeme)) offset += lexeme.length
  }
  return found
}

/** Lines that begin with a tab: all of them, since what else the fields say depends on where they are taken to begin. */
function listTabs(text: string): PlacedComplaint[] {
  const edits = Array.from(text.matchAll(/^ *\t[ \t]*(?=\S)/gm), ({ index, 0: found }) => ({ start: index, end: index + found.length, text: found.replaceAll('\t', '  ') }))
  return edits.slice(0, enoughProblems).map(({ start, end, text: spaces }) => ({
    offset: start,
    complaint: {
      rule: 'yaml',
      thing: { en: 'tab', ar: 'علامة جدولة' },
      actual: text.slice(start, end),
      expected: { en: 'spaces', ar: 'فراغات' },
      hint: {
        en: `Begin the line with spaces, as many as its neighbours of the same level have; ${spaces.length} stand for its tabs at two each`,
        ar: `ابدأ السطر بفراغات بعدد ما في أسطر مستواه؛ وهي ${spaces.length} إن عُدّت كلّ علامة فراغين`,
      },
    },
  }))
}

function refusedToken(thing: Words, lexeme: string, type: string): Complaint {
  return { rule: 'yaml', thing, actual: lexeme, expected: plain, hint: tokenHints[type] ?? quoteText }
}

function offerFix(fix: readonly TextEdit[] | undefined): Pick<Complaint, 'fix'> {
  return fix === undefined ? {} : { fix }
}

function trailingComment(comment: string): Complaint {
  return {
    rule: 'yaml-comment',
    thing: { en: 'comment after a value', ar: 'تعليق بعد قيمة' },
    actual: comment,
    expected: { en: 'comments on lines of their own', ar: 'تعليقات على أسطر خاصّة بها' },
    hint: {
      en: 'If it belongs to the text, put the whole text in quotes; if it is a remark, move it to a line of its own',
      ar: 'إن كان جزءًا من النص فضع النص كلّه بين علامتي اقتباس، وإن كان ملاحظة فانقلها إلى سطر وحدها',
    },
  }
}

function tooManySigns(actual: number, limit: number): Complaint {
  return tooMuch('yaml-size', { en: 'number of words and marks of fields', ar: 'عدد كلمات الحقول وعلاماتها' }, actual, limit, splitFile)
}

function tooDeep(actual: number, limit: number): Complaint {
  return tooMuch('yaml-depth', { en: 'depth of nesting', ar: 'عمق تداخل' }, actual, limit, lookForBracket)
}
