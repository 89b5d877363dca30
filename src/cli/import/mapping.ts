/** The mapping file of an import: what the words of a data set are called in the corpus. */

import { z } from 'zod'
import { fieldsOf, EditError } from '../../corpus/edit/index.ts'
import { isId } from '../../model/ids.ts'
import { isLanguageTag } from '../../model/language-tag.ts'
import { CommandError } from '../command.ts'

const id = z.string().refine(isId, { error: 'not an id' })
/** A record that is to be made: its id and the fields of its file. */
const newRecord = z.looseObject({ id, name: z.unknown(), kind: z.string() })
/** An id, a record to make, or `none`: known, and left out. */
const named = z.union([id, newRecord], { error: 'expected an id, a record { id, name, kind }, or none' })
const dictionary = z.record(z.string(), named)

const mappingSchema = z.strictObject({
  /** The data set itself as a source of the corpus, or the outlet of all texts. */
  source: named.optional(),
  /** Of what is written: texts as they are, rows in the words of their data set. */
  language: z.string().refine(isLanguageTag, { error: 'not a language tag' }).optional(),
  /** Texts only: what may be published of them. */
  rights: z.enum(['summary', 'excerpt', 'full'], { error: 'expected summary, excerpt or full' }).optional(),
  annotators: z.union([z.string().transform(name => [name]), z.array(z.string())]).optional(),
  /** Event types: name or number in the data set, to a code. */
  types: z.record(z.string(), id).optional(),
  /** perpetrator, target, party, affected: to codes of the codebook. */
  roles: z.strictObject({ perpetrator: id.optional(), target: id.optional(), party: id.optional(), affected: id.optional() }).optional(),
  /** Roles of the first and the second side, where the data set does not say who attacked: by type, as under types. */
  sides: z.record(z.string(), z.tuple([id, id])).optional(),
  actors: dictionary.optional(),
  /** By name, or by "latitude longitude". */
  places: dictionary.optional(),
  /** Outlets and persons who are credited. */
  sources: dictionary.optional(),
  /** Actors that nothing names become drafts of this kind. */
  newActors: z.strictObject({ kind: id }).optional(),
  /** Places that nothing names become drafts: their kind, or by precision of the data set. They lie in their country, when it has a record or an entry under places. */
  newPlaces: z.strictObject({ kind: id.optional(), kinds: z.record(z.string(), id).optional() }).optional(),
  /** Texts only: a label of the annotators to actor, location, source, event:<type>, or none. */
  labels: z.record(z.string(), z.string().regex(/^(?:actor|location|source|none|event:[a-z0-9-]+)$/, { error: 'expected actor, location, source, event:<type> or none' })).optional(),
})

export type Mapping = z.infer<typeof mappingSchema>
export type NamedEntry = z.infer<typeof named>

/** Throws CommandError when the text is no mapping. */
export function readMapping(text: string, path: string): Mapping {
  const fail = (problem: string): CommandError => new CommandError({
    message: { en: `Mapping file ${path}: ${problem}`, ar: `ملف المقابلة ‎${path}‎: ‏${problem}` },
    fix: { en: 'See marsad help import and docs/commands.md', ar: 'انظر ‎marsad help import‎ و docs/commands.md' },
  }, 2)
  try {
    const result = mappingSchema.safeParse(fieldsOf(text))
    if (result.success) return result.data
    throw fail(result.error.issues.map(issue => `${issue.path.join('.') || 'file'}: ${issue.message}`).join('; '))
  } catch (error) {
    throw error instanceof EditError ? fail(error.message) : error
  }
}
