/**
 * The examples for web servers, run: nginx and Caddy as Debian packages them serve a small site as the table of src/urls says.
 * Where they are missing and we may install, they are installed; else the tests say that they were left out.
 */

import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openFolder } from '../../src/deploy/folder-target.ts'
import { readRelease } from '../../src/deploy/release.ts'
import { contentSecurityPolicy } from '../../src/site/csp.ts'
import { servingOf } from '../../src/urls/serving.ts'
import { siteOf } from '../deploy/sites.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-hosting-'))
const running: ChildProcess[] = []
after(() => {
  for (const server of running) server.kill()
  rmSync(root, { recursive: true, force: true })
})

const long = 'عبوة ناسفة '.repeat(200)
const place = join(root, 'srv')
const folder = siteOf('a', {
  '404.html': 'not here', 'ar/index.html': long, 'pagefind/a-0123456789/texts/1.pf_fragment': 'x', 'data/events.geojson': '{}', 'site.ar.webmanifest': '{}',
  '_headers': 'for other hosts', 'favicon.svg': '<svg/>', '_astro/main.a.css': 'a{}',
})
await openFolder(place).deploy(folder, readRelease(folder), () => undefined)

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

function install(program: string, debian: string): boolean {
  const there = (): boolean => spawnSync(program, ['-v']).error === undefined
  if (there()) return true
  if (process.getuid?.() !== 0) return false
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', debian]]) spawnSync('apt-get', args, { timeout: 300_000 })
  return there()
}

async function startServer(command: string, args: string[], origin: string): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: root, XDG_CONFIG_HOME: root, XDG_DATA_HOME: root } })
  let said = ''
  child.stderr.on('data', chunk => (said += String(chunk)))
  running.push(child)
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(origin).then(() => true, () => false)) return
    if (child.exitCode !== null) break
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`${command} did not start: ${said}`)
}

async function startNginx(port: number): Promise<void> {
  const site = readFileSync('docs/hosting/nginx.conf', 'utf8').replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/srv/marsad/', `${place}/`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${root}/${name};`).join('\n')
  const own = process.getuid?.() === 0 ? 'user root;\n' : ''
  writeFileSync(join(root, 'nginx.conf'), `${own}daemon off;\npid ${root}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`)
  await startServer('nginx', ['-p', root, '-c', join(root, 'nginx.conf'), '-e', 'stderr'], `http://127.0.0.1:${port}/`)
}

async function startCaddy(port: number): Promise<void> {
  mkdirSync(join(root, 'caddy'), { recursive: true })
  const site = readFileSync('docs/hosting/Caddyfile', 'utf8').replace(/^:80/m, `http://127.0.0.1:${port}`).replace('/srv/marsad/', `${place}/`)
  writeFileSync(join(root, 'caddy/Caddyfile'), `{\n\tadmin off\n}\n${site}`)
  await startServer('caddy', ['run', '--config', join(root, 'caddy/Caddyfile')], `http://127.0.0.1:${port}/`)
}

const servers = [
  { name: 'nginx', program: 'nginx', debian: 'nginx-light', start: startNginx },
  { name: 'Caddy', program: 'caddy', debian: 'caddy', start: startCaddy },
]
const paths = ['index.html', '_astro/main.a.js', '_astro/main.a.css', 'pagefind/a-0123456789/texts/1.pf_fragment', 'data/events.csv', 'data/events.geojson',
  'site.ar.webmanifest', 'sw.js', 'robots.txt', 'favicon.svg']

for (const { name, program, debian, start } of servers) {
  test(`${name} serves each kind of file with its type, its time and the policy, and nothing hidden`, async context => {
    if (!install(program, debian)) return context.skip(`${name} is not installed, and we may not install it`)
    const port = await freePort()
    await start(port)
    const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`http://127.0.0.1:${port}/${path}`, { redirect: 'manual', headers })
    for (const path of paths) {
      const { status, headers } = await ask(path === 'index.html' ? '' : path)
      const plain = (type: string | null): string => (type ?? '').toLowerCase().replaceAll(' ', '')
      assert.equal(status, 200, path)
      if (!/octet|pf_/.test(servingOf(path).type + path)) assert.equal(plain(headers.get('content-type')), plain(servingOf(path).type), path)
      assert.equal(headers.get('cache-control'), servingOf(path).cacheControl, path)
      assert.equal(headers.get('content-security-policy'), contentSecurityPolicy, path)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
      assert.equal(headers.get('access-control-allow-origin'), path.startsWith('data/') ? '*' : null, path)
    }
    const page = await ask('ar/', { 'accept-encoding': 'gzip' })
    assert.equal(page.headers.get('content-encoding'), 'gzip')
    assert.equal(await page.text(), long)
    const again = await ask('ar/', { 'if-none-match': page.headers.get('etag') ?? '', 'if-modified-since': page.headers.get('last-modified') ?? '' })
    assert.equal(again.status, 304)
    assert.match((await ask('ar')).headers.get('location') ?? '', /\/ar\/$/)
    for (const path of ['nothing/', '_astro/main.z.js', '_headers', '.marsad-site', 'ar/.git/config']) {
      const missing = await ask(path)
      assert.deepEqual([missing.status, await missing.text()], [404, 'not here'], path)
      assert.equal(missing.headers.get('content-security-policy'), contentSecurityPolicy, path)
      assert.doesNotMatch(missing.headers.get('cache-control') ?? '', /max-age=[1-9]/, path)
    }
  })
}
