/** Finds a Chromium for the browser tests, or installs one: CHROMIUM, the PATH, Playwright's cache, Playwright's own, Debian's package. */

import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Path of a browser that can be started. Throws with what to do when none is found and none can be installed. */
export async function findBrowser(): Promise<string> {
  const found = present()
  if (found !== undefined) return found
  console.log('No Chromium found: installing one for the browser tests.')
  runQuietly(process.execPath, ['node_modules/playwright-core/cli.js', 'install', '--with-deps', 'chromium'])
  if (present() === undefined && process.getuid?.() === 0) {
    runQuietly('apt-get', ['update'])
    runQuietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  const installed = present()
  if (installed === undefined) throw new Error('The browser tests need Chromium: install it and set CHROMIUM to its path.')
  return installed
}

/** A started browser that asks nothing of the network by itself. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
}

function present(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return [process.env['CHROMIUM'], ...onPath, chromium.executablePath()].find(path => path !== undefined && path !== '' && canRun(path))
}

function canRun(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function runQuietly(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 })
}
