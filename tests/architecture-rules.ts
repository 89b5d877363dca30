/** The plan of the house: which room may import which. An exception is named with its reason. */

export const importTable: Readonly<Record<string, readonly string[]>> = {
  model: [],
  urls: ['model'],
  language: ['model'],
  i18n: ['model', 'language'],
  'corpus/*': ['model', 'language'],
  corpus: ['corpus/*', 'model'],
  suggest: ['model', 'language'],
  queries: ['model', 'language'],
  charts: ['model', 'language', 'queries', 'i18n'],
  exports: ['model', 'queries', 'urls', 'language', 'i18n'],
  search: ['model', 'language', 'queries', 'urls', 'i18n'],
  site: ['queries', 'language', 'model', 'urls', 'i18n', 'exports', 'charts'],
  components: ['model', 'urls', 'language', 'charts', 'i18n', 'site'],
  layouts: ['model', 'urls', 'language', 'charts', 'i18n', 'components', 'site'],
  pages: ['site', 'layouts', 'components', 'model'],
  'client/*': ['client', 'language', 'model', 'urls', 'i18n', 'charts', 'search'],
  'client/annotate': ['client', 'language', 'model', 'urls', 'i18n', 'search', 'corpus/parse', 'corpus/validate', 'corpus/report', 'corpus/edit', 'suggest'],
  client: ['model'],
  deploy: ['model', 'urls'],
  build: ['corpus', 'queries', 'exports', 'search', 'charts', 'urls', 'i18n', 'model', 'site', 'corpus/report', 'corpus/validate', 'suggest'],
  cli: ['corpus', 'corpus/*', 'suggest', 'queries', 'exports', 'search', 'model', 'language', 'build', 'charts', 'i18n', 'urls', 'deploy'],
}

/** `from -> to`: why. */
export const importExceptions: Readonly<Record<string, string>> = {}

/** Files over the budget: why. */
export const longFiles: Readonly<Record<string, string>> = {
  'src/i18n/ar/annotate.ts': 'a table of strings',
  'src/i18n/en/annotate.ts': 'a table of strings',
  'src/i18n/ar/site.ts': 'a table of strings',
  'src/i18n/en/site.ts': 'a table of strings',
}
