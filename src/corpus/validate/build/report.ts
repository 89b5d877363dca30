/** A written report as one of the model. */

import { harms } from '../../../model/report.ts'
import { placeAt } from '../written.ts'
import { buildOptionalText, buildPassage } from './texts.ts'
import type { StatedCount } from '../../../model/count.ts'
import type { Place } from '../../../model/diagnostic.ts'
import type { CasualtyRow, Harm, MeasureRow, Report, ResponsibilityRow } from '../../../model/report.ts'
import type { ParsedFile } from '../../../model/source.ts'
import type { LanguageTag, LocalText } from '../../../model/text.ts'
import type { WrittenReport } from '../schemas/article.ts'
import type { Path } from '../written.ts'

/** Parses a count, or complains of it and gives null. */
export type CountReader = (written: string, place: Place) => StatedCount | null

export interface ReportContext {
  readonly file: ParsedFile
  readonly lang: LanguageTag
  readonly readCount: CountReader
  /** Where the report stands in its file. */
  readonly path: Path
}

type Written<Rows extends 'casualties' | 'measures' | 'responsibility'> = NonNullable<WrittenReport[Rows]>[number]

export function buildReport(written: WrittenReport, context: ReportContext): Report {
  const { file, lang, path } = context
  return {
    event: written.id,
    title: buildOptionalText(written.title, lang),
    type: written.type,
    scope: written.scope ?? 'incident',
    modality: written.modality ?? 'asserted',
    date: written.date ?? null,
    dateOf: written.dateOf ?? 'event',
    locations: (written.locations ?? []).map(({ id, as, precision }) => ({ id, as: as ?? 'site', precision: precision ?? null })),
    actors: (written.actors ?? []).map(({ id, role, certainty }) => ({ id, role, believed: certainty === 'believed' })),
    casualties: (written.casualties ?? []).map((row, index) => buildCasualties(row, context, [...path, 'casualties', index])),
    measures: (written.measures ?? []).map((row, index) => buildMeasure(row, context, [...path, 'measures', index])),
    responsibility: (written.responsibility ?? []).map((row, index) => buildResponsibility(row, context, [...path, 'responsibility', index])),
    reportedBy: written.reportedBy ?? [],
    partOf: written.partOf ?? null,
    possiblySame: written.possiblySame ?? [],
    ...buildEvidence(written, lang),
    place: placeAt(file, path),
  }
}

function buildEvidence(
  written: Pick<WrittenReport, 'prefix' | 'suffix' | 'original' | 'note'> & { passage?: WrittenReport['passage'] | undefined }, lang: LanguageTag,
): { passage: Report['passage']; original: string | null; note: LocalText | null } {
  return { passage: buildPassage(written, lang), original: written.original ?? null, note: buildOptionalText(written.note, lang) }
}

function buildCasualties(written: Written<'casualties'>, { file, lang, readCount }: ReportContext, path: Path): CasualtyRow {
  const harm: Partial<Record<Harm, StatedCount>> = {}
  for (const kind of harms) {
    const stated = written[kind]
    const count = stated === undefined ? null : readCount(stated, placeAt(file, [...path, kind]))
    if (count !== null) harm[kind] = count
  }
  return {
    actors: written.actor ?? [],
    harm,
    civilian: written.civilian ?? null,
    including: buildOptionalText(written.including, lang),
    by: written.by ?? null,
    asOf: written.asOf ?? null,
    ...buildEvidence(written, lang),
    place: placeAt(file, path),
  }
}

function buildMeasure(written: Written<'measures'>, { file, lang, readCount }: ReportContext, path: Path): MeasureRow {
  return {
    what: written.what,
    count: written.count === undefined ? null : readCount(written.count, placeAt(file, [...path, 'count'])),
    actor: written.actor ?? null,
    by: written.by ?? null,
    ...buildEvidence(written, lang),
    place: placeAt(file, path),
  }
}

function buildResponsibility(written: Written<'responsibility'>, { file, lang }: ReportContext, path: Path): ResponsibilityRow {
  return { kind: written.kind, to: written.to, by: written.by ?? null, ...buildEvidence(written, lang), place: placeAt(file, path) }
}
