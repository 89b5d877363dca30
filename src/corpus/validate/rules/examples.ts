/** The smallest valid corpus, and the pieces from which rules make their examples. Tests and the contributor guide read them. */

import type { Message } from '../../../model/text.ts'
import type { Example } from './rule.ts'

export const articlePath = 'articles/2020/market.md'

/** An article about one event. Lines are added to its report (indented for it) and to its front matter; the body replaces the usual one. */
export function exampleArticle(
  { report = [], front = [], body = 'Three people were hurt in Town.\n\nThree shops burned.' }:
  { report?: readonly string[]; front?: readonly string[]; body?: string },
): string {
  return [
    '---', 'title: Market', 'language: en', 'published: 2020-08-18', ...front,
    'events:', '  - id: market-fire', '    title: Fire at the market', '    type: fire', '    passage: people were hurt in Town',
    ...report.map(line => `    ${line}`), '---', body, '',
  ].join('\n')
}

export function exampleRecord(lines: readonly string[], body = ''): string {
  return ['---', ...lines, '---', body, ''].join('\n')
}

export const smallestCorpus: Example = {
  'site.yml': 'title: Example\nlanguages: [en, fr]\n',
  'codebook.yml': [
    'version: 1', 'eventTypes:', '  - code: accident', '  - { code: fire, parent: accident }', 'actorKinds:', '  - code: company',
    '  - { code: person, person: true }', 'roles: [{ code: party }]', 'locationKinds: [{ code: town }]', 'precisions: [{ code: exact }]',
    'informants: [{ code: residents }]', 'measures: [{ code: shops }]', 'countWords: [{ code: several, least: 2 }]', 'sourceKinds: [{ code: daily }]',
    'stances: [{ code: independent }]', '',
  ].join('\n'),
  'actors/acme.md': exampleRecord(['name: Acme', 'kind: company']),
  'locations/town.md': exampleRecord(['name: Town', 'kind: town']),
  'sources/courier.md': exampleRecord(['name: Courier', 'kind: daily']),
  [articlePath]: exampleArticle({}),
}

/** What the interface says, as far as the examples translate it. */
export const exampleStrings: Readonly<Record<string, Message>> = {
  'search.title': 'Search',
  events: { one: '{count} event', other: '{count} events' },
}

/** The least that an outside data set is. */
export const exampleReference = {
  'reference/survey/reference.yml': [
    'name: Survey', 'licence: CC BY 4.0', 'cite: Doe (2021), A survey', 'covers: 2020/2020', 'columns: { date: month, latitude: lat, longitude: lon }', '',
  ].join('\n'),
  'reference/survey/events.csv': 'month,lat,lon\n2020-08,1.5,2.5\n',
} as const satisfies Example
