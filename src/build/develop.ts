/** The corpus inside Astro's development server: handed over anew after each change, its problems shown instead of pages. */

import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import sirv from 'sirv'
import type { Connect, ViteDevServer } from 'vite'
import { makeAll } from '../exports/index.ts'
import { mediaTypeOf } from '../exports/package/formats.ts'
import { listDataFiles } from '../exports/package/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { handOver } from '../site/corpus.ts'
import type { Loaded, Prepared } from './load.ts'
import { load } from './load.ts'
import { listPreviewRecipes } from './previews.ts'
import { astroOptions } from './pages/astro-options.ts'
import type { BuildSettings } from './settings.ts'
import type { TextFile } from './write-files.ts'

export interface DevelopEffects {
  /** Called after each reading of the corpus, also when there is nothing to report. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  /** The same as text, for the browser. */
  readonly format: (diagnostics: readonly Diagnostic[]) => string
}

export interface DevelopServer {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** null when the corpus has errors from the start: there is nothing to show yet. */
export async function develop(settings: BuildSettings, effects: DevelopEffects, port: number): Promise<DevelopServer | null> {
  const first = load(settings)
  effects.report(first.diagnostics)
  if (first.prepared === null) return null
  handOver(first.prepared.handover)
  const { dev } = await import('astro')
  const { urls } = first.prepared.handover
  const server = await dev({
    ...astroOptions(settings.root, first.prepared.handover.urls),
    server: { port },
    integrations: [corpusIntegration(settings, effects, first.prepared)],
  })
  return { address: `http://localhost:${server.address.port}${urls.base}`, stop: () => server.stop() }
}

function corpusIntegration(settings: BuildSettings, effects: DevelopEffects, first: Prepared): AstroIntegration {
  let current = first
  return {
    name: 'marsad-corpus',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveFiles(settings, () => current))
        watchCorpus(server, settings.content, () => {
          const loaded = load(settings)
          effects.report(loaded.diagnostics)
          if (loaded.prepared !== null) current = loaded.prepared
          show(server, loaded, effects)
        })
      },
    },
  }
}

/** Calls back once for a burst of changes. */
function watchCorpus(server: ViteDevServer, content: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined
  server.watcher.add(content)
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(content)) return
    clearTimeout(timer)
    timer = setTimeout(changed, 150)
  })
}

function show(server: ViteDevServer, { prepared, diagnostics }: Loaded, effects: DevelopEffects): void {
  if (prepared === null) {
    server.ws.send({ type: 'error', err: { message: effects.format(diagnostics), stack: '' } })
    return
  }
  handOver(prepared.handover)
  // Routes and pages remember what they were made of.
  for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll()
  server.ws.send({ type: 'full-reload' })
}

const types: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', svg: 'image/svg+xml' }

/** A file that pages ask for: made when it is. */
function makeFile({ handover, baseMaps, explore, annotate }: Prepared, path: string): TextFile | undefined {
  for (const recipe of listPreviewRecipes(handover)) if (recipe.paths.includes(path)) return [...makeAll([recipe], handover)][0]
  return [...baseMaps, ...explore(), ...annotate()].find(candidate => candidate.path === path)
}

/** Tables and base maps as they are now; the search index, the database, the descriptions and the interface for programs of the last build. */
function serveFiles(settings: BuildSettings, current: () => Prepared): Connect.NextHandleFunction {
  const lastBuild = sirv(settings.out, { dev: true })
  return (request, response, next) => {
    const { data, handover: { urls } } = current()
    const path = decodeURI((request.url ?? '').replace(/[?#].*$/, ''))
    const inside = path.startsWith(urls.base) ? path.slice(urls.base.length) : path.slice(1)
    const file = /^(?:data|basemap)\//.test(inside) ? makeFile(current(), inside) : undefined
    const table = listDataFiles(data.context, data.tables).find(candidate => candidate.path === inside)
    if (table !== undefined) {
      response.setHeader('content-type', mediaTypeOf(inside))
      response.end(Buffer.concat([...table.pieces()].map(piece => Buffer.from(piece))))
    } else if (file !== undefined) {
      response.setHeader('content-type', `${types[inside.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`)
      response.end(file.text)
    } else if (/^(?:pagefind|data)\//.test(inside)) {
      request.url = join('/', inside)
      lastBuild(request, response, next)
    } else next()
  }
}
