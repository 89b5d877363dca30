/** Drives an installed Firefox through WebDriver BiDi, which it speaks by itself: FIREFOX, or `firefox-esr` or `firefox` on the PATH. */

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { PressedKey, Visitor } from './visitor.ts'

/** As WebDriver names keys that write nothing. */
const keys: Readonly<Partial<Record<PressedKey | 'Control', string>>> = { ArrowDown: '\uE015', Enter: '\uE007', Escape: '\uE00C', Control: '\uE009' }

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly level?: string; readonly text?: string; readonly request?: { readonly url: string } }
  readonly result?: { readonly contexts?: readonly { readonly context: string }[]; readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: { readonly text: string } }
  readonly message?: string
}

/** Path of a Firefox; undefined when there is none. */
export function findFirefox(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => ['firefox-esr', 'firefox'].map(name => join(folder, name)))
  return [process.env['FIREFOX'], ...onPath].find(path => path !== undefined && path !== '' && existsSync(path))
}

/** Starts Firefox in a profile of its own, without a window. */
export async function launchFirefox(path: string): Promise<Visitor> {
  const profile = mkdtempSync(join(tmpdir(), 'marsad-firefox-'))
  const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString()
      const found = /WebDriver BiDi listening on (\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`Firefox ended: ${said}`)))
  })
  const { send, problems, requests } = await connect(`${address}/session`)
  await send('session.new', { capabilities: {} })
  const context = (await send('browsingContext.getTree', {})).result?.contexts?.[0]?.context
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] })
  return {
    name: 'Firefox',
    problems, requests,
    go: async url => { await send('browsingContext.navigate', { context, url, wait: 'complete' }) },
    evaluate: async expression => {
      const { result, message } = await send('script.evaluate', { expression, target: { context }, awaitPromise: true })
      if (result?.result === undefined) throw new Error(result?.exceptionDetails?.text ?? message ?? expression)
      return result.result.value
    },
    press: async (key, held) => {
      const pressed = (held === undefined ? [key] : [held, key]).map(name => keys[name] ?? name)
      const actions = [...pressed.map(value => ({ type: 'keyDown', value })), ...pressed.toReversed().map(value => ({ type: 'keyUp', value }))]
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    close: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

interface Connection {
  readonly send: (method: string, params: unknown) => Promise<Answer>
  readonly problems: string[]
  readonly requests: string[]
}

async function connect(address: string): Promise<Connection> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (answer: Answer) => void>()
  const problems: string[] = []
  const requests: string[] = []
  let asked = 0
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
    else if (answer.params?.request !== undefined) requests.push(answer.params.request.url)
    else if (answer.params?.level === 'error' || answer.params?.level === 'warn') problems.push(answer.params.text ?? '')
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  return {
    problems, requests,
    send: (method, params) => new Promise(resolve => {
      asked += 1
      waiting.set(asked, resolve)
      socket.send(JSON.stringify({ id: asked, method, params }))
    }),
  }
}
