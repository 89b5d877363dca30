/** Questions that overtake each other: whatever the order of answers, only the newest is shown. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import fc from 'fast-check'
import { createLatest } from '../../../src/client/search/latest.ts'

interface Asked {
  readonly question: string
  readonly answer: (value: string) => void
  readonly fail: (error: Error) => void
}

function start() {
  const asked: Asked[] = []
  const [shown, failed]: [string[], string[]] = [[], []]
  const latest = createLatest<string, string>({
    ask: question => new Promise((answer, fail) => { asked.push({ question, answer, fail }) }),
    show: answer => shown.push(answer), fail: error => failed.push(String(error)), pause: 100,
  })
  return { asked, shown, failed, latest }
}

const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

test('an answer that comes after a newer question was asked is dropped, in whatever order answers come', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 6 }).chain(count => fc.shuffledSubarray(Array.from({ length: count }, (_, n) => n), { minLength: count })), fc.nat(), async (order, failing) => {
    const { asked, shown, failed, latest } = start()
    for (const [n] of order.entries()) latest.now(`q${n}`)
    for (const n of order) {
      if (n === failing) asked[n]?.fail(new Error(`e${n}`))
      else asked[n]?.answer(`a${n}`)
      await settle()
    }
    const last = order.length - 1
    assert.deepEqual([shown, failed], failing === last ? [[], [`Error: e${last}`]] : [[`a${last}`], []])
  }))
})

function clock(context: TestContext): { readonly tick: (milliseconds: number) => void } {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  return { tick: milliseconds => context.mock.timers.tick(milliseconds) }
}

test('while keys follow each other nothing is asked; after the pause the last text is', t => {
  const { tick } = clock(t)
  const { asked, latest } = start()
  for (const text of ['a', 'am', 'amb']) {
    latest.soon(text)
    tick(99)
  }
  assert.equal(asked.length, 0)
  tick(1)
  assert.deepEqual(asked.map(({ question }) => question), ['amb'])
})

test('what is asked at once forgets what waits', t => {
  const { tick } = clock(t)
  const { asked, latest } = start()
  latest.soon('waiting')
  latest.now('sent')
  tick(1000)
  assert.deepEqual(asked.map(({ question }) => question), ['sent'])
})

test('an answer to an earlier question does not come through while the next one still waits', async t => {
  const { tick } = clock(t)
  const { asked, shown, latest } = start()
  latest.now('a')
  latest.soon('ab')
  asked[0]?.answer('late')
  await Promise.resolve().then(() => undefined)
  tick(100)
  asked[1]?.answer('right')
  for (let n = 0; n < 5; n += 1) await Promise.resolve()
  assert.deepEqual(shown, ['right'])
})

test('what is cancelled neither asks nor shows', async () => {
  const { asked, shown, latest } = start()
  latest.now('a')
  latest.cancel()
  asked[0]?.answer('late')
  await settle()
  assert.deepEqual(shown, [])
})
