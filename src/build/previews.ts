/** One small file per record and language, which the reader's browser asks for only when a link is pointed at or focused. */

import type { Recipe } from '../exports/index.ts'
import { idsOfKind } from '../queries/record-ids.ts'
import { contextOf } from '../site/context.ts'
import type { Handover } from '../site/corpus.ts'
import { describePreview, previewKinds } from '../site/preview.ts'
import { pageFolders } from '../urls/index.ts'

/** `data/preview/<lang>/<folder>/<id>.json`: the record's own address with `data/preview/` before it. */
export function* listPreviewRecipes({ corpus }: Handover): Generator<Recipe<Handover>> {
  for (const lang of corpus.site.languages) {
    for (const kind of previewKinds) {
      for (const id of idsOfKind(corpus, kind)) {
        yield { paths: [`data/preview/${lang}/${pageFolders[kind]}/${id}.json`], make: handover => [JSON.stringify(describePreview(contextOf(handover, lang), kind, id))] }
      }
    }
  }
}
