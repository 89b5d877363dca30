/** The few requests that a deployment makes of an object store that speaks S3: read, write, copy, remove, is it empty. */

import { AwsClient } from 'aws4fetch'
import type { Serving } from '../urls/serving.ts'
import { DeployFailure } from './target.ts'

export interface StoreSettings {
  readonly bucket: string
  /** Before every key, without slashes at its ends; may be empty. */
  readonly prefix: string
  /** Origin of the store; the bucket is the first part of the path. */
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export interface ObjectStore {
  /** null when there is no such object. */
  readonly read: (key: string) => Promise<string | null>
  readonly has: (key: string) => Promise<boolean>
  readonly write: (key: string, bytes: Uint8Array, serving: Serving) => Promise<void>
  /** Inside the store, with headers of its own. */
  readonly copy: (from: string, to: string, serving: Serving) => Promise<void>
  readonly remove: (key: string) => Promise<void>
  readonly isEmpty: () => Promise<boolean>
}

/** Every method throws DeployFailure with what the store said when it refuses. */
export function openStore(settings: StoreSettings): ObjectStore {
  const client = new AwsClient({ ...settings, service: 's3', retries: 4 })
  const root = `${settings.endpoint.replace(/\/+$/, '')}/${settings.bucket}`
  const place = (key: string): string => [settings.prefix, key].filter(Boolean).join('/')
  const address = (key: string): string => `${root}/${encodeKey(place(key))}`
  const send = async (method: string, url: string, more: { body?: Uint8Array; headers?: Record<string, string> } = {}): Promise<Response> => {
    const response = await client.fetch(url, { method, ...more.headers && { headers: more.headers }, ...more.body && { body: Uint8Array.from(more.body) } })
    if (response.ok || response.status === 404) return response
    throw refusal(`${method} ${new URL(url).pathname}`, response.status, await response.text())
  }
  const sendSurely = async (method: string, key: string, more: Parameters<typeof send>[2]): Promise<void> => {
    const response = await send(method, address(key), more)
    const said = await response.text()
    if (!response.ok || said.includes('<Error>')) throw refusal(`PUT ${key}`, response.status, said)
  }
  return {
    read: async key => {
      const response = await send('GET', address(key))
      const text = await response.text()
      return response.ok ? text : null
    },
    has: async key => (await send('HEAD', address(key))).ok,
    write: (key, bytes, serving) => sendSurely('PUT', key, { body: bytes, headers: headersOf(serving) }),
    copy: (from, to, serving) => sendSurely('PUT', to, { headers: {
      ...headersOf(serving), 'x-amz-copy-source': `/${settings.bucket}/${encodeKey(place(from))}`, 'x-amz-metadata-directive': 'REPLACE',
    } }),
    remove: async key => void await (await send('DELETE', address(key))).text(),
    isEmpty: async () => {
      const query = new URLSearchParams({ 'list-type': '2', 'max-keys': '1', prefix: settings.prefix === '' ? '' : `${settings.prefix}/` })
      const response = await send('GET', `${root}?${query}`)
      if (!response.ok) throw new DeployFailure({ en: `There is no bucket "${settings.bucket}" at ${settings.endpoint}`, ar: `لا توجد حاوية باسم «${settings.bucket}» في ${settings.endpoint}` })
      return !(await response.text()).includes('<Key>')
    },
  }
}

function refusal(asked: string, status: number, said: string): DeployFailure {
  const answer = `${status} ${said.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 200)}`
  return new DeployFailure({ en: `The store refused ${asked}: ${answer}`, ar: `رفض المخزن ${asked}: ${answer}` })
}

function headersOf({ type, cacheControl }: Serving): Record<string, string> {
  return { 'content-type': type, 'cache-control': cacheControl }
}

function encodeKey(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/')
}
