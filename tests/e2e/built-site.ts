/**
 * The site that the end-to-end tests look at: built once per run, under a base path, through the same command that
 * people use. Other test files find it by the environment of the first; those that come while it is being made wait for it.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'

export const basePath = '/marsad/'

export interface BuiltSite {
  /** Folder of the built site. */
  readonly folder: string
  /** All HTML files, relative to the folder, sorted. */
  readonly pages: readonly string[]
  readonly read: (file: string) => string
}

/** Builds a corpus folder, or finds the build of this run. Throws with the build's output when it fails. */
export function builtSite(content = 'content'): BuiltSite {
  const root = process.env['MARSAD_TEST_SITES'] ?? mkdtempSync(join(tmpdir(), 'marsad-test-'))
  const folder = join(root, content.replaceAll('/', '-'))
  while (!existsSync(folder)) {
    if (isMine(`${folder}-making.lock`)) build(content, folder)
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  const pages = globSync('**/*.html', { cwd: folder }).map(file => file.replaceAll('\\', '/')).sort()
  return { folder, pages, read: file => readFileSync(join(folder, file), 'utf8') }
}

/** True for the one that comes first. */
function isMine(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

function build(content: string, folder: string): void {
  const aside = `${folder}-making`
  const result = spawnSync(process.execPath, ['src/cli/build.ts'], {
    env: { ...process.env, MARSAD_CONTENT: content, MARSAD_OUT: aside, MARSAD_URL: 'https://marsad.example/marsad' },
    encoding: 'utf8',
    timeout: 540_000,
  })
  // Whoever waits tries for itself, and says what is wrong as this one does.
  if (result.status !== 0) rmSync(`${aside}.lock`, { recursive: true })
  if (result.status !== 0) throw new Error(`the build of ${content} failed:\n${result.stdout}\n${result.stderr}`)
  writeFileSync(`${folder}.log`, result.stdout)
  renameSync(aside, folder)
}

/** Serves a built site under the base path on a free port of this machine. */
export async function serveSite(folder: string): Promise<{ origin: string; close: () => void }> {
  const files = sirv(folder, { dev: true, etag: true })
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(basePath)) {
      response.writeHead(404).end()
      return
    }
    request.url = url.slice(basePath.length - 1)
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html' }).end(readFileSync(join(folder, '404.html')))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
