/** A site on a server that can be stopped, renewed and poisoned, and a first visit to it. */

import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { createSiteServer } from '../../src/cli/serve.ts'
import { basePath } from './built-site.ts'

/** A server that can be stopped, started again at the same address, and given another folder or poison. */
export class Deployment {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'marsad-offline-')), 'site')
  port = 0
  poison: string | null = null
  #server: Server | undefined

  /** Takes a copy of a built site. */
  constructor(site: string) {
    cpSync(site, this.folder, { recursive: true })
  }

  async start(): Promise<this> {
    this.#server = createSiteServer(this.folder, basePath)
    const [answer] = this.#server.listeners('request') as RequestListener[]
    this.#server.removeAllListeners('request')
    this.#server.on('request', (request, response) => {
      if (this.poison !== null && request.url?.endsWith('/')) response.writeHead(200, { 'content-type': 'text/html' }).end(this.poison)
      else answer?.(request, response)
    })
    await new Promise<void>(done => { this.#server?.listen(this.port, '127.0.0.1', done) })
    this.port = (this.#server.address() as AddressInfo).port
    return this
  }

  async stop(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    server?.closeAllConnections()
    if (server !== undefined) await new Promise<void>(done => { server.close(() => done()) })
  }

  /** Stops for good. */
  async end(): Promise<void> {
    await this.stop()
    rmSync(join(this.folder, '..'), { recursive: true, force: true })
  }

  address(path: string): string {
    return `http://127.0.0.1:${this.port}${basePath}${path}`
  }

  /** As a later build with other contents does: every file of the index has another name, and the earlier ones are gone. */
  renew(edition: string): void {
    const names = globSync('pagefind/*/**/*.{pf_index,pf_fragment,json}', { cwd: this.folder })
    for (const name of names) rmSync(join(this.folder, name))
    const worker = readFileSync(join(this.folder, 'sw.js'), 'utf8')
    writeFileSync(join(this.folder, 'sw.js'), `${worker.replace(/\{[^{}]*"url":"pagefind\/[^{}]*\},?/g, '').replace(/,\]/, ']')}\n// ${edition}\n`)
  }
}

/** A first visit, until everything is kept and the worker answers for the page. */
export async function visit(browser: Browser, deployment: Deployment, path = 'en/', device: BrowserContextOptions = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(device)
  const page = await context.newPage()
  await page.goto(deployment.address(path))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 })
  return { context, page }
}

/** Asks for a newer worker, and waits until it is there and waits itself. */
export async function fetchNewEdition(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    while (registration !== undefined && (registration.waiting === null || registration.installing !== null)) await new Promise(resolve => setTimeout(resolve, 100))
  })
}
