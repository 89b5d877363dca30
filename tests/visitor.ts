/** One open tab of any browser, driven by expressions alone, so that the same visit can be made with each. */

import type { Browser } from 'playwright-core'

/** A letter or sign, or a key by its name. */
export type PressedKey = 'ArrowDown' | 'Enter' | 'Escape' | '/' | 'k'

export interface Visitor {
  readonly name: string
  /** Errors and warnings of the console so far. */
  readonly problems: readonly string[]
  /** Addresses that were asked for so far, where the browser tells. */
  readonly requests: readonly string[]
  readonly go: (url: string) => Promise<void>
  /** Value of an expression in the page; a promise is awaited. Plain values only. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** A key as it is struck, after those that are held down meanwhile. */
  readonly press: (key: PressedKey, held?: 'Control') => Promise<void>
  readonly close: () => Promise<void>
}

/** A tab of a Chromium; closing it closes the browser. */
export async function visitWith(browser: Browser): Promise<Visitor> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  const problems: string[] = []
  const requests: string[] = []
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text()) })
  page.on('pageerror', error => problems.push(error.message))
  page.on('request', request => requests.push(request.url()))
  return {
    name: 'Chromium',
    problems, requests,
    go: async url => { await page.goto(url) },
    evaluate: expression => page.evaluate(expression),
    press: (key, held) => page.keyboard.press(held === undefined ? key : `${held}+${key}`),
    close: () => browser.close(),
  }
}

/** Waits until an expression holds in the page; gives its value. A page that is just being left is asked again. */
export async function until(visitor: Visitor, expression: string, milliseconds = 30_000): Promise<unknown> {
  const end = Date.now() + milliseconds
  for (;;) {
    const value = await visitor.evaluate(expression).catch(() => null)
    if (value) return value
    if (Date.now() > end) throw new Error(`${visitor.name}: never came true: ${expression}`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
