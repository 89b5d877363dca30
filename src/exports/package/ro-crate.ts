/** `ro-crate-metadata.json`: the package as research data, in JSON-LD (RO-Crate 1.1). */

import { createInterface } from '../../i18n/index.ts'
import { pickText } from '../../model/text.ts'
import type { WrittenFile } from '../export-file.ts'
import type { ExportContext } from '../table.ts'
import type { PackageFacts, Person } from './facts.ts'
import { listPeople, readLicence } from './facts.ts'
import { mediaTypeOf, purposeOf } from './formats.ts'

const english = createInterface('en')

/** `sha256` is a term of schema.org that the context of RO-Crate 1.1 does not have yet. */
const jsonLdContext = ['https://w3id.org/ro/crate/1.1/context', { sha256: 'https://schema.org/sha256' }]

/** Annotators are the authors of what the articles say here; people appear only where articles name them. */
export function describeCrate(context: ExportContext, facts: PackageFacts, files: readonly WrittenFile[]): unknown {
  const people = listPeople(context)
  return {
    '@context': jsonLdContext,
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' }, conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' } },
      describeRoot(context, facts, files, people),
      ...licenceEntity(context.corpus.site.licence),
      ...people.map(person => ({ '@id': idOf(person), '@type': 'Person', name: person.name })),
      ...files.map(describeFile),
    ],
  }
}

function describeRoot({ corpus, urls, languages }: ExportContext, facts: PackageFacts, files: readonly WrittenFile[], people: readonly Person[]): unknown {
  const text = (of: typeof corpus.site.title): string => pickText(of, 'en', languages)?.text ?? ''
  const { title, description, licence } = corpus.site
  const named = (...roles: Person['roles']): { '@id': string }[] => people.filter(person => person.roles.some(role => roles.includes(role))).map(person => ({ '@id': idOf(person) }))
  const [authors, others] = [named('annotator'), named('reviewer', 'translator')]
  return {
    '@id': './', '@type': 'Dataset',
    name: text(title), description: text(description), version: facts.version, inLanguage: languages,
    ...(facts.lastChange === null ? {} : { datePublished: facts.lastChange }),
    ...(licence === null ? {} : { license: { '@id': readLicence(licence).path ?? '#licence' } }),
    ...(urls.origin === '' ? {} : { url: urls.absolute(urls.single(languages[0] ?? 'en', 'data')) }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(others.length === 0 ? {} : { contributor: others }),
    hasPart: files.map(({ path }) => ({ '@id': nameOf(path) })),
  }
}

function licenceEntity(licence: string | null): unknown[] {
  if (licence === null) return []
  const { title, path } = readLicence(licence)
  return [{ '@id': path ?? '#licence', '@type': 'CreativeWork', name: title }]
}

function describeFile({ path, bytes, sha256 }: WrittenFile): unknown {
  const name = nameOf(path)
  return {
    '@id': name, '@type': 'File', name, description: english.t(purposeOf(name)), encodingFormat: mediaTypeOf(name), contentSize: String(bytes), sha256,
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function idOf({ name }: Person): string {
  return `#person-${encodeURIComponent(name)}`
}
