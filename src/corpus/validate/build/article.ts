/** A written article as a record of the model. */

import { placeAt } from '../written.ts'
import { mentionTargets } from '../schemas/article.ts'
import { addTitles, buildBodies, buildOptionalText, buildPassage, buildText } from './texts.ts'
import { buildReport } from './report.ts'
import type { ArticleRecord } from '../../../model/records.ts'
import type { Mention } from '../../../model/report.ts'
import type { WrittenArticle, WrittenMention } from '../schemas/article.ts'
import type { CountReader } from './report.ts'
import type { FileGroup } from './texts.ts'

export function buildArticle(id: string, group: FileGroup<WrittenArticle>, readCount: CountReader): ArticleRecord {
  const { file, written, lang, translations } = group
  return {
    id,
    formerIds: written.formerIds ?? [],
    place: placeAt(file, []),
    bodies: buildBodies(group),
    title: addTitles(buildText(written.title, lang), translations),
    headline: written.headline ?? null,
    source: written.source ?? null,
    published: written.published ?? null,
    basis: { source: written.basis?.source ?? 'stated', published: written.basis?.published ?? 'stated' },
    note: buildOptionalText(written.note, lang),
    url: written.url ?? null,
    archived: written.archived ?? null,
    language: written.language,
    originalLanguage: written.originalLanguage ?? written.language,
    rights: written.rights ?? 'summary',
    annotators: written.annotators ?? [],
    reviewers: written.reviewers ?? [],
    translators: Object.fromEntries(translations.flatMap(translation =>
      translation.written.translator === undefined ? [] : [[translation.lang, translation.written.translator]])),
    codebook: written.codebook ?? null,
    reports: (written.events ?? []).map((report, index) => buildReport(report, { file, lang, readCount, path: ['events', index] })),
    mentions: (written.mentions ?? []).flatMap((mention, index) => buildMention(mention, group, index)),
  }
}

function buildMention(written: WrittenMention, { file, lang }: FileGroup<unknown>, index: number): Mention[] {
  const kind = mentionTargets.find(target => written[target] !== undefined)
  const id = kind && written[kind]
  if (kind === undefined || id === undefined) return []
  return [{
    kind,
    id,
    as: written.as ?? 'background',
    passage: buildPassage(written, lang),
    original: written.original ?? null,
    note: buildOptionalText(written.note, lang),
    place: placeAt(file, ['mentions', index]),
  }]
}
