/**
 * The page program: what Astro and Vite make of src/pages, without a word of the corpus in it. It is made once for a state of the code
 * and an address, kept in the cache, and renders whatever pages it is asked for. Where the cache has none, Astro makes it anew.
 */

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { AstroIntegration, PathWithRoute } from 'astro'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js'
import type { Urls } from '../../urls/index.ts'
import type { Stage } from '../stage.ts'
import { astroOptions } from './astro-options.ts'
import { isWholeProgram, keepProgram } from './kept-program.ts'

export interface PageProgram {
  /** Every page of the corpus that was handed over, in Astro's order. */
  readonly listPaths: () => Promise<readonly PathWithRoute[]>
  /** The bytes of one page. Throws what the page throws. */
  readonly render: (path: PathWithRoute) => Promise<Buffer>
}

/** What Astro's renderer asks of a build besides the bundle: the style sheets of each page. Plain data. */
type PageStyles = readonly (readonly [key: string, styles: readonly unknown[]])[]

interface BuiltApp extends StaticPathsApp {
  readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly unknown[] }> }) => void
  readonly setOptions: (options: { readonly settings: { readonly scripts: readonly never[] }; readonly logger: { readonly options: { readonly destination: Destination } } }) => void
  readonly render: (request: Request, options: { readonly routeData: PathWithRoute['route'] }) => Promise<Response>
}

interface Destination { readonly write: (message: { readonly level: string; readonly message: string }) => void }

/** Places styles, scripts and the files of public/ into `stage.site`. `home`: where programs are kept; `name`: of code and address. */
export async function openPageProgram(root: string, urls: Urls, stage: Stage, home: string, name: string): Promise<PageProgram> {
  const kept = join(home, name)
  if (!isWholeProgram(kept)) await makeProgram(root, urls, stage, kept)
  const program = placeProgram(root, kept, stage)
  // Nothing that is published is a link into the cache.
  cpSync(join(kept, 'files'), stage.site, { recursive: true })
  const entry = readdirSync(program).find(file => file.startsWith('prerender-entry.'))
  const { app } = await import(join(program, entry ?? 'prerender-entry.mjs')) as { app: BuiltApp }
  app.setInternals({ pagesByKeys: new Map((JSON.parse(readFileSync(join(kept, 'styles.json'), 'utf8')) as PageStyles).map(([key, styles]) => [key, { styles }])) })
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: ({ message }) => process.stderr.write(`${message}\n`) } } } })
  return {
    listPaths: () => new StaticPaths(app).getAll(),
    render: async path => {
      const response = await app.render(new Request(addressOf(path, urls)), { routeData: path.route })
      return Buffer.from(await response.arrayBuffer())
    },
  }
}

/** Programs that this process has loaded. Node loads a module once, and what it remembers of one build is not for the next. */
const loaded = new Set<string>()

/**
 * Folder from which the program can be loaded: the same in every process, so that Node finds again what it has compiled. Its modules import
 * packages, which are found from within the project, or by a link beside them; where no link can be made they are copied into the project.
 */
function placeProgram(root: string, kept: string, stage: Stage): string {
  const program = join(kept, 'program')
  const isFirst = !loaded.has(program)
  loaded.add(program)
  if (isFirst && (isInside(realpathSync(kept), realpathSync(root)) || linkPackages(join(root, 'node_modules'), join(kept, 'node_modules')))) return program
  const copy = join(stage.folder, 'program')
  cpSync(program, copy, { recursive: true })
  return copy
}

function isInside(folder: string, other: string): boolean {
  const way = relative(other, folder)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function linkPackages(packages: string, link: string): boolean {
  try {
    if (!existsSync(link)) symlinkSync(packages, link, 'junction')
    return realpathSync(link) === realpathSync(packages)
  } catch {
    return false
  }
}

/** Where a page is written: pages as `index.html` of their folder, all but the one for addresses that lead nowhere. */
export function fileOf({ pathname, route }: Pick<PathWithRoute, 'pathname'> & { readonly route: { readonly type: string } }): string {
  const path = pathname.replace(/^\/|\/$/g, '')
  if (route.type === 'endpoint') return path
  return path === '' ? 'index.html' : path === '404' ? '404.html' : `${path}/index.html`
}

function addressOf({ pathname, route }: PathWithRoute, { origin, base }: Urls): string {
  const path = pathname.replace(/^\/|\/$/g, '')
  const ending = path === '' || (route.type === 'endpoint' && /\.\w+$/.test(path)) ? '' : '/'
  return `${origin === '' ? 'http://localhost:4321' : origin}${base}${path}${ending}`
}

/** Whole in its place or not at all. */
async function makeProgram(root: string, urls: Urls, stage: Stage, kept: string): Promise<void> {
  const aside = `${kept}.${process.pid}`
  const files = join(aside, 'files')
  mkdirSync(aside, { recursive: true })
  try {
    const { build } = await import('astro')
    const out = join(stage.folder, 'made')
    await build({ ...astroOptions(root, urls), outDir: out, cacheDir: stage.cache, integrations: [takeProgram(join(out, '.prerender'), aside)] })
    renameSync(out, files)
    keepProgram(aside, kept)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** Takes the program before Astro clears it away, and leaves no page for Astro to render. */
function takeProgram(made: string, aside: string): AstroIntegration {
  let pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }> = new Map()
  const setup = async (): Promise<void> => {
    cpSync(made, join(aside, 'program'), { recursive: true })
    writeFileSync(join(aside, 'styles.json'), JSON.stringify([...pages].map(([key, { styles }]) => [key, styles])))
  }
  return {
    name: 'marsad-pages',
    hooks: {
      'astro:build:setup': options => { pages = options.pages },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(() => ({
        name: 'marsad-pages', setup, getStaticPaths: () => Promise.resolve([]), render: () => Promise.reject(new Error('Astro renders no page by itself')),
      })),
    },
  }
}
