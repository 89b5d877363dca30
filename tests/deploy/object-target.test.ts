/** An object store: contents are sent once, pages come after what they need, an interruption heals at the next deployment. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openTarget, readRelease } from '../../src/deploy/index.ts'
import type { Deployed, Target } from '../../src/deploy/index.ts'
import type { ObjectServer } from './object-server.ts'
import { keys, startObjectServer } from './object-server.ts'
import { siteOf } from './sites.ts'

const servers: ObjectServer[] = []
after(() => servers.forEach(server => server.close()))
const nothing = (): void => undefined

async function openPlace(secret = keys.secretAccessKey, place = 's3://observatory/site'): Promise<{ server: ObjectServer; target: Target }> {
  const server = await startObjectServer('observatory')
  servers.push(server)
  return { server, target: openTarget(place, { AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: secret, AWS_ENDPOINT_URL: server.endpoint }, '/') }
}

function deploy(target: Target, folder: string): Promise<Deployed> {
  return target.deploy(folder, readRelease(folder), nothing)
}

/** What readers find, without what the deployment keeps for itself. */
function pages({ objects }: ObjectServer): Record<string, string> {
  return Object.fromEntries([...objects].filter(([key]) => !key.includes('/.marsad/')).map(([key, { bytes }]) => [key.replace('site/', ''), bytes.toString()]).sort())
}

test('every file arrives at its path with its type and how long it may be kept', async () => {
  const { server, target } = await openPlace()
  await deploy(target, siteOf('a'))
  assert.deepEqual(Object.keys(pages(server)), ['_astro/main.a.js', 'data/events.csv', 'en/events/bomb/index.html', 'index.html', 'robots.txt', 'sw.js'])
  const told = (path: string): string[] => [server.objects.get(`site/${path}`)?.type ?? '', server.objects.get(`site/${path}`)?.cacheControl ?? '']
  assert.deepEqual(told('index.html'), ['text/html; charset=utf-8', 'public, max-age=0, must-revalidate'])
  assert.deepEqual(told('_astro/main.a.js'), ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'])
})

test('what pages need is put before them, the worker after them, and removals come last', async () => {
  const { server, target } = await openPlace()
  await deploy(target, siteOf('a', { 'gone.html': 'x' }))
  server.log.length = 0
  await deploy(target, siteOf('b'))
  const order = server.log.filter(line => !line.includes('/.marsad/')).map(line => line.replace('site/', ''))
  const at = (line: string): number => order.indexOf(line)
  assert.ok(at('PUT _astro/main.b.js') < at('PUT index.html'))
  assert.ok(at('PUT data/events.csv') < at('PUT index.html'))
  assert.ok(at('PUT index.html') < at('PUT sw.js'))
  assert.deepEqual(order.slice(-1), ['DELETE gone.html'])
  assert.equal(at('PUT robots.txt'), -1, 'unchanged')
})

test('contents that the store has are not sent again, and going back sends none', async () => {
  const { server, target } = await openPlace()
  const first = await deploy(target, siteOf('a'))
  server.log.length = 0
  await deploy(target, siteOf('b'))
  const sent = (): number => server.log.filter(line => line.startsWith('PUT site/.marsad/contents/')).length
  assert.equal(sent(), 4)
  server.log.length = 0
  assert.equal((await target.goBack(undefined, nothing)).id, first.id)
  assert.equal(sent(), 0)
  assert.match(pages(server)['index.html'] ?? '', /a$/)
  assert.equal(pages(server)['_astro/main.b.js'], 'b', 'for pages that are open')
})

test('after three more releases the contents of the first are gone', async () => {
  const { server, target } = await openPlace()
  for (const edition of ['a', 'b', 'c', 'd']) await deploy(target, siteOf(edition))
  assert.equal((await target.list()).length, 3)
  assert.equal([...server.objects.keys()].filter(key => key.includes('/releases/')).length, 3)
  assert.deepEqual([...server.objects.values()].filter(({ bytes }) => bytes.toString() === 'a'), [])
  assert.deepEqual(Object.keys(pages(server)).filter(path => path.startsWith('_astro/')), ['_astro/main.b.js', '_astro/main.c.js', '_astro/main.d.js'])
})

test('a deployment cut at any change heals at the next one, whichever site that brings', async () => {
  for (let cut = 0; cut < 24; cut++) {
    for (const next of ['b', 'c']) {
      const { server, target } = await openPlace()
      await deploy(target, siteOf('a', { 'old.html': 'x' }))
      server.cutAfter = cut
      await deploy(target, siteOf('b', { 'new.html': 'y' })).catch(nothing)
      for (const html of Object.entries(pages(server)).filter(([path]) => path.endsWith('index.html'))) {
        const script = /src="\/([^"]+)"/.exec(html[1])?.[1] ?? ''
        assert.ok(script in pages(server), `cut ${cut}: ${html[0]} lacks ${script}`)
      }
      server.cutAfter = Infinity
      await deploy(target, siteOf(next))
      const after = pages(server)
      for (const path of ['index.html', 'en/events/bomb/index.html', 'sw.js']) assert.ok(after[path]?.endsWith(next), `cut ${cut}: ${path}`)
      assert.deepEqual(Object.keys(after).filter(path => /^(?:old|new)\.html$/.test(path)), [], `cut ${cut}`)
    }
  }
})

test('a first deployment that was cut is taken up again', async () => {
  const { server, target } = await openPlace()
  server.cutAfter = 9
  await assert.rejects(deploy(target, siteOf('a')), /The store refused/)
  server.cutAfter = Infinity
  await deploy(target, siteOf('a'))
  assert.equal(Object.keys(pages(server)).length, 6)
})

test('a place with objects of somebody else, a wrong key and a wrong bucket are told apart, and nothing is written', async () => {
  const { server, target } = await openPlace()
  server.objects.set('site/thesis.txt', { bytes: Buffer.from('ten years'), type: '', cacheControl: '' })
  await assert.rejects(deploy(target, siteOf('a')), /no deployment put there/)
  assert.deepEqual([...server.objects.keys()], ['site/thesis.txt'])
  await assert.rejects(deploy((await openPlace('wrong')).target, siteOf('a')), /refused GET .*SignatureDoesNotMatch/)
  await assert.rejects(deploy((await openPlace(keys.secretAccessKey, 's3://elsewhere')).target, siteOf('a')), /no bucket "elsewhere"/)
  assert.throws(() => openTarget('ftp://host', {}, '/'), /expected a folder or s3:/)
  assert.throws(() => openTarget('s3://observatory', {}, '/'), /AWS_ACCESS_KEY_ID/)
})
