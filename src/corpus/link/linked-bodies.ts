/** Bodies with what linking finds in them. What an earlier run found in the same text with the same names is taken from there, and the text is not opened. */

import { hash } from 'node:crypto'
import type { BodyMention, BodyPassage, BodySums, LinkedBody, MentionKind } from '../../model/corpus.ts'
import type { RecordKind } from '../../model/ids.ts'
import type { Body } from '../../model/records.ts'
import type { LanguageTag } from '../../model/text.ts'
import { findMentions } from './body-mentions.ts'
import { deepFreeze } from './freeze.ts'
import type { Names } from './names.ts'

/** A record that somebody speaks of. */
export type Ref = readonly [kind: MentionKind, id: string]

/** What every run wants to know of a body. Plain data. */
export interface BodyOutline {
  readonly sums: BodySums
  /** Whom it names, each once. */
  readonly refs: readonly Ref[]
}

interface BodyLinks {
  readonly mentions: readonly BodyMention[]
  readonly passages: readonly BodyPassage[]
}

/** What was found in the bodies of one record, in their order. */
export interface RecordLinks {
  readonly outlines: readonly BodyOutline[]
  /** JSON: the rest, read by need; null where it is no longer at hand. */
  readonly details: () => string | null
}

/** What earlier runs found. */
export interface KeptLinks {
  /** null where files, names or former ids are others by now. */
  readonly find: (kind: RecordKind, id: string) => RecordLinks | null
  readonly keep: (kind: RecordKind, id: string, links: RecordLinks) => void
}

export const noKeptLinks: KeptLinks = { find: () => null, keep: () => undefined }

export interface LinkedBodies {
  readonly bodies: readonly LinkedBody[]
  readonly refs: readonly Ref[]
}

interface Linking {
  readonly names: Names
  readonly kept: KeptLinks
}

type FindPassages = (body: Body) => readonly BodyPassage[]

/** `findPassages`: by what the record itself says, and nothing else. */
export function linkBodies(kind: RecordKind, { id, bodies }: { readonly id: string; readonly bodies: readonly Body[] }, { names, kept }: Linking, findPassages: FindPassages = () => []): LinkedBodies {
  if (bodies.length === 0) return { bodies: [], refs: [] }
  const find = (): BodyLinks[] => bodies.map(body => ({ mentions: findMentions(body, names.finder(body.lang), { kind, id }), passages: findPassages(body) }))
  const known = kept.find(kind, id)
  const { outlines, details } = known ?? keepLinks(kept, kind, id, describeLinks(bodies, find()))
  const links = new OpenedLinks(() => JSON.parse(details() ?? JSON.stringify(find())) as BodyLinks[])
  return {
    bodies: bodies.map((body, index) => new BodyByNeed(body, outlines[index]?.sums ?? raise(id), () => links.at(index))),
    refs: outlines.flatMap(({ refs }) => refs),
  }
}

function keepLinks(kept: KeptLinks, kind: RecordKind, id: string, links: RecordLinks): RecordLinks {
  kept.keep(kind, id, links)
  return links
}

function describeLinks(bodies: readonly Body[], links: readonly BodyLinks[]): RecordLinks {
  const details = JSON.stringify(links)
  return {
    outlines: bodies.map(({ lang, tree, blocks }, index) => {
      const own = links[index] ?? raise(lang)
      const words = sumOf(blocks.map(({ text }) => text))
      return { refs: listRefs(own.mentions), sums: { words, whole: sumOf([lang, tree, words, own]) } }
    }),
    details: () => details,
  }
}

function listRefs(mentions: readonly BodyMention[]): Ref[] {
  const refs = new Map(mentions.map(({ kind, id }): [string, Ref] => [`${kind}:${id}`, [kind, id]]))
  return [...refs.values()]
}

function sumOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url').slice(0, 22)
}

/** The links of one record. Those of the record that was asked for last stay open: a page asks many times. */
class OpenedLinks {
  static #last: { readonly of: OpenedLinks; readonly links: readonly BodyLinks[] } | null = null
  readonly #open: () => readonly BodyLinks[]

  constructor(open: () => readonly BodyLinks[]) {
    this.#open = open
  }

  at(index: number): BodyLinks {
    if (OpenedLinks.#last?.of !== this) OpenedLinks.#last = { of: this, links: deepFreeze(this.#open()) }
    return OpenedLinks.#last.links[index] ?? raise(String(index))
  }
}

class BodyByNeed implements LinkedBody {
  readonly lang: LanguageTag
  readonly sums: BodySums
  readonly #body: Body
  readonly #links: () => BodyLinks

  constructor(body: Body, sums: BodySums, links: () => BodyLinks) {
    this.lang = body.lang
    this.sums = sums
    this.#body = body
    this.#links = links
  }

  get tree(): Body['tree'] {
    return deepFreeze(this.#body.tree)
  }

  get blocks(): Body['blocks'] {
    return deepFreeze(this.#body.blocks)
  }

  get mentions(): readonly BodyMention[] {
    return this.#links().mentions
  }

  get passages(): readonly BodyPassage[] {
    return this.#links().passages
  }
}

function raise(what: string): never {
  throw new Error(`There are not as many links as bodies: ${what}`)
}
