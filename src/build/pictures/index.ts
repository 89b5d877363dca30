/** The pictures of records for social media: which there are, and the step that draws them. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canDrawCards, drawSocialCard } from '../../charts/social-card.ts'
import type { Wanted } from '../../exports/index.ts'
import type { Corpus } from '../../model/corpus.ts'
import { contextOf } from '../../site/context.ts'
import type { Handover, PictureKind } from '../../site/corpus.ts'
import { pictureKinds } from '../../site/corpus.ts'
import { picturePath } from '../../site/head.ts'
import { describeCard } from '../../site/social-card.ts'
import { BuildFailure } from '../failure.ts'
import { createRasteriser } from './rasterise.ts'

/** Pictures cost most of what a first build of a large corpus costs: more than this are drawn only for those who ask for them. */
const mostUnasked = 4000
/** Drawn at once: the rasteriser works in threads. */
const together = 4

/**
 * What was asked for (`MARSAD_PICTURES`), else the kinds in order while their pictures are not too many. Throws BuildFailure on a word
 * that is no kind: a picture that is missing without a word is noticed by nobody.
 */
export function choosePictures(corpus: Corpus, asked: readonly string[] | null): readonly PictureKind[] {
  const unknown = asked?.find(word => !pictureKinds.some(kind => kind === word))
  if (unknown !== undefined) throw new BuildFailure(`MARSAD_PICTURES names "${unknown}": it takes off, or some of ${pictureKinds.join(', ')}, separated by commas`)
  if (asked !== null) return pictureKinds.filter(kind => asked.includes(kind))
  let count = 0
  return pictureKinds.filter(kind => {
    count += idsOf(corpus, kind).length * corpus.site.languages.filter(canDrawCards).length
    return count <= mostUnasked
  })
}

/** Writes a PNG for each record and language, or for those that are wanted; returns how many. */
export async function drawPictures(folder: string, handover: Handover, cache: string, wanted: Wanted = () => true): Promise<number> {
  const { corpus, pictures } = handover
  const jobs = corpus.site.languages.filter(canDrawCards).flatMap(lang => {
    const context = contextOf(handover, lang)
    return pictures.flatMap(kind => idsOf(corpus, kind).map(id => ({ context, kind, id, path: picturePath(context, { kind: 'record', record: kind, id }) })))
  }).filter(({ path }) => wanted(path))
  if (jobs.length === 0) return 0
  const rasteriser = await createRasteriser(cache)
  const next = jobs.values()
  const work = async (): Promise<void> => {
    for (const { context, kind, id, path } of next) {
      const png = await rasteriser.draw(drawSocialCard(describeCard(context, kind, id)))
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, png)
    }
  }
  await Promise.all(Array.from({ length: together }, work))
  return jobs.length
}

function idsOf({ events, actors, locations, sources }: Corpus, kind: PictureKind): readonly string[] {
  if (kind === 'event') return [...events.values()].filter(({ status }) => status === 'published').map(({ id }) => id)
  return [...{ actor: actors, location: locations, source: sources }[kind].keys()]
}
