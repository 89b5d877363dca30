/** `CITATION.cff` as its readers take it: the fields that version 1.2.0 of the format asks for, in their forms. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'

interface Reference { readonly type?: unknown; readonly title?: unknown; readonly authors?: unknown; readonly license?: unknown }

const cited = parse(readFileSync('CITATION.cff', 'utf8')) as Readonly<Record<string, unknown>>
const program = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string; readonly license: string }

/** The keys that the format knows at the top. */
const known = new Set(['abstract', 'authors', 'cff-version', 'commit', 'contact', 'date-released', 'doi', 'identifiers', 'keywords', 'license', 'license-url',
  'message', 'preferred-citation', 'references', 'repository', 'repository-artifact', 'repository-code', 'title', 'type', 'url', 'version'])
/** A person by names, or a body by one. */
const personKeys = new Set(['address', 'affiliation', 'alias', 'city', 'country', 'email', 'family-names', 'fax', 'given-names', 'name-particle', 'name-suffix', 'orcid', 'post-code', 'region', 'tel', 'website'])
const bodyKeys = new Set(['name', 'address', 'alias', 'city', 'country', 'date-end', 'date-start', 'email', 'fax', 'location', 'orcid', 'post-code', 'region', 'tel', 'website'])

function checkAuthors(authors: unknown): void {
  assert.ok(Array.isArray(authors) && authors.length > 0)
  for (const author of authors as Readonly<Record<string, unknown>>[]) {
    const allowed = 'name' in author ? bodyKeys : personKeys
    for (const [key, value] of Object.entries(author)) assert.ok(allowed.has(key) && typeof value === 'string' && value !== '', key)
  }
}

test('the file has what the format requires, and no key that it does not know', () => {
  assert.equal(cited['cff-version'], '1.2.0')
  assert.deepEqual(Object.keys(cited).filter(key => !known.has(key)), [])
  for (const key of ['message', 'title']) assert.ok(typeof cited[key] === 'string' && cited[key] !== '', key)
  checkAuthors(cited['authors'])
  assert.ok(cited['type'] === 'software' || cited['type'] === 'dataset')
  const keywords = cited['keywords'] as readonly string[]
  assert.equal(new Set(keywords).size, keywords.length)
})

test('it names the version and licence of the program', () => {
  assert.equal(cited['version'], program.version)
  assert.equal(cited['license'], program.license)
})

test('the corpus is cited apart, with its own licence', () => {
  const references = cited['references'] as readonly Reference[]
  assert.deepEqual(references.map(({ type, license }) => [type, license]), [['data', 'CC-BY-4.0']])
  for (const { authors } of references) checkAuthors(authors)
})
