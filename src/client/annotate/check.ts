/** The validator in the browser: the same parser, schemas and rules as in the terminal, over the draft and what is known of the corpus. */

import { parseFile } from '../../corpus/parse/index.ts'
import { buildDraft } from '../../corpus/validate/draft.ts'
import type { Draft as CheckDraft, Entry } from '../../corpus/validate/draft.ts'
import { addFixes } from '../../corpus/validate/mend.ts'
import { rules, runRules as runRulesOver } from '../../corpus/validate/rules/index.ts'
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

/** These need what the page does not have: the base map's shapes. */
const rulesElsewhere: ReadonlySet<string> = new Set(['base-map'])

export interface Checker {
  readonly check: (draft: Draft) => Checked
}

/** `fallbackYear`: the folder of articles that neither say their year nor are known to the corpus. */
export function createChecker(known: Known, fallbackYear: string): Checker {
  const years = new Map(known.corpus.files.flatMap(({ role }) => role.role === 'record' && role.kind === 'article' ? [[role.id, role.year ?? fallbackYear]] : []))
  const yearFor = (id: string): string => years.get(id) ?? fallbackYear
  const before = new Set(runRules(known.corpus).map(keyOf))
  const parse = rememberParsing()
  return {
    check: draft => {
      const files = draft.files.map(file => parse(file, pathOfFile(draft, file, yearFor)))
      const { draft: own, diagnostics } = buildDraft([...known.settings, ...files.map(({ parsed }) => parsed)], [])
      const all = joinDrafts(known, own)
      const mine = new Set(files.map(({ path }) => path))
      const found = addFixes([...diagnostics, ...runRules(all)], all.files).filter(problem => mine.has(problem.path) || !before.has(keyOf(problem)))
      const problems = [...files.flatMap(checkName), ...files.flatMap(({ diagnostics: syntax }) => syntax), ...found]
      return { files, problems: problems.sort(compareDiagnostics), all }
    },
  }
}

function runRules(draft: CheckDraft): Diagnostic[] {
  return runRulesOver(draft, 'all', rules.filter(({ id }) => !rulesElsewhere.has(id)))
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

/** The draft's files stand behind the corpus' own, so that what is taken twice is said of the draft. */
function joinDrafts({ corpus }: Known, own: CheckDraft): CheckDraft {
  const replaced = new Set(own.files.map(({ path }) => path))
  const ids = new Set(own.files.flatMap(({ role }) => role.role === 'record' ? [`${role.kind} ${role.id}`] : []))
  // An opened article may have got another year: it is the same record all the same.
  const isKept = ({ path, role }: ParsedFile): boolean => !replaced.has(path) && !(role.role === 'record' && role.kind === 'article' && ids.has(`article ${role.id}`))
  const join = <Record>(known: readonly Entry<Record>[], mine: readonly Entry<Record>[]): Entry<Record>[] =>
    [...known.filter(({ file }) => isKept(file)), ...mine]
  return {
    ...own,
    files: [...corpus.files.filter(isKept), ...own.files],
    articles: join(corpus.articles, own.articles),
    events: join(corpus.events, own.events),
    actors: join(corpus.actors, own.actors),
    locations: join(corpus.locations, own.locations),
    sources: join(corpus.sources, own.sources),
    pages: join(corpus.pages, own.pages),
  }
}
