/** The lockfile must serve every machine: a registry or an incremental install may leave other platforms' binaries out of it. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

interface Locked { readonly version?: string; readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> }

test('every optional binary of a package is in the lockfile, so that npm ci works on each platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, locked]) => Object.keys(locked.optionalDependencies ?? {})
    .filter(name => !(`node_modules/${name}` in lock.packages) && !(`${place}/node_modules/${name}` in lock.packages)))
  assert.deepEqual(missing, [])
})

test('the lockfile names no host', () => {
  assert.deepEqual(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined), [])
})
