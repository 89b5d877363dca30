/** Measures the explorer's page in Chromium: until it can be used, while a brush is dragged, when filters are chosen. */

import type { CDPSession, Page } from 'playwright-core'

export interface PageTimes {
  /** Milliseconds from the request of the page until it shows the events and takes input, one per visit with an empty cache. */
  readonly ready: readonly number[]
  /** Milliseconds of all script per step, as Chromium counts them. */
  readonly brush: readonly number[]
  readonly filter: readonly number[]
  /** Style and layout per step, beside the script. */
  readonly layout: readonly number[]
  /** Milliseconds of each part of the explorer by its name, per step, as the page itself takes them: wall time. */
  readonly parts: { readonly brush: PartTimes; readonly filter: PartTimes }
}

export type PartTimes = Readonly<Record<string, readonly number[]>>

const visits = 5

/** `open` gives a page with an empty cache. */
export async function measurePage(open: () => Promise<Page>, address: string): Promise<PageTimes> {
  const ready: number[] = []
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await open()
    await visitPage(page, address)
    ready.push(await page.evaluate(() => (globalThis as Observed).firstTable))
    await page.context().close()
  }
  const page = await open()
  await visitPage(page, address)
  const session = await page.context().newCDPSession(page)
  // Time of the thread itself: other work of the machine is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await takeParts(page)
  const brush = await dragBrush(page, session)
  const brushParts = await takeParts(page)
  const filter = await chooseFilters(page, session)
  const parts = { brush: brushParts, filter: await takeParts(page) }
  await page.context().close()
  return { ready, brush: brush.map(({ script }) => script), filter: filter.map(({ script }) => script), layout: [...brush, ...filter].map(({ layout }) => layout), parts }
}

type Observed = typeof globalThis & {
  /** Durations by part. */
  partTimes: Record<string, number[]>
  /** When the table first stood on the page, after all pictures. */
  firstTable: number
}

function observeParts(): void {
  const observed = globalThis as Observed
  observed.partTimes = {}
  observed.firstTable = Number.NaN
  new PerformanceObserver(list => {
    for (const { name, startTime, duration } of list.getEntries()) {
      (observed.partTimes[name.replace('explore-', '')] ??= []).push(duration)
      if (name === 'explore-table' && Number.isNaN(observed.firstTable)) observed.firstTable = startTime + duration
    }
  }).observe({ type: 'measure' })
}

/** What was observed since the last time. */
async function takeParts(page: Page): Promise<PartTimes> {
  await page.waitForTimeout(100)
  return page.evaluate(() => {
    const { partTimes } = globalThis as Observed
    const taken = { ...partTimes }
    for (const name of Object.keys(partTimes)) delete partTimes[name]
    return taken
  })
}

async function visitPage(page: Page, address: string): Promise<void> {
  await page.addInitScript(observeParts)
  await page.goto(address)
  await page.waitForSelector('[data-state=ready]')
  await page.waitForSelector('[data-part=table] tbody tr')
}

interface Step { readonly script: number; readonly layout: number }

async function measureStep(page: Page, session: CDPSession, act: () => Promise<void>): Promise<Step> {
  const read = async (): Promise<Step> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = (name: string): number => metrics.find(metric => metric.name === name)?.value ?? 0
    return { script: seconds('ScriptDuration') * 1000, layout: (seconds('LayoutDuration') + seconds('RecalcStyleDuration')) * 1000 }
  }
  const before = await read()
  await act()
  await page.evaluate(() => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))
  const after = await read()
  return { script: after.script - before.script, layout: after.layout - before.layout }
}

/** Draws a stretch of time, then moves it along the whole line, a few pixels a step. */
async function dragBrush(page: Page, session: CDPSession): Promise<Step[]> {
  const box = await page.locator('.brush').boundingBox()
  if (box === null) throw new Error('no time line')
  const y = box.y + box.height / 2
  const steps: Step[] = []
  const move = async (x: number): Promise<void> => void steps.push(await measureStep(page, session, () => page.mouse.move(x, y)))
  await page.mouse.move(box.x + box.width * 0.2, y)
  await page.mouse.down()
  for (let at = 0.2; at < 0.45; at += 0.005) await move(box.x + box.width * at)
  await page.mouse.up()
  await page.mouse.move(box.x + box.width * 0.3, y)
  await page.mouse.down()
  for (let at = 0.3; at < 0.8; at += 0.005) await move(box.x + box.width * at)
  await page.mouse.up()
  await page.waitForTimeout(400)
  return steps
}

/** Switches the values that the facets show on and off, one at a time; table and live region are part of it. */
async function chooseFilters(page: Page, session: CDPSession): Promise<Step[]> {
  await page.locator('[data-part=clear]').click()
  const steps: Step[] = []
  for (const name of ['type', 'actor', 'place']) {
    const values = await page.locator(`[data-facet=${name}] input[type=checkbox]`).evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).value))
    for (const value of values) {
      for (let time = 0; time < 2; time += 1) {
        // The click itself is a task of the page; looking for the box is not.
        const click = (): Promise<void> => page.evaluate(selector => document.querySelector<HTMLInputElement>(selector)?.click(), `[data-facet=${name}] input[value="${value}"]`)
        steps.push(await measureStep(page, session, click))
      }
    }
  }
  return steps
}
