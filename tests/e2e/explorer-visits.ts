/** Visits to the explorer of a built site; what goes wrong on any of them fails the file in the end. */

import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { basePath, serveSite } from './built-site.ts'
import type { BuiltSite } from './built-site.ts'

type ContextOptions = Parameters<Browser['newContext']>[0]

export interface ExplorerVisits {
  /** Opens the explorer, and waits until it can be used where scripts run. */
  readonly open: (lang: string, query?: string, options?: ContextOptions) => Promise<Page>
  /** The same page at another address. */
  readonly go: (page: Page, lang: string, query: string) => Promise<void>
}

/** Starts browser and server before the tests of the file, and ends them after. */
export function explorerVisits(site: BuiltSite): ExplorerVisits {
  const problems: string[] = []
  let browser: Browser
  let server: { origin: string; close: () => void }
  before(async () => {
    browser = await launchBrowser()
    server = await serveSite(site.folder)
  })
  after(async () => {
    await browser.close()
    server.close()
    assert.deepEqual(problems, [])
  })
  const go = async (page: Page, lang: string, query: string): Promise<void> => void await page.goto(`${server.origin}${basePath}${lang}/explore/${query}`)
  return {
    go,
    open: async (lang, query = '', options = {}) => {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 }, acceptDownloads: true, ...options })).newPage()
      page.on('console', message => void (message.type() === 'error' && problems.push(message.text())))
      page.on('pageerror', error => problems.push(String(error)))
      page.on('request', request => void (new URL(request.url()).origin !== server.origin && !/^(data|blob):/.test(request.url()) && problems.push(request.url())))
      await go(page, lang, query)
      if (options.javaScriptEnabled !== false) await page.waitForSelector('[data-state=ready]')
      return page
    },
  }
}

export function close(page: Page): Promise<void> {
  return page.context().close()
}

export function search(page: Page): string {
  return new URL(page.url()).search
}
