/** What a shard was made of. Shards of one site agree in all of it; where they do not, somebody has to be told in what. */

import { hash } from 'node:crypto'
import type { Handover } from '../../site/corpus.ts'
import { nameCode } from '../release/code-name.ts'

export interface Making {
  /** Of the program, its packages and Node. */
  readonly program: string
  /** Of the corpus' files, outside data sets included. */
  readonly corpus: string
  /** Of what git tells of the corpus. */
  readonly history: string
  /** Day of the last change; empty where nobody knows it. */
  readonly lastChange: string
  /** Address of the site with its base path. */
  readonly address: string
  /** Kinds of record that have pictures, joined by commas. */
  readonly pictures: string
}

/** `root`: the project. */
export function describeMaking(root: string, { corpus, urls, version, lastChange, history, pictures }: Handover): Making {
  const sum = (value: unknown): string => hash('sha256', JSON.stringify(value)).slice(0, 32)
  return {
    program: nameCode(root), corpus: sum([version, corpus.outside]), history: sum(history), lastChange: lastChange ?? '',
    address: urls.origin + urls.base, pictures: pictures.join(','),
  }
}

/** What people call it, and what to look at. */
const words: Readonly<Record<keyof Making, readonly [name: string, remedy: string]>> = {
  program: ['another program', 'check out one commit everywhere, install with npm ci, and use one version of Node'],
  corpus: ['another corpus', 'check out one commit of the corpus everywhere'],
  history: ['another history of the corpus', 'take the whole history of one commit everywhere (fetch-depth: 0), none that is cut off'],
  lastChange: ['another day of the last change', 'set SOURCE_DATE_EPOCH alike everywhere, or nowhere'],
  address: ['another address', 'set MARSAD_URL alike everywhere'],
  pictures: ['other pictures', 'set MARSAD_PICTURES alike everywhere'],
}

/** A sentence for each thing in which `other` is not made of what `first` is made of; these are their names. */
export function listDifferences(first: Making, firstName: string, other: Making, otherName: string): string[] {
  return (Object.keys(words) as (keyof Making)[]).filter(key => first[key] !== other[key]).map(key => {
    const [name, remedy] = words[key]
    return `${otherName} is made of ${name} than ${firstName} (${shorten(other[key])} instead of ${shorten(first[key])}): ${remedy}, then build the shards anew`
  })
}

function shorten(value: string): string {
  return value === '' ? 'none' : /^[0-9a-f]{32}$/.test(value) ? value.slice(0, 12) : value
}
