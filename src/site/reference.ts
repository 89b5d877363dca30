/** Names that lead somewhere: what a page shows of another record or of a code. */

import type { Code } from '../model/codebook.ts'
import type { MentionKind } from '../model/corpus.ts'
import type { LocalText, ShownText } from '../model/text.ts'
import type { PageContext } from './context.ts'
import { showText } from './context.ts'

export interface Reference {
  readonly kind: MentionKind | 'informant' | 'type' | 'code'
  readonly id: string
  readonly name: ShownText
  readonly address: string
  /** What it is, in a word or two: shown as preview. Empty when nothing is known. */
  readonly hint: string
}

export type CodeList =
  | 'eventTypes' | 'actorKinds' | 'roles' | 'locationKinds' | 'precisions'
  | 'informants' | 'measures' | 'countWords' | 'sourceKinds' | 'stances'

/** Throws on an id that does not exist: links are resolved before pages are made. */
export function refer(context: PageContext, kind: MentionKind, id: string): Reference {
  const { name, hint } = describe(context, kind, id)
  return { kind, id, name: showText(context, name, id), address: context.urls.record(context.lang, kind, id), hint }
}

/** An actor, a source or an informant: they share one name space. */
export function referTeller(context: PageContext, id: string): Reference {
  if (context.corpus.actors.has(id)) return refer(context, 'actor', id)
  if (context.corpus.sources.has(id)) return refer(context, 'source', id)
  return { ...referCode(context, 'informants', id), kind: 'informant' }
}

/** A coded value with its place on the codebook page. An unknown code names itself. */
export function referCode(context: PageContext, list: CodeList, code: string): Reference {
  return {
    kind: 'code',
    id: code,
    name: labelCode(context, list, code),
    address: context.urls.code(context.lang, list, code),
    hint: showText(context, findCode(context, list, code)?.definition ?? {}).text,
  }
}

/** An event type leads to its own page, where its definition and its events stand. */
export function referType(context: PageContext, code: string): Reference {
  return { ...referCode(context, 'eventTypes', code), kind: 'type', address: context.urls.record(context.lang, 'type', code) }
}

export function labelCode(context: PageContext, list: CodeList, code: string): ShownText {
  return showText(context, findCode(context, list, code)?.label ?? {}, code)
}

function findCode(context: PageContext, list: CodeList, code: string): Code | undefined {
  const codes: readonly Code[] = context.corpus.codebook[list]
  return codes.find(entry => entry.code === code)
}

function describe(context: PageContext, kind: MentionKind, id: string): { name: LocalText; hint: string } {
  const { corpus } = context
  if (kind === 'article') return { name: need(corpus.articles.get(id), kind, id).title, hint: '' }
  if (kind === 'event') {
    const event = need(corpus.events.get(id), kind, id)
    return { name: event.title, hint: labelCode(context, 'eventTypes', event.type.value).text }
  }
  const [records, list] = {
    actor: [corpus.actors, 'actorKinds'] as const,
    location: [corpus.locations, 'locationKinds'] as const,
    source: [corpus.sources, 'sourceKinds'] as const,
  }[kind]
  const record = need(records.get(id), kind, id)
  return { name: record.name, hint: labelCode(context, list, record.kind).text }
}

export function need<Value>(value: Value | undefined, kind: string, id: string): Value {
  if (value === undefined) throw new Error(`No ${kind} "${id}" in the corpus: linking should have refused it`)
  return value
}
