/**
 * The interface for programs: static JSON under `data/api/v1/`, one file per record and one index per kind. A former id has a file that
 * says where the record moved. The files of records depend on nothing else, so that one change changes few of them.
 */

import { pickText } from '../../model/text.ts'
import { idsOfKind } from '../../queries/record-ids.ts'
import type { PageKind } from '../../urls/index.ts'
import { apiFile, apiFolder, pageFolders } from '../../urls/index.ts'
import type { ExportFile, Recipe, Wanted } from '../export-file.ts'
import { everything, jsonFile } from '../export-file.ts'
import { jsonArrayPieces, mapRows } from '../format.ts'
import type { PackageFacts } from '../package/facts.ts'
import type { ExportContext } from '../table.ts'
import { describeApi } from './openapi.ts'
import { apiVersion, describeRecord, listTypes, recordKindsOfApi, targetOf } from './records.ts'

export const apiKinds = Object.keys(pageFolders) as PageKind[]

/** Everything that no recipe makes: files of types and of former ids, the indexes, the description. */
export function* listApiFiles(context: ExportContext, facts: PackageFacts, wanted: Wanted = everything): Generator<ExportFile> {
  yield* listTypeFiles(context, wanted)
  for (const kind of apiKinds) yield indexFile(kind, context)
  yield jsonFile(`${apiFolder}/index.json`, () => describeRoot(context, facts))
  yield jsonFile(`${apiFolder}/openapi.json`, () => describeApi(context))
}

/** Files of types and of former ids: few, and each type is made of all events. */
export function* listTypeFiles(context: ExportContext, wanted: Wanted = everything): Generator<ExportFile> {
  for (const record of listTypes(context, code => wanted(apiFile('type', code)))) yield { path: apiFile('type', record.id), rows: null, pieces: () => [lineOf(record)] }
  for (const { kind, from, to } of listMoved(context)) {
    const path = apiFile(kind, from)
    if (wanted(path)) yield { path, rows: null, pieces: () => [lineOf({ version: apiVersion, kind, id: from, status: 'moved', movedTo: targetOf(kind, to, context) })] }
  }
}

/** Of each record its file, kind by kind, by id. */
export function* listApiRecipes({ corpus }: Pick<ExportContext, 'corpus'>): Generator<Recipe<ExportContext>> {
  for (const kind of recordKindsOfApi) {
    for (const id of idsOfKind(corpus, kind)) yield { paths: [apiFile(kind, id)], make: context => [lineOf(describeRecord(kind, id, context))] }
  }
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/** Former ids of records that have files here. */
export function listMoved({ corpus }: ExportContext): { kind: PageKind; from: string; to: string }[] {
  return corpus.redirects.flatMap(({ kind, from, to }) => (apiKinds.includes(kind as PageKind) ? [{ kind: kind as PageKind, from, to }] : []))
}

interface Listed {
  readonly id: string
  readonly title: Readonly<Record<string, string>>
  readonly status: 'published' | 'merged' | 'withdrawn'
  readonly url: string
}

function indexFile(kind: PageKind, context: ExportContext): ExportFile {
  const count = countOf(kind, context)
  const head = JSON.stringify({ version: apiVersion, kind, count }).slice(0, -1)
  return {
    path: `${apiFolder}/${pageFolders[kind]}/index.json`, rows: count,
    pieces: function* () {
      yield `${head},"items":`
      yield* jsonArrayPieces(listItems(kind, context))
      yield ',"moved":'
      yield* jsonArrayPieces(mapRows(listMoved(context).filter(moved => moved.kind === kind), ({ from, to }) => ({ id: from, movedTo: targetOf(kind, to, context) })))
      yield '}\n'
    },
  }
}

function countOf(kind: PageKind, { corpus }: ExportContext): number {
  return kind === 'type' ? corpus.codebook.eventTypes.length : corpus[`${kind}s`].size
}

function* listItems(kind: PageKind, context: ExportContext): Generator<Listed> {
  const { corpus } = context
  const item = (id: string, title: Listed['title'], status: Listed['status'] = 'published'): Listed => ({ id, title, status, url: targetOf(kind, id, context).url })
  if (kind === 'event') {
    for (const { id, title, status } of corpus.events.values()) yield item(id, title, typeof status === 'object' ? 'merged' : status)
  } else if (kind === 'article') {
    for (const { id, title } of corpus.articles.values()) yield item(id, title)
  } else if (kind === 'type') {
    for (const { code, label } of corpus.codebook.eventTypes) yield item(code, label)
  } else {
    for (const { id, name } of corpus[`${kind}s`].values()) yield item(id, name)
  }
}

function describeRoot(context: ExportContext, facts: PackageFacts): unknown {
  const { corpus, urls, languages } = context
  const address = (path: string): string => urls.absolute(urls.file(`${apiFolder}/${path}`))
  return {
    version: apiVersion, title: corpus.site.title, description: pickText(corpus.site.description, 'en', languages)?.text ?? null,
    licence: corpus.site.licence, languages, corpus: { version: facts.version, lastChange: facts.lastChange },
    documentation: address('openapi.json'),
    kinds: apiKinds.map(kind => ({ kind, count: countOf(kind, context), url: address(`${pageFolders[kind]}/index.json`) })),
  }
}
