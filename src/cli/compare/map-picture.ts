/** The events of a contribution on a map, as one SVG file that needs nothing else: ground and style are inside it. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { h, s } from 'hastscript'
import { parseBaseMap } from '../../charts/base-layers.ts'
import { drawBaseMap } from '../../charts/base-map.ts'
import { drawEventMap } from '../../charts/event-map.ts'
import { createInterface, interfaceLanguages } from '../../i18n/index.ts'
import type { Corpus } from '../../model/corpus.ts'
import { pickText } from '../../model/text.ts'
import { extentAround } from '../../queries/map-extent.ts'
import { mapPlaces } from '../../queries/map-places.ts'
import { projectRoot } from '../project.ts'

/** null when none of the events has a point. The language is the site's first that the program speaks. */
export function drawContributionMap(corpus: Corpus, ids: readonly string[]): string | null {
  const { languages } = corpus.site
  const ui = createInterface(languages.find(lang => interfaceLanguages.includes(lang)) ?? 'en')
  const rows = mapPlaces(corpus, ids.flatMap(id => corpus.events.get(id) ?? []), { all: true })
  const extent = extentAround(corpus, rows.places)
  const baseMap = parseBaseMap(corpus.baseMap)
  const address = (scheme: 'light' | 'dark'): string => baseMap === null || extent === null ? ''
    : `data:image/svg+xml;base64,${Buffer.from(drawBaseMap(baseMap, extent, scheme)).toString('base64')}`
  const figure = drawEventMap(rows, {
    ui, languages, id: 'map', extent, baseMap,
    ground: baseMap === null ? null : { light: address('light'), dark: address('dark') },
    eventTitle: id => pickText(corpus.events.get(id)?.title ?? {}, ui.lang, languages) ?? { text: id, lang: 'en' },
  })
  if (figure.kind !== 'picture') return null
  const style = `${readFileSync(join(projectRoot, 'src/charts/charts.css'), 'utf8')}\n.chart { background: var(--chart-paper) }`
  const { tagName, properties, children } = figure.wide
  const picture = s(tagName, { ...properties, xmlns: 'http://www.w3.org/2000/svg' }, h('style', style), ...children)
  return `${toHtml(picture, { space: 'svg', allowDangerousCharacters: true })}\n`
}
