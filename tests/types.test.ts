/** The types of every TypeScript and Astro file hold. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

test('the type checker finds no error and no warning', () => {
  const result = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning'], {
    encoding: 'utf8', timeout: 570_000, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  })
  assert.equal(result.status, 0, `${result.stdout}\n${result.stderr}`)
})
