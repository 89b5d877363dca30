/** The Dockerfile cannot be built in the tests; what it names must exist all the same. */

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const lines = readFileSync('Dockerfile', 'utf8').split('\n')
const rest = (instruction: string): string[] => lines.filter(line => line.startsWith(`${instruction} `)).map(line => line.slice(instruction.length + 1))

test('every file that is copied into the image is in the repository', () => {
  const sources = rest('COPY').filter(line => !line.startsWith('--from=')).flatMap(line => line.split(' ').slice(0, -1))
  assert.ok(sources.length >= 5)
  assert.deepEqual(sources.filter(source => !existsSync(source)), [])
})

test('every script that the image runs is one of the project, and every variable one that a build reads', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const run = rest('RUN').flatMap(line => [...line.matchAll(/npm run ([\w-]+)/g)].map(match => match[1] ?? ''))
  assert.deepEqual(run.filter(script => !(script in scripts)), [])
  assert.equal(run.length, 1)
  const settings = readFileSync('src/build/settings.ts', 'utf8')
  assert.deepEqual(rest('ARG').map(line => line.split('=')[0] ?? '').filter(name => !settings.includes(`'${name}'`)), [])
})

test('the site goes where the example for nginx looks for it', () => {
  const root = /root (\S+);/.exec(readFileSync('docs/hosting/nginx.conf', 'utf8'))?.[1] ?? 'none'
  assert.ok(rest('COPY').includes(`--from=build /marsad/dist ${root}`))
})

test('what the image must not hold is left out of its context', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
  for (const name of ['node_modules', 'drafts', '.cache']) assert.ok(ignored.includes(name), name)
})
