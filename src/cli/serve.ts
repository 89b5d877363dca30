/** Serves a finished site as a static host would: under its base path, with its 404 page and its policy. */

import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** Answers for the site in `folder`, addressed under `base`. Files are looked up at each request: a build may replace the folder. */
export function createSiteServer(folder: string, base: string): Server {
  const files = sirv(folder, { dev: true, etag: true })
  return createServer((request, response) => {
    const url = request.url ?? '/'
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readNotFound(folder))
    }
    if (url === '/' && base !== '/') {
      response.writeHead(302, { location: base }).end()
      return
    }
    if (!url.startsWith(base) || url.includes('/.')) return notFound()
    request.url = url.slice(base.length - 1)
    files(request, response, notFound)
  })
}

function readNotFound(folder: string): string {
  try {
    return readFileSync(join(folder, '404.html'), 'utf8')
  } catch {
    return 'Not found'
  }
}

/** Listens on the port or, when it is busy, on one of the next twenty. The port that it was; throws when none was free. */
export async function listen(server: Server, port: number, host: string, tries = 20): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries === 0) throw error
    return listen(server, port + 1, host, tries - 1)
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}
