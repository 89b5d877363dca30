/** The scripts of a finished site as classic ones, each with all it needs at once: modules are refused from a disk. */

import { join } from 'node:path'
import type { Plugin } from 'vite'
import { bundleClassic } from '../bundle-classic.ts'

/** The script that every page loads first. */
export async function bundleEntry(root: string): Promise<string> {
  return await bundleClassic(root, join(root, 'src/client/portable/main.ts'))
}

/** A script of a page, with all that it imports but what stands apart. */
export async function bundleModule(site: BuiltScripts, file: string): Promise<string> {
  return await bundleClassic(site.root, join(site.folder, file), {}, [reachApart(site)])
}

/** A script that others fetch when they need it: hands over what it exports as soon as it is in the page. */
export async function bundleApart(site: BuiltScripts, file: string): Promise<string> {
  return await bundleClassic(site.root, 'portable-apart', {}, [reachApart(site), virtualEntry('portable-apart', [
    `import * as exported from ${JSON.stringify(join(site.folder, file))}`,
    `marsadPacks.addModule(${JSON.stringify(file)}, exported)`,
  ])])
}

/** The scripts that a build has written. */
export interface BuiltScripts {
  readonly root: string
  readonly folder: string
  /** Path of the site, a slash at both ends. */
  readonly base: string
  /** Of `findApart`. */
  readonly apart: ReadonlySet<string>
}

/** What stands apart is asked for like other files; what does not is in the script already, so that nothing is to be fetched ahead from addresses of a server. */
function reachApart({ base, apart }: BuiltScripts): Plugin {
  return {
    name: 'marsad-portable-apart',
    enforce: 'pre',
    transform: code => ({
      code: code.replaceAll(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
        .replaceAll(waiting, (whole, name: string) => (apart.has(scriptsFolder + name) ? `marsadFiles.loadModule(${JSON.stringify(base + scriptsFolder + name)})` : whole)),
      map: null,
    }),
  }
}

const scriptsFolder = '_astro/'
/** `import("./x.js")`, which waits until it is needed. */
const waiting = /\bimport\(\s*["'`]\.\/([^"'`]+)["'`]\s*\)/g
const needed = /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g

/**
 * Scripts that others fetch when they need them and that need no script of a page themselves: those would run a second time. `read`: a
 * script of the site by its path; `pages`: the scripts that pages name.
 */
export function findApart(read: (file: string) => string, pages: Iterable<string>): ReadonlySet<string> {
  const starts = new Set(pages)
  const importsOf = (file: string, kind: RegExp): string[] => Array.from(read(file).matchAll(kind), ([, name = '']) => scriptsFolder + name)
  const closureOf = (file: string, found = new Set<string>()): ReadonlySet<string> => {
    found.add(file)
    for (const other of importsOf(file, needed)) if (!found.has(other)) closureOf(other, found)
    return found
  }
  const apart = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const other of importsOf(file, waiting)) {
      if (![...closureOf(other)].some(script => starts.has(script))) apart.add(other)
      visit(other)
    }
    importsOf(file, needed).forEach(visit)
  }
  starts.forEach(visit)
  return apart
}

function virtualEntry(name: string, lines: readonly string[]): Plugin {
  const entry = `\0${name}`
  return { name: `marsad-${name}`, enforce: 'pre', resolveId: id => (id === name ? entry : undefined), load: id => (id === entry ? lines.join('\n') : undefined) }
}
