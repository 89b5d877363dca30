/** What `marsad new` does: text in, one article file out, and a word on what was found and what is left to do. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isId } from '../../model/ids.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { Suggestion } from '../../suggest/index.ts'
import { cleanText, createSuggester, detectLanguage, suggestReports } from '../../suggest/index.ts'
import type { Asked } from '../command.ts'
import { CommandError } from '../command.ts'
import { folderFromHere } from '../print-report.ts'
import { readInput } from '../suggest/read-input.ts'
import type { KnownNames } from '../suggest/read-names.ts'
import { readNames } from '../suggest/read-names.ts'
import { languageOf, publishedOf } from '../suggest/run-suggest.ts'
import { formatDraft } from './draft-article.ts'
import { formatFindings } from './findings.ts'
import { createIdMaker, wishForArticle } from './propose-ids.ts'

export async function runNew(asked: Asked): Promise<number> {
  const raw = await readInput(asked)
  const known = readNames(asked.content)
  const lang = languageOf(asked) ?? detectLanguage(raw, known.names.languages)
  const clean = cleanText(raw, lang)
  const published = publishedOf(asked) ?? clean.facts.published ?? undefined
  const suggester = createSuggester(known.names)
  const suggestions = suggester.suggest(clean.body, { lang, published })
  const reports = suggestReports(clean.body, suggestions, known.names, { lang, published })
  const source = asked.textOf('source') ?? sourceOf(suggester.suggest(clean.facts.source ?? '', { lang }))
  const makeId = createIdMaker(known.files, 'event')
  const id = articleId(asked, known, createIdMaker(known.files, 'article')(wishForArticle(clean.title ?? clean.body.slice(0, 80), reports)))
  const rights = asked.textOf('rights') ?? 'summary'
  const draft = formatDraft({ clean, lang, source, published, rights, reports, suggestions, makeId }, known)
  const path = join(asked.content, 'articles', yearOf(published, suggestions, known), `${id}.md`)
  const kept = rights === 'summary' ? join(dirname(asked.content), 'drafts', `${id}.txt`) : null
  for (const file of [path, kept]) if (file !== null) refuseTaken(file)
  for (const [file, text] of [[path, draft], [kept, raw]] as const) if (file !== null) writeNew(file, text)
  asked.terminal.write(`${folderFromHere(path)}\n`)
  asked.terminal.say(formatFindings({ clean, lang, source, published, suggestions, reports, path: folderFromHere(path), kept: kept && folderFromHere(kept) }, asked.lang))
  return 0
}

function sourceOf(suggestions: readonly Suggestion[]): string | undefined {
  return suggestions.find(({ kind, sure }) => kind === 'source' && sure)?.value
}

function articleId({ textOf }: Asked, { files }: KnownNames, proposed: string): string {
  const wished = textOf('id')
  if (wished === undefined) return proposed
  // In the folder of another year too: an id is one article's.
  const holder = files.find(({ role }) => role.role === 'record' && role.kind === 'article' && role.id === wished)
  if (holder !== undefined) throw alreadyThere(holder.path)
  if (isId(wished)) return wished
  throw new CommandError({
    message: { en: `"${wished}" is no id: lower-case ASCII words joined by hyphens`, ar: `«${wished}» ليس معرّفًا: كلمات لاتينية صغيرة بينها شرطات` },
  }, 2)
}

/** The year of publication; where it is not known, the latest that the text names, else the newest of the corpus. Any will do. */
function yearOf(published: string | undefined, suggestions: readonly Suggestion[], { files }: KnownNames): string {
  const own = parseEdtf(published ?? '')?.earliest?.slice(0, 4)
  const named = suggestions.flatMap(({ kind, value }) => kind === 'date' ? [parseEdtf(value)?.latest?.slice(0, 4) ?? ''] : [])
  const folders = files.map(({ path }) => /^articles\/(\d{4})\//.exec(path)?.[1] ?? '')
  return own ?? (latest(named) || latest(folders) || '2000')
}

function latest(years: readonly string[]): string {
  return years.reduce((best, year) => year > best ? year : best, '')
}

function refuseTaken(path: string): void {
  if (existsSync(path)) throw alreadyThere(folderFromHere(path))
}

function alreadyThere(shown: string): CommandError {
  return new CommandError({
    message: { en: `${shown} exists already; nothing was written`, ar: `‎${shown}‎ موجود؛ لم يُكتب شيء` },
    fix: { en: 'Give another id with --id', ar: 'أعطِ معرّفًا آخر بـ ‎--id‎' },
  })
}

/** Exclusive: a file that came in between is not overwritten either. */
function writeNew(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: 'wx' })
}
