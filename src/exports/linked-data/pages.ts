/** The site itself, its data and its other pages in the terms of schema.org. */

import type { AboutPage, CollectionPage, DataDownload, Dataset, DefinedTermSet, SearchAction, WebPage, WebSite, WithActionConstraints } from 'schema-dts'
import type { PageSubject } from '../../urls/subject.ts'
import { addressOf } from '../../urls/subject.ts'
import { titleOfPage } from '../site-pages.ts'
import type { LinkedContext } from './terms.ts'
import { known, textIn } from './terms.ts'

/** Media types by the ending of a file's name. */
const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv', json: 'application/json', geojson: 'application/geo+json', parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3', zip: 'application/zip', bib: 'application/x-bibtex', ris: 'application/x-research-info-systems',
  md: 'text/markdown', txt: 'text/plain', yaml: 'application/yaml',
}

export function linkSite(context: LinkedContext): WebSite {
  const { corpus, urls, lang, languages } = context
  const home = urls.absolute(urls.home(languages[0] ?? lang))
  const search: WithActionConstraints<SearchAction & object> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${urls.absolute(urls.single(lang, 'search'))}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite', '@id': home, url: home, inLanguage: languages, potentialAction: search,
    ...known({ name: textIn(context, corpus.site.title), description: textIn(context, corpus.site.description) }),
  }
}

export function linkDataset(context: LinkedContext): Dataset {
  const { corpus, urls, lang, languages, dataFiles, version, lastChange } = context
  const site = textIn(context, corpus.site.title)
  const download = (path: string): DataDownload => ({
    '@type': 'DataDownload', contentUrl: urls.absolute(urls.file(path)), name: path.slice(path.lastIndexOf('/') + 1),
    ...known({ encodingFormat: mediaTypes[path.slice(path.lastIndexOf('.') + 1)] }),
  })
  return {
    '@type': 'Dataset',
    '@id': urls.absolute(urls.single(languages[0] ?? lang, 'data')),
    version,
    isAccessibleForFree: true,
    distribution: dataFiles.map(({ path }) => download(path)),
    ...known({
      name: site,
      description: textIn(context, corpus.site.description),
      creator: site === undefined ? null : { '@type': 'Organization' as const, name: site },
      license: corpus.site.licence === null ? null : { '@type': 'CreativeWork' as const, name: corpus.site.licence },
      dateModified: lastChange,
      temporalCoverage: periodOf(context),
    }),
  }
}

/** From the first day to the last on which something can have happened, where both are known. */
function periodOf({ corpus }: LinkedContext): string | null {
  const days = [...corpus.events.values()].filter(({ status }) => status === 'published').map(({ date }) => date)
  const first = days.flatMap(({ earliest }) => earliest ?? []).sort()[0]
  const last = days.flatMap(({ latest }) => latest ?? []).sort().at(-1)
  return first === undefined || last === undefined ? null : `${first}/${last}`
}

export function linkPage(context: LinkedContext, subject: PageSubject): WebPage | CollectionPage | AboutPage | DefinedTermSet {
  const { corpus, urls, lang, languages } = context
  const base = { '@id': urls.absolute(addressOf(urls, languages[0] ?? lang, subject)), name: titleOfPage(corpus, subject, lang).text } as const
  if (subject.kind === 'single' && subject.page === 'codebook') return { '@type': 'DefinedTermSet', ...base, version: corpus.codebook.version }
  if (subject.kind === 'single' && subject.page === 'about') return { '@type': 'AboutPage', ...base, inLanguage: lang }
  return { '@type': subject.kind === 'single' ? 'WebPage' : 'CollectionPage', ...base, inLanguage: lang }
}
