/** Cuts the passages of an article at their borders: every piece of text names all that it supports. */

import type { BodyPassage, Support } from '../../model/corpus.ts'
import { listPassagePlaces } from '../../model/passage.ts'
import type { PassagePlace } from '../../model/passage.ts'
import type { ArticleRecord, Body } from '../../model/records.ts'
import type { Evidence } from '../../model/report.ts'

interface Supported extends PassagePlace {
  readonly support: Support
}

/** In the order of the text; anchors count the pieces of this body from 1. A passage without words in this language is not there. */
export function findPassages(article: Pick<ArticleRecord, 'id' | 'reports' | 'mentions'>, body: Body): BodyPassage[] {
  const places = listEvidence(article).flatMap(({ support, passage }): Supported[] => {
    const place = passage === null ? undefined : listPassagePlaces(body.blocks, passage, body.lang)[0]
    return place === undefined ? [] : [{ ...place, support }]
  })
  const byBlock = [...Map.groupBy(places, place => place.block)].sort(([a], [b]) => a - b)
  return byBlock.flatMap(([, inBlock]) => cutPieces(inBlock)).map((piece, index) => ({ ...piece, anchor: `p-${index + 1}` }))
}

function cutPieces(places: readonly Supported[]): Omit<BodyPassage, 'anchor'>[] {
  const borders = [...new Set(places.flatMap(place => [place.start, place.end]))].sort((a, b) => a - b)
  return borders.slice(0, -1).flatMap((start, index) => {
    const end = borders[index + 1] ?? start
    const covering = places.filter(place => place.start <= start && end <= place.end)
    return covering.length === 0 ? [] : [{ block: covering[0]?.block ?? 0, start, end, supports: covering.map(place => place.support) }]
  })
}

/** Everything that may quote a passage, in the order of the front matter. */
function listEvidence({ id, reports, mentions }: Pick<ArticleRecord, 'id' | 'reports' | 'mentions'>): { support: Support; passage: Evidence['passage'] }[] {
  return [
    ...reports.flatMap((item, index) => {
      const report = `${id}#${index + 1}`
      const rows = (kind: 'casualty' | 'measure' | 'responsibility', list: readonly Evidence[]): { support: Support; passage: Evidence['passage'] }[] =>
        list.map(({ passage }, row) => ({ support: { kind, report, row }, passage }))
      return [
        { support: { kind: 'report', report } as const, passage: item.passage },
        ...rows('casualty', item.casualties),
        ...rows('measure', item.measures),
        ...rows('responsibility', item.responsibility),
      ]
    }),
    ...mentions.map(({ passage }, mention) => ({ support: { kind: 'mention', mention } as const, passage })),
  ]
}
