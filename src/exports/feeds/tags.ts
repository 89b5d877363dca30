/** Names of feeds and entries that never change: tag URIs (RFC 4151) where the site knows its host, UUIDs of the same words where not. */

import { createHash } from 'node:crypto'
import type { LanguageTag } from '../../model/text.ts'
import type { Urls } from '../../urls/index.ts'
import type { PageSubject } from '../../urls/subject.ts'

/** A year in which whoever publishes under the host had it: that of the first feed. Part of every name, never to be changed. */
const year = '2026'

export function tagOf({ origin, base }: Urls, subject: PageSubject, lang: LanguageTag): string {
  const name = subject.kind === 'record' ? `${lang}/${subject.record}/${subject.id}` : `${lang}/${subject.kind}`
  if (origin !== '') return `tag:${new URL(origin).hostname},${year}:${base.slice(1)}${name}`
  const digits = createHash('sha256').update(`marsad ${name}`).digest('hex')
  // RFC 9562, version 8: the maker's own way to 122 bits.
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}
