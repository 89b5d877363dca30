/** Text to structure with places: fields as a tree of words, body as a Markdown tree. Runs in browsers; throws for no text. */

import { createDiagnostic } from '../../model/message.ts'
import { parseCsv } from './csv.ts'
import { fence, splitFrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { forbiddenCharacter, moreProblems, tooMuch } from './refusals.ts'
import { listForbidden, maskForbidden } from './unicode.ts'
import { parseYaml } from './yaml.ts'
import { splitFile } from './yaml-guard.ts'
import type { Diagnostic, Place, TextEdit } from '../../model/diagnostic.ts'
import type { ParsedFile, SourceText } from '../../model/source.ts'
import type { BodyParser } from './markdown.ts'
import type { ForbiddenCharacter } from './unicode.ts'
import type { YamlLimits } from './yaml.ts'

/** Files of fields alone may be as large as any text: a codebook in several languages is long. */
export const yamlLimits = {
  frontMatter: { bytes: 64 * 1024, lines: 2000, signs: 20_000 },
  file: { bytes: 512 * 1024, lines: 20_000, signs: 60_000 },
} as const satisfies Record<string, YamlLimits>
export const textLimit = 512 * 1024
/** Of one file; whoever has so many mends these first. */
const shownProblems = 100

export { mayTakeLong } from './markdown-guard.ts'
export { parseMarkdown } from './markdown.ts'
export { slowBody } from './refusals.ts'
export type { BodyParser } from './markdown.ts'

export interface ParseResult {
  readonly file: ParsedFile
  readonly diagnostics: readonly Diagnostic[]
}

/** Parses a file of any role; a base map file has no structure of ours. `parseBody`: how Markdown is parsed, if not as it is here. */
export function parseFile(source: SourceText, parseBody: BodyParser = parseMarkdown): ParseResult {
  const { path, role } = source
  if (role.role === 'base-map') return finish(source, null, null, [])
  if (source.text.length > textLimit && role.role !== 'reference-table') {
    const complaint = tooMuch('file-size', { en: 'number of characters', ar: 'عدد محارف' }, source.text.length, textLimit, splitFile)
    return finish(source, null, null, [createDiagnostic({ path, line: 1, column: 1 }, complaint)])
  }
  if (role.role === 'reference-table') return parseTableFile(source)
  const forbidden = listForbidden(source.text)
  const text = maskForbidden(source.text, forbidden).normalize('NFC')
  const diagnostics = listCharacterProblems(path, source.text, forbidden)
  const composed = forbidden.length === 0 ? text === source.text : source.text.normalize('NFC') === source.text
  if (role.role === 'record' || role.role === 'translation') return parseRecordFile(source, text, composed, diagnostics, parseBody)
  const { data, diagnostics: problems } = parseYaml(path, text, role.role === 'coding' ? yamlLimits.frontMatter : yamlLimits.file, composed ? 0 : null)
  return finish(source, data, null, [...diagnostics, ...problems])
}

function parseRecordFile(source: SourceText, text: string, composed: boolean, diagnostics: Diagnostic[], parseBody: BodyParser): ParseResult {
  const parts = splitFrontMatter(source.path, text)
  // A character before the first line is told of already.
  if ('problem' in parts && /^\uFFFD+---\n/.test(text)) return finish(source, null, null, diagnostics)
  if ('problem' in parts) return finish(source, null, null, [...diagnostics, composed ? parts.problem : withoutFix(parts.problem)])
  const fields = parseYaml(source.path, parts.yaml, yamlLimits.frontMatter, composed ? fence.length : null)
  const markdown = parseBody(source.path, parts.body, parts.bodyLine)
  return finish(source, fields.data, markdown.body, [...diagnostics, ...fields.diagnostics, ...markdown.diagnostics])
}

function parseTableFile(source: SourceText): ParseResult {
  const { path, text } = source
  const characters = listCharacterProblems(path, text, listForbidden(text)).map(withoutFix)
  const { table, diagnostics } = parseCsv(path, text)
  const finished = finish(source, null, null, [...characters, ...diagnostics])
  return finished.file.broken || table === null ? finished : { ...finished, file: { ...finished.file, table } }
}

function withoutFix({ fix: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic
}

function finish({ path, role }: SourceText, data: ParsedFile['data'], body: ParsedFile['body'], diagnostics: Diagnostic[]): ParseResult {
  const shown = diagnostics.length <= shownProblems ? diagnostics
    : [createDiagnostic({ path, line: 1, column: 1 }, moreProblems(shownProblems)), ...diagnostics.slice(0, shownProblems)]
  return { file: { path, role, data, body, broken: diagnostics.length > 0 }, diagnostics: shown }
}

function listCharacterProblems(path: string, text: string, forbidden: readonly ForbiddenCharacter[]): Diagnostic[] {
  let place: Place = { path, line: 1, column: 1 }
  let from = 0
  return forbidden.slice(0, shownProblems + 1).map(character => {
    const lines = text.slice(from, character.offset).split('\n')
    const column = (lines.at(-1) ?? '').length + (lines.length > 1 ? 1 : place.column)
    place = { path, line: place.line + lines.length - 1, column }
    from = character.offset
    return createDiagnostic(place, { ...forbiddenCharacter(character), ...fixCharacter(character) })
  })
}

/** Letters in a form for display become plain ones, what nobody can see goes; anything else may have a meaning. */
function fixCharacter({ reason, offset, characters }: ForbiddenCharacter): { fix?: readonly TextEdit[] } {
  const plain = reason === 'presentation-form' ? characters.normalize('NFKC') : ''
  if (reason !== 'invisible' && !/^[\p{L}\p{M}]+$/u.test(plain)) return {}
  return { fix: [{ start: offset, end: offset + characters.length, text: plain }] }
}
