/**
 * The portable edition: a finished site turned into one folder and one zip that open from a disk, without a server. Pages are
 * not made again: their addresses become relative, their scripts classic, and their data a few scripts that hand them over.
 */

import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BuildFailure } from '../failure.ts'
import { readMarker, writeMarker } from '../marker.ts'
import { createStage, removeStage } from '../stage.ts'
import { checkTarget, clearBeside, switchSite } from '../switch.ts'
import type { Tag } from '../verify/html.ts'
import { readTags } from '../verify/html.ts'
import { createLinkChecker, readIds } from '../verify/links.ts'
import { checkPolicy } from '../verify/policy.ts'
import { isData, listPacks } from './packs.ts'
import { entryScript, localisePage, localiseStyles, packsFolder } from './places.ts'
import type { EditionName } from './readme.ts'
import { formatReadme, readSiteAddress } from './readme.ts'
import type { BuiltScripts } from './scripts.ts'
import { bundleApart, bundleEntry, bundleModule, findApart } from './scripts.ts'
import { writeZip } from './zip.ts'

export const portableName = 'marsad-portable'

export interface PortableCounts {
  readonly pages: number
  readonly files: number
  /** Of all files in the folder. */
  readonly bytes: number
  readonly zipBytes: number
}

/**
 * What only a server, an installed edition, a program or a search engine has a use for; and what would be thousands of files on a disk
 * that has large clusters: feeds, and references of single pages, which `data/references.*` hold together.
 */
const leftOut = /^(?:404\.html|_headers|robots\.txt|sw\.js|\.marsad-site|[^/]*\.webmanifest|[^/]*\.xml|data\/offline\/.*|data\/offline\.json|data\/(?:api|pictures|citations)\/.*|(?:.*\/)?feed\.(?:xml|json))$/

/** Replaces the folder `out`. Throws BuildFailure when `site` holds no finished site, or when what was made is not whole. */
export async function makePortable(root: string, site: string, out: string): Promise<PortableCounts> {
  const marker = readMarker(site)
  if (marker === null) throw new BuildFailure(`${site} holds no finished site. Run "npm run build" first`)
  checkTarget(out, [root, site])
  const stage = createStage(root)
  try {
    const folder = join(stage.site, portableName)
    const files = listFiles(site).filter(file => !leftOut.test(file))
    await writeEdition({ root, site, base: marker.base, write: writeBelow(folder) }, files)
    const written = listFiles(folder)
    const pages = verifyPortable(folder, written, files)
    const zip = `${folder}.zip`
    const sum = writeZip(zip, folder, portableName, written)
    writeFileSync(`${zip}.sha256`, `${sum}  ${portableName}.zip\n`)
    writeMarker(stage.site, { base: '/' })
    const sizeOf = (path: string): number => statSync(path).size
    const counts = { pages, files: written.length, bytes: written.reduce((all, file) => all + sizeOf(join(folder, file)), 0), zipBytes: sizeOf(zip) }
    switchSite(stage.site, out)
    clearBeside(out)
    return counts
  } finally {
    removeStage(stage)
  }
}

interface Making {
  readonly root: string
  readonly site: string
  readonly base: string
  readonly write: (path: string, data: string | Uint8Array) => void
}

async function writeEdition(making: Making, files: readonly string[]): Promise<void> {
  const { root, site, base, write } = making
  const read = (file: string): Buffer => readFileSync(join(site, file))
  const modules = new Set<string>()
  const classic = new Set<string>()
  for (const file of files.filter(name => name.endsWith('.html'))) {
    const html = read(file).toString('utf8')
    for (const { attributes } of readTags(html).filter(isScriptFile)) (attributes['type'] === 'module' ? modules : classic).add((attributes['src'] ?? '').slice(base.length))
    write(file, localisePage(html, file, base))
  }
  const scripts: BuiltScripts = { root, folder: site, base, apart: findApart(file => read(file).toString('utf8'), modules) }
  for (const file of modules) write(file, await bundleModule(scripts, file))
  for (const file of scripts.apart) write(`${packsFolder}/${basename(file)}`, await bundleApart(scripts, file))
  write(entryScript, await bundleEntry(root))
  for (const file of files) {
    if (file.endsWith('.css')) write(file, localiseStyles(read(file).toString('utf8'), file, base))
    else if (!file.endsWith('.html') && !file.startsWith('pagefind/') && !(file.startsWith('data/') && isData(file)) && (!file.endsWith('.js') || classic.has(file))) write(file, read(file))
  }
  const data = files.filter(isData)
  for (const { path, text } of listPacks(data.values().map(path => ({ path, bytes: read(path) })))) write(path, text)
  write('README.txt', describeEdition(read, base))
}

function isScriptFile({ name, attributes }: Tag): boolean {
  return name === 'script' && attributes['src'] !== undefined
}

function describeEdition(read: (file: string) => Buffer, base: string): string {
  const tagsOf = (file: string): readonly Tag[] => readTags(read(file).toString('utf8'))
  const languages = tagsOf('index.html').flatMap(({ name, attributes }) => (name === 'a' ? attributes['hreflang'] ?? [] : []))
  const homes = languages.map(lang => ({ lang, tags: tagsOf(`${lang}/index.html`) }))
  const names = homes.map(({ lang, tags }): EditionName => ({
    lang, title: tags.find(({ attributes }) => attributes['property'] === 'og:site_name')?.attributes['content'] ?? base,
  }))
  return formatReadme(names, homes[0] === undefined ? null : readSiteAddress(homes[0].tags, homes[0].lang))
}

/** Number of pages. Throws BuildFailure when a page is lost or its policy, or when a link leads nowhere. */
function verifyPortable(folder: string, written: readonly string[], files: readonly string[]): number {
  const pages = written.filter(file => file.endsWith('.html'))
  const expected = files.filter(file => file.endsWith('.html')).length
  const open = (page: string): readonly Tag[] => readTags(readFileSync(join(folder, page), 'utf8'))
  const links = createLinkChecker({ base: '/', origin: '', files: new Set(written) }, page => readIds(open(page)))
  const problems = pages.length === expected ? [] : [`${pages.length} pages instead of ${expected}`]
  for (const page of pages) {
    const tags = open(page)
    problems.push(...checkPolicy(page, tags))
    links.check(page, tags)
  }
  problems.push(...links.finish())
  if (problems.length > 0) throw new BuildFailure(`The portable edition is not whole (${problems.length} problems); it was not put in place:`, problems)
  return pages.length
}

function writeBelow(folder: string): Making['write'] {
  return (path, data) => {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, data)
  }
}

/** Relative paths with `/`, sorted. */
function listFiles(folder: string): string[] {
  return globSync('**/*', { cwd: folder }).filter(file => statSync(join(folder, file)).isFile()).map(file => file.replaceAll('\\', '/')).sort()
}
