/**
 * What an event is called in ACLED's and UCDP's terms, from the codebook's crosswalk and the sides of the event.
 * ACLED: codebook, event and sub-event types. UCDP: GED codebook, `type_of_violence`.
 */

import type { AcledType, ActorKind, EventType, Side } from '../../model/codebook.ts'
import type { Corpus, LinkedEvent } from '../../model/corpus.ts'

/** Codes of one vocabulary by code; made once per corpus. */
export interface CodeIndex {
  readonly types: ReadonlyMap<string, EventType>
  readonly kinds: ReadonlyMap<string, ActorKind>
  readonly sides: ReadonlyMap<string, Side>
}

const indexes = new WeakMap<Corpus, CodeIndex>()

export function codesOf(corpus: Corpus): CodeIndex {
  const found = indexes.get(corpus)
  if (found !== undefined) return found
  const { eventTypes, actorKinds, roles } = corpus.codebook
  const made: CodeIndex = {
    types: new Map(eventTypes.map(type => [type.code, type])),
    kinds: new Map(actorKinds.map(kind => [kind.code, kind])),
    sides: new Map(roles.map(role => [role.code, role.side])),
  }
  indexes.set(corpus, made)
  return made
}

/** Distinct ids of the actors on one side, in the order of the event. */
export function actorsOnSide(corpus: Corpus, actors: readonly { readonly id: string; readonly role: string }[], side: Side): string[] {
  const { sides } = codesOf(corpus)
  return [...new Set(actors.filter(actor => sides.get(actor.role) === side).map(actor => actor.id))]
}

/** Topmost ancestor of an event type; the type itself when it has none. */
export function supertypeOf(corpus: Corpus, code: string): string {
  const { types } = codesOf(corpus)
  const parent = types.get(code)?.parent
  return parent === null || parent === undefined ? code : supertypeOf(corpus, parent)
}

/** Perpetrators by role and by attribution, each once. */
export function attributedTo(corpus: Corpus, event: LinkedEvent): string[] {
  const attributed = event.responsibility.filter(claim => claim.kind === 'attributed').map(claim => claim.to)
  return [...new Set([...actorsOnSide(corpus, event.actors, 'perpetrator'), ...attributed])]
}

/** Actors that claim or admit the event as their own. */
export function claimedBy(event: LinkedEvent): string[] {
  return [...new Set(event.responsibility.filter(({ kind }) => kind === 'claimed' || kind === 'admitted').map(claim => claim.to))]
}

function kindOf(corpus: Corpus, actor: string): ActorKind | undefined {
  return codesOf(corpus).kinds.get(corpus.actors.get(actor)?.kind ?? '')
}

/** ACLED's type for one event type of ours; when all targets are civilians, the one that the codebook names for them. null = ACLED has none. */
export function acledType(corpus: Corpus, event: LinkedEvent, code: string): AcledType | null {
  const mapping = codesOf(corpus).types.get(code)?.acled ?? null
  const targets = actorsOnSide(corpus, event.actors, 'target')
  const onCivilians = targets.length > 0 && targets.every(id => kindOf(corpus, id)?.civilian === true)
  return (onCivilians ? mapping?.whenTarget?.civilians : undefined) ?? mapping
}

/** ACLED's event types in which somebody uses force; UCDP codes nothing else. */
const violentTypes = new Set(['Battles', 'Explosions/Remote violence', 'Violence against civilians'])

/**
 * UCDP's type of violence: 1 a state in it, 2 two organised groups, 3 a state or an organised group against civilians.
 * null: not violence, a side is unknown or unidentified, or a capture without a death (UCDP counts events by their deaths).
 */
export function ucdpType(corpus: Corpus, event: LinkedEvent): 1 | 2 | 3 | null {
  const acled = acledType(corpus, event, event.type.value)
  if (acled === null || !violentTypes.has(acled.type)) return null
  if (acled.subtype.startsWith('Abduction') && (event.totals.killed?.interval?.low ?? 0) === 0) return null
  const perpetrators = [...new Set([...attributedTo(corpus, event), ...claimedBy(event)])].map(id => kindOf(corpus, id))
  const targets = actorsOnSide(corpus, event.actors, 'target').map(id => kindOf(corpus, id))
  const armed = (kind: ActorKind | undefined): boolean => kind !== undefined && (kind.state || kind.organised) && !kind.civilian
  const armedTargets = targets.filter(armed)
  if (!perpetrators.some(armed) || targets.length === 0) return null
  if (targets.every(kind => kind?.civilian === true)) return 3
  if (armedTargets.length === 0) return null
  return [...perpetrators, ...armedTargets].some(kind => armed(kind) && kind?.state === true) ? 1 : 2
}
