/** A small object store in memory that speaks what a deployment needs of S3, and refuses a request whose signature does not fit. */

import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AwsV4Signer } from 'aws4fetch'

export interface Stored { readonly bytes: Buffer; readonly type: string; readonly cacheControl: string }

export interface ObjectServer {
  readonly endpoint: string
  readonly objects: Map<string, Stored>
  /** `PUT key`, in the order in which they were done. */
  readonly log: string[]
  /** The n-th change from now on fails, and all after it: as when the line is cut. */
  cutAfter: number
  readonly close: () => void
}

export const keys = { accessKeyId: 'observatory', secretAccessKey: 'only-for-tests' }

/** `bucket`: the only one there is. */
export async function startObjectServer(bucket: string): Promise<ObjectServer> {
  const objects = new Map<string, Stored>()
  const log: string[] = []
  const state = { endpoint: '', objects, log, cutAfter: Infinity, close: () => server.close() }
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, headers = {} }) => response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body))
  })
  async function answer(request: IncomingMessage): Promise<{ status: number; body: string | Buffer; headers?: Record<string, string> }> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (!await isSigned(request, state.endpoint)) return { status: 403, body: '<Error><Code>SignatureDoesNotMatch</Code></Error>' }
    const url = new URL(request.url ?? '/', state.endpoint)
    const [, asked, ...rest] = url.pathname.split('/').map(decodeURIComponent)
    if (asked !== bucket) return { status: 404, body: '<Error><Code>NoSuchBucket</Code></Error>' }
    if (rest.length === 0) return { status: 200, body: list(url.searchParams.get('prefix') ?? '') }
    const key = rest.join('/')
    if (request.method === 'PUT' || request.method === 'DELETE') {
      if (--state.cutAfter < 0) return { status: 403, body: '<Error><Code>Cut</Code></Error>' }
      log.push(`${request.method} ${key}`)
    }
    if (request.method === 'DELETE') return { status: objects.delete(key) ? 204 : 204, body: '' }
    if (request.method === 'PUT') return put(key, request, Buffer.concat(chunks))
    const found = objects.get(key)
    return found === undefined ? { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' } : { status: 200, body: found.bytes, headers: { 'content-type': found.type } }
  }
  function put(key: string, { headers }: IncomingMessage, bytes: Buffer): { status: number; body: string } {
    const from = headers['x-amz-copy-source']
    const source = typeof from === 'string' ? objects.get(decodeURIComponent(from).replace(`/${bucket}/`, '')) : undefined
    if (from !== undefined && source === undefined) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }
    objects.set(key, { bytes: source?.bytes ?? bytes, type: headers['content-type'] ?? '', cacheControl: headers['cache-control'] ?? '' })
    return { status: 200, body: from === undefined ? '' : '<CopyObjectResult/>' }
  }
  function list(prefix: string): string {
    return `<ListBucketResult>${[...objects.keys()].filter(key => key.startsWith(prefix)).slice(0, 1).map(key => `<Contents><Key>${key}</Key></Contents>`).join('')}</ListBucketResult>`
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  state.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return state
}

/** Signs the same request anew with the shared secret; the bodies are declared unsigned, as the client sends them. */
async function isSigned({ method, url, headers }: IncomingMessage, endpoint: string): Promise<boolean> {
  const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
  const own = Object.fromEntries(signed.filter(name => !['host', 'x-amz-date', 'x-amz-content-sha256'].includes(name)).map(name => [name, String(headers[name])]))
  const signer = new AwsV4Signer({
    ...keys, url: endpoint + (url ?? '/'), method: method ?? 'GET', service: 's3', region: 'us-east-1', headers: own, datetime: String(headers['x-amz-date']),
  })
  return (await signer.sign()).headers.get('authorization') === headers.authorization
}
