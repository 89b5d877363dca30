/** Gathers what the reader sees and hands it to the browser's downloads. */

import { directionOf } from '../../language/scripts.ts'
import { siteUrl } from '../load.ts'
import type { Engine } from './engine.ts'
import type { ExplorerParts } from './explorer-parts.ts'
import type { AtSites } from './map-marks.ts'
import type { MapPanel } from './map-panel.ts'
import { orderEvents } from './order.ts'
import { offerDownload, packageView } from './package-view.ts'
import { innerWidth } from './picture.ts'
import type { PictureParts } from './picture.ts'
import type { Palette } from './shapes.ts'
import { formatState } from './state.ts'
import type { ExploreState } from './state.ts'
import type { Summary } from './summary.ts'
import type { TimelinePanel } from './timeline-panel.ts'
import { makeViewRows } from './view-table.ts'
import { showWord } from './words.ts'

export interface DownloadParts extends ExplorerParts {
  readonly engine: Engine
  readonly atSites: AtSites
  readonly timeline: TimelinePanel
  readonly map: MapPanel
  readonly state: ExploreState
  readonly palette: Palette
  readonly filters: readonly string[]
  readonly summary: Summary
  readonly tell: (text: string) => void
}

export async function downloadView(parts: DownloadParts): Promise<void> {
  const { say, page, urls, events, engine, state, tell, loadRows, filters, summary } = parts
  tell(say('explore.downloading'))
  try {
    const chosen = Array.from(orderEvents(events, state.sort)).filter(event => engine.failed[event] === 0)
    const rows = makeViewRows(events, chosen, await loadRows(chosen), urls)
    const permalink = urls.absolute(siteUrl(location.href).pathname + formatState(state))
    const bytes = await packageView(rows, await gatherPicture(parts, permalink), {
      say, siteTitle: page.siteTitle, citation: page.citation, licence: page.licence,
      permalink: urls.origin === '' ? new URL(permalink, location.href).href : permalink,
      counts: sentences(summary), filters,
    })
    offerDownload('events-view.zip', bytes)
    tell(say('explore.downloaded'))
  } catch (error) {
    tell(say('explore.failed'))
    throw error
  }
}

function sentences({ incidents, beside, harms }: Summary): string[] {
  return [incidents, ...harms.map(({ label, figure, note }) => `${label}: ${figure} ${note}`), ...(beside === '' ? [] : [beside])]
}

/** In light colours when printed: the palette is that of the page. */
async function gatherPicture(parts: DownloadParts, permalink: string): Promise<PictureParts> {
  const { page, events, words, engine, timeline, map, state, palette, filters, summary, loadText } = parts
  const { types, ground } = events.file
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark' || (!document.documentElement.dataset['scheme'] && matchMedia('(prefers-color-scheme: dark)').matches)
  const used = new Set(Array.from({ length: events.count }, (_, event) => event).filter(event => engine.failed[event] === 0).map(event => events.slot[event]))
  return {
    title: page.siteTitle,
    lines: [...sentences(summary), ...filters],
    legend: types.ids.flatMap((_, type) => (types.parent[type] === -1 && used.has(types.slot[type] ?? 8) ? [{ slot: types.slot[type] ?? 8, text: showWord(words.types[type], page.lang).text }] : [])),
    foot: [parts.say('explore.time.rule'), [page.citation, page.licence ?? ''].filter(text => text !== '').join(' · '), permalink],
    map: map.draw(parts.atSites, state.area, state.view, innerWidth),
    ground: ground === null ? null : await loadText(isDark ? ground.dark : ground.light),
    time: timeline.draw(engine.failed, state.from, state.to, innerWidth),
    palette,
    lang: page.lang,
    rtl: directionOf(page.lang) === 'rtl',
  }
}
