/**
 * Turns a built site into sources for other generators: each page one Markdown file of equal content, and the frame around it
 * (head, navigation, footer) once a language. They need not ask anything of the data: all lists are written out for them.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatMarkdown } from './markdown.ts'
import { findMain } from './page-content.ts'

export interface SitePage {
  /** Folder of the page below the site, `/`-separated, '' for the first page. */
  readonly path: string
  /** Another page lies below it. */
  readonly section: boolean
}

export interface SourcePage extends SitePage {
  readonly title: string
  /** Of the frame: the page's language. */
  readonly frame: string
  readonly markdown: string
}

/** A page without title and content: `before` and `after` stand around what is inside `<main>`. */
export interface Frame {
  readonly headBeforeTitle: string
  readonly headAfterTitle: string
  readonly after: string
}

/** All pages of a site but `404.html`, in the order of their paths. */
export function listPages(site: string): SitePage[] {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/'))
    .filter(path => path === 'index.html' || path.endsWith('/index.html')).map(path => path.slice(0, -'index.html'.length).replace(/\/$/, '')).sort()
  const parents = new Set(paths.flatMap(path => path.split('/').slice(0, -1).map((_, depth, parts) => parts.slice(0, depth + 1).join('/'))))
  return paths.map(path => ({ path, section: path === '' || parents.has(path) }))
}

export function fileOfPage(site: string, { path }: SitePage): string {
  return join(site, path, 'index.html')
}

/** Hands on every page with a `<main>`, and returns the frames by name. */
export function preparePages(site: string, pages: readonly SitePage[], take: (page: SourcePage) => void): ReadonlyMap<string, Frame> {
  const frames = new Map<string, Frame>()
  for (const page of pages) {
    const html = readFileSync(fileOfPage(site, page), 'utf8')
    const main = findMain(html)
    if (main === null) throw new Error(`${page.path}/index.html has no <main>: the bench knows no equal for it`)
    const language = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? 'en'
    // The first page of all may choose between languages and then has a frame unlike the others.
    const frame = page.path === '' ? `root-${language}` : language
    if (!frames.has(frame)) frames.set(frame, frameOf(html))
    take({ ...page, title: titleOf(html), frame, markdown: formatMarkdown(main) })
  }
  return frames
}

export function titleOf(html: string): string {
  const escaped = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  return escaped.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** The frame of a page, from which what belongs to this page alone has gone: descriptions, structured data, links to files about it. */
function frameOf(html: string): Frame {
  const opening = /^<!DOCTYPE html>\s*<html[^>]*>/i.exec(html)?.[0] ?? '<!DOCTYPE html><html>'
  const kept = [...html.matchAll(/<link rel="(?:stylesheet|icon|apple-touch-icon|manifest)"[^>]*>|<meta name="(?:viewport|color-scheme)"[^>]*>|<script src="[^"]*"><\/script>/g)]
  const body = html.slice(html.indexOf('<body'), html.indexOf('<main'))
  const main = /<main[^>]*>/.exec(html)?.[0] ?? '<main>'
  return {
    headBeforeTitle: `${opening}<head><meta charset="utf-8"><title>`,
    headAfterTitle: `</title>${kept.map(([tag]) => tag).join('')}</head>${body}${main}`,
    after: html.slice(html.lastIndexOf('</main>')),
  }
}
