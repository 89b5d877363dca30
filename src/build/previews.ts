/** One small file per record and language, which the reader's browser asks for only when a link is pointed at or focused. */

import type { Wanted } from '../exports/index.ts'
import { contextOf } from '../site/context.ts'
import type { Handover } from '../site/corpus.ts'
import { describePreview, previewKinds } from '../site/preview.ts'
import type { PreviewKind } from '../site/preview.ts'
import { pageFolders } from '../urls/index.ts'
import type { TextFile } from './write-files.ts'

/** `data/preview/<lang>/<folder>/<id>.json`: the record's own address with `data/preview/` before it. */
export function makePreviews(handover: Handover, wanted: Wanted): TextFile[] {
  const { corpus } = handover
  const records: Readonly<Record<PreviewKind, Iterable<string>>> = {
    article: corpus.articles.keys(), event: corpus.events.keys(), actor: corpus.actors.keys(),
    location: corpus.locations.keys(), source: corpus.sources.keys(),
  }
  const ids = previewKinds.flatMap(kind => [...records[kind]].map(id => ({ kind, id })))
  return corpus.site.languages.flatMap(lang => {
    const context = contextOf(handover, lang)
    return ids.flatMap(({ kind, id }) => {
      const path = `data/preview/${lang}/${pageFolders[kind]}/${id}.json`
      return wanted(path) ? [{ path, text: JSON.stringify(describePreview(context, kind, id)) }] : []
    })
  })
}
