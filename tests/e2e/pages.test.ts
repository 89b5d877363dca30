/** Every page of the built site: valid, linked, closed to other hosts, light. */

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { contentSecurityPolicy } from '../../src/site/csp.ts'
import { basePath, builtSite } from './built-site.ts'
import { addressesOf, elementsOf, firstOf, parsePage } from './page-tree.ts'

const site = builtSite()
const trees = new Map(site.pages.map(page => [page, parsePage(site.read(page))]))

/** Runs a question over every page and collects what is wrong, with the page's name before it. */
function faults(question: (page: string) => string[]): string[] {
  return site.pages.flatMap(page => question(page).map(fault => `${page}: ${fault}`))
}

function treeOf(page: string) {
  const tree = trees.get(page)
  assert.ok(tree)
  return tree
}

/** The file that an internal address leads to; undefined for an address outside the base path. */
function fileOf(address: string, page: string): string | undefined {
  const url = new URL(address, `https://marsad.example${basePath}${page}`)
  if (url.origin !== 'https://marsad.example') return undefined
  if (!url.pathname.startsWith(basePath)) return `outside the base path: ${url.pathname}`
  const path = decodeURIComponent(url.pathname.slice(basePath.length))
  return path === '' || path.endsWith('/') ? posix.join(path, 'index.html') : path
}

test('the site has pages', () => {
  assert.ok(site.pages.length > 50, String(site.pages.length))
})

test('every internal link, picture and script leads to a file, under the base path', () => {
  assert.deepEqual(faults(page => addressesOf(treeOf(page)).flatMap(({ address }) => {
    if (/^(mailto|data):/.test(address)) return []
    const file = fileOf(address, page)
    return file === undefined || existsSync(join(site.folder, file)) ? [] : [address]
  })), [])
})

test('every anchor that a link names exists on the page it leads to', () => {
  const anchors = new Map(site.pages.map(page => [page, new Set(elementsOf(treeOf(page)).map(element => element.properties['id']))]))
  assert.deepEqual(faults(page => addressesOf(treeOf(page)).flatMap(({ address }) => {
    const hash = address.indexOf('#')
    if (hash === -1) return []
    const file = fileOf(address, page)
    const known = file === undefined ? undefined : anchors.get(file)
    return known === undefined || known.has(decodeURIComponent(address.slice(hash + 1))) ? [] : [address]
  })), [])
})

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'error', 'long-title': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'require-sri': 'off' },
  })
  const wrong: string[] = []
  for (const page of site.pages) {
    const report = await validator.validateString(site.read(page))
    for (const message of report.results.flatMap(result => result.messages)) {
      wrong.push(`${page}:${message.line}:${message.column} ${message.ruleId} ${message.message}`)
    }
  }
  assert.deepEqual(wrong.slice(0, 20), [])
})

test('every page carries the same security policy, first in its head', () => {
  assert.deepEqual(faults(page => {
    const first = firstOf(treeOf(page), 'head').children.find(child => child.type === 'element' && child.properties['charSet'] === undefined)
    const policy = first?.type === 'element' && String(first.properties['httpEquiv']).toLowerCase() === 'content-security-policy' ? first.properties['content'] : undefined
    return policy === contentSecurityPolicy ? [] : ['the policy does not stand first']
  }), [])
})

test('nothing is inline: no script but JSON-LD, no style element, no style attribute, no event handler', () => {
  assert.deepEqual(faults(page => elementsOf(treeOf(page)).flatMap(element => {
    const { src, type, style } = element.properties
    if (element.tagName === 'script' && src === undefined && type !== 'application/ld+json') return ['inline script']
    if (element.tagName === 'style') return ['style element']
    if (style !== undefined) return [`style attribute on ${element.tagName}`]
    return Object.keys(element.properties).filter(name => /^on[A-Z]/.test(name))
  })), [])
})

test('no page asks another host for anything', () => {
  const fetching = new Set(['img', 'image', 'script', 'iframe', 'source', 'audio', 'video', 'use', 'embed', 'object'])
  const links = new Set(['stylesheet', 'preload', 'modulepreload', 'icon', 'manifest', 'prefetch', 'preconnect', 'dns-prefetch'])
  assert.deepEqual(faults(page => addressesOf(treeOf(page)).flatMap(({ address, element }) => {
    const rels = Array.isArray(element.properties['rel']) ? element.properties['rel'] : []
    const loads = fetching.has(element.tagName) || (element.tagName === 'link' && rels.some(rel => links.has(String(rel))))
    return loads && /^(https?:)?\/\//.test(address) ? [address] : []
  })), [])
})

test('every page says its language and direction, has one title, one main heading and one main part', () => {
  assert.deepEqual(faults(page => {
    const tree = treeOf(page)
    const html = firstOf(tree, 'html')
    const one = (tag: string): string[] => elementsOf(tree, element => element.tagName === tag).length === 1 ? [] : [`not one <${tag}>`]
    const lang = typeof html.properties['lang'] === 'string' && ['rtl', 'ltr'].includes(String(html.properties['dir'])) ? [] : ['lang or dir missing']
    const refresh = elementsOf(tree, element => element.tagName === 'meta' && String(element.properties['httpEquiv']).toLowerCase() === 'refresh').length > 0
    return [...lang, ...(refresh ? [] : ['h1', 'main'].flatMap(one))]
  }), [])
})

test('every page in a language names its other languages and itself', () => {
  assert.deepEqual(faults(page => {
    if (!/^(ar|en)\//.test(page)) return []
    const tree = treeOf(page)
    if (elementsOf(tree, element => element.tagName === 'meta' && String(element.properties['httpEquiv']).toLowerCase() === 'refresh').length > 0) return []
    const links = elementsOf(tree, element => element.tagName === 'link')
    const languages = links.filter(link => link.properties['hrefLang'] !== undefined).map(link => String(link.properties['hrefLang']))
    const canonical = links.filter(link => String(link.properties['rel']) === 'canonical')
    return [...(languages.includes('ar') && languages.includes('en') ? [] : ['hreflang missing']), ...(canonical.length === 1 ? [] : ['canonical missing'])]
  }), [])
})

test('HTML and style of an article or event page weigh at most 25 KB, scripts of an ordinary page at most 10 KB', () => {
  assert.deepEqual(faults(page => {
    const bytes = (file: string): number => gzipSync(site.read(file)).length
    const loaded = (rel: 'stylesheet' | 'script'): number => addressesOf(treeOf(page))
      .filter(({ element }) => rel === 'script' ? element.tagName === 'script' : String(element.properties['rel']) === 'stylesheet')
      .map(({ address }) => fileOf(address, page)).filter(file => file !== undefined)
      .reduce((sum, file) => sum + bytes(file), 0)
    const heavy = /^\w+\/(articles|events)\//.test(page) ? bytes(page) + loaded('stylesheet') : 0
    const scripts = /\/(search|explore|annotate)\//.test(page) ? 0 : loaded('script')
    return [...(heavy > 25_000 ? [`${heavy} bytes to read`] : []), ...(scripts > 10_000 ? [`${scripts} bytes of script`] : [])]
  }), [])
})
