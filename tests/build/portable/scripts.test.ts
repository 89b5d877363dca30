/** Which scripts of a built site stand apart in the edition without a server. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findApart } from '../../../src/build/portable/scripts.ts'

const scripts: Readonly<Record<string, string>> = {
  '_astro/page.js': 'import{a}from"./shared.js";b(()=>import(`./dialog.js`),__vite__mapDeps([0]))',
  '_astro/other.js': 'import"./shared.js";import("./engine.js")',
  '_astro/dialog.js': 'import{x}from"./page.js";import{y}from"./waits.js";',
  '_astro/waits.js': 'export const w=()=>import(`./engine.js`)',
  '_astro/engine.js': 'import{s}from"./shared.js";import(`./library.js`).then(s)',
  '_astro/library.js': 'import{r}from"./runtime.js";export default r',
  '_astro/runtime.js': 'export const r=1',
  '_astro/shared.js': 'export const load=e=>import(e)',
}

test('what waits until it is needed stands apart, also behind other such scripts, unless it would run the script of a page again', () => {
  const apart = findApart(file => scripts[file] ?? assert.fail(file), ['_astro/page.js', '_astro/other.js'])
  assert.deepEqual([...apart].sort(), ['_astro/engine.js', '_astro/library.js'])
})

test('a page without waiting scripts has none apart', () => {
  assert.deepEqual([...findApart(() => 'import"./x.js"', ['_astro/page.js'])], [])
})
