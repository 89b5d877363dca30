/** The validator in the browser: the same parser, schemas and rules as in the terminal, over the draft and what is known of the corpus. */

import { parseFile } from '../../corpus/parse/index.ts'
import type { Draft as CheckDraft, Entry } from '../../corpus/validate/draft.ts'
import { checkTogether, checkUnit, groupFiles } from '../../corpus/validate/index.ts'
import { compareDiagnostics } from '../../model/diagnostic.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { isId } from '../../model/ids.ts'
import { createDiagnostic } from '../../model/message.ts'
import type { FileRole, ParsedFile, SourceText } from '../../model/source.ts'
import { pathOfFile } from './draft.ts'
import type { Draft, DraftFile } from './draft.ts'
import type { Known } from './known.ts'

export interface CheckedFile {
  readonly file: DraftFile
  readonly path: string
  /** As the parser reads it: without byte order mark, lines ended by LF. */
  readonly text: string
  readonly parsed: ParsedFile
}

export interface Checked {
  readonly files: readonly CheckedFile[]
  /** Of the draft's files, and those that the draft brings about elsewhere; sorted. */
  readonly problems: readonly Diagnostic[]
  /** All records together: the corpus' own, those of the draft in place of earlier ones. */
  readonly all: CheckDraft
}

/** This needs what the page does not have: the shapes of the base map. */
const ruleElsewhere = 'base-map'

export interface Checker {
  readonly check: (draft: Draft) => Checked
}

/** `fallbackYear`: the folder of articles that neither say their year nor are known to the corpus. */
export function createChecker(known: Known, fallbackYear: string): Checker {
  const years = new Map(known.corpus.files.flatMap(({ role }) => role.role === 'record' && role.kind === 'article' ? [[role.id, role.year ?? fallbackYear]] : []))
  const settings = checkUnit(known.settings, null)
  const before = new Set(checkTogether(settings, [{ draft: known.corpus, diagnostics: [] }], []).diagnostics.map(keyOf))
  const parse = rememberParsing()
  return {
    check: draft => {
      const files = draft.files.map(file => parse(file, pathOfFile(draft, file, id => years.get(id) ?? fallbackYear)))
      const units = [...groupFiles(files.map(({ parsed }) => parsed)).values()].map(group => checkUnit(group, settings.draft))
      const { draft: all, diagnostics } = checkTogether(settings, [{ draft: withoutOpened(known.corpus, draft), diagnostics: [] }, ...units], [])
      const mine = new Set(files.map(({ path }) => path))
      const found = [...units.flatMap(unit => unit.diagnostics), ...diagnostics].filter(problem => problem.rule !== ruleElsewhere)
        .filter(problem => mine.has(problem.path) || !before.has(keyOf(problem)))
      const problems = [...files.flatMap(checkName), ...files.flatMap(({ diagnostics: syntax }) => syntax), ...found]
      return { files, problems: problems.sort(compareDiagnostics), all }
    },
  }
}

function keyOf({ path, rule, actual, message }: Diagnostic): string {
  return [path, rule, actual, message.en].join('\n')
}

/** A text as the reader of files would hand it on. */
export function asRead(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** A file that has not changed since it was last looked at is not parsed again. */
function rememberParsing(): typeof parseDraftFile {
  const last = new Map<number, ReturnType<typeof parseDraftFile>>()
  return (file, path) => {
    const known = last.get(file.key)
    const parsed = known?.path === path && known.file.text === file.text && known.file.id === file.id ? { ...known, file } : parseDraftFile(file, path)
    last.set(file.key, parsed)
    return parsed
  }
}

function parseDraftFile(file: DraftFile, path: string): CheckedFile & { readonly diagnostics: readonly Diagnostic[] } {
  const text = asRead(file.text)
  const id = file.id === '' ? 'unnamed' : file.id
  const year = file.kind === 'article' ? path.split('/')[1] ?? null : null
  const role: FileRole = file.lang === null ? { role: 'record', kind: file.kind, id, year } : { role: 'translation', kind: file.kind, id, lang: file.lang, year }
  const source: SourceText = { path, role, text }
  const { file: parsed, diagnostics } = parseFile(source)
  return { file, path, text, parsed, diagnostics }
}

/** The part of the reader of files that a page has to play: a file has a name, and a good one. */
function checkName({ file, path }: CheckedFile): Diagnostic[] {
  return isId(file.id) ? [] : [createDiagnostic({ path, line: 1, column: 1 }, {
    rule: 'file-name',
    thing: { en: 'file name', ar: 'اسم ملف' },
    actual: file.id === '' ? null : file.id,
    expected: { en: 'small Latin letters and digits, words joined by hyphens', ar: 'أحرف لاتينية صغيرة وأرقام، وبين الكلمات واصلات' },
  })]
}

/** What was opened stands in place of what the corpus has; what is new stands beside it, so that a name taken twice is found. */
function withoutOpened(corpus: CheckDraft, draft: Draft): CheckDraft {
  const opened = new Set(draft.files.flatMap(({ kind, id, opened: text }) => text === null ? [] : [`${kind} ${id}`]))
  const isKept = ({ role }: ParsedFile): boolean => role.role !== 'record' || !opened.has(`${role.kind} ${role.id}`)
  const keep = <Record>(entries: readonly Entry<Record>[]): Entry<Record>[] => entries.filter(({ file }) => isKept(file))
  return {
    ...corpus,
    files: corpus.files.filter(isKept),
    articles: keep(corpus.articles), events: keep(corpus.events), actors: keep(corpus.actors),
    locations: keep(corpus.locations), sources: keep(corpus.sources), pages: keep(corpus.pages),
  }
}
