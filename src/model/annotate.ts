/**
 * What the annotator in the browser knows of the corpus: its settings and codebook as they are written, and of every record what
 * names, references and rules need, without texts. Written by the build; fields that are null or empty are left out.
 */

import type { EventStatus, RelationKind } from './records.ts'
import type { DateOf, LocationAs, Modality, Scope } from './report.ts'
import type { LanguageTag, LocalText } from './text.ts'

/** Below the base path. */
export const annotateFile = 'data/annotate/corpus.json'

/** A value that is left out when it is null or empty. */
type Kept<Value> = Value | undefined

export interface KnownAlias {
  readonly text: string
  readonly lang?: Kept<LanguageTag>
  readonly loaded?: Kept<true>
}

interface KnownNamed {
  readonly id: string
  readonly name: LocalText
  readonly kind: string
  readonly aliases?: Kept<readonly KnownAlias[]>
  readonly formerIds?: Kept<readonly string[]>
}

export interface KnownActor extends KnownNamed {
  readonly publicRole?: Kept<LocalText>
  readonly country?: Kept<string>
  /** Only where they lead and of what kind they are. */
  readonly relations?: Kept<readonly { readonly to: string; readonly kind: RelationKind }[]>
}

export interface KnownLocation extends KnownNamed {
  readonly within?: Kept<readonly string[]>
  readonly latitude?: Kept<number>
  readonly longitude?: Kept<number>
  readonly radiusKm?: Kept<number>
  readonly country?: Kept<string>
}

export interface KnownSource extends KnownNamed {
  readonly actor?: Kept<string>
  readonly url?: Kept<string>
}

/** An event as its file says it; what reports say stands with them. */
export interface KnownEvent {
  readonly id: string
  readonly title: LocalText
  readonly formerIds?: Kept<readonly string[]>
  /** Left out for published ones. */
  readonly status?: Kept<EventStatus>
  readonly distinctFrom?: Kept<readonly string[]>
  /** There is a file of the event. */
  readonly file?: Kept<true>
}

/** What one article says about one event, as far as events are compared. */
export interface KnownReport {
  readonly event: string
  readonly type: string
  readonly title?: Kept<true>
  /** EDTF. */
  readonly date?: Kept<string>
  readonly dateOf?: Kept<DateOf>
  readonly scope?: Kept<Scope>
  readonly modality?: Kept<Modality>
  readonly locations?: Kept<readonly { readonly id: string; readonly as?: Kept<LocationAs> }[]>
  readonly actors?: Kept<readonly { readonly id: string; readonly role: string }[]>
  readonly partOf?: Kept<string>
  readonly possiblySame?: Kept<readonly string[]>
}

export interface KnownArticle {
  readonly id: string
  readonly year: string
  readonly title: LocalText
  readonly language: LanguageTag
  /** EDTF. */
  readonly published?: Kept<string>
  readonly source?: Kept<string>
  readonly url?: Kept<string>
  readonly formerIds?: Kept<readonly string[]>
  readonly reports?: Kept<readonly KnownReport[]>
}

export interface AnnotateFile {
  /** Texts of `site.yml` and `codebook.yml`. */
  readonly site: string
  readonly codebook: string
  /** The corpus folder as seen from the root of the repository. */
  readonly folder: string
  readonly actors: readonly KnownActor[]
  readonly locations: readonly KnownLocation[]
  readonly sources: readonly KnownSource[]
  readonly events: readonly KnownEvent[]
  readonly articles: readonly KnownArticle[]
  readonly pages: readonly string[]
}
