/**
 * Keeps out of the browser's scripts what is never run there: gray-matter's engines (a second YAML reader, and eval), the ways back
 * from a tree to Markdown and YAML, JSON Schema, and the examples of the validator's rules, which are there for tests and the guide; what
 * reads files that the annotator never opens, with the rules on them; and tables of ours that nobody asks.
 */

import type { Plugin } from 'vite'

const empty = '\0marsad-nothing'
/** Modules of a package that are left empty: who imports, what is imported, what has to be there. */
const unused = [
  { importer: /[\\/]gray-matter[\\/]/, id: /(?:^|\/)engines$/, code: 'export default {}' },
  { importer: /[\\/]mdast-util-gfm[^\\/]*[\\/]/, id: /^mdast-util-to-markdown$/, code: 'export const defaultHandlers = {}' },
  { importer: /[\\/]mdast-util-gfm[^\\/]*[\\/]/, id: /^markdown-table$/, code: 'export const markdownTable = () => \'\'' },
  // Faults of schemas are put into words by us.
  { importer: /[\\/]zod[\\/]v4[\\/]/, id: /(?:^|\/)locales\/en\.js$/, code: 'export default () => ({})' },
] as const
const rule = /[\\/]src[\\/]corpus[\\/]validate[\\/]rules[\\/][^\\/]+\.ts$/
/** What the examples are made of: rules that prepare theirs get empty texts. */
const exampleTexts = /[\\/]src[\\/]corpus[\\/]validate[\\/]rules[\\/]examples\.ts$/
/** The annotator opens records alone: it reads no outside data set; and its forms have the fields, so that no missing one is explained. */
const neverRead = /[\\/]src[\\/]corpus[\\/](?:parse[\\/]csv|validate[\\/](?:build[\\/]reference|schemas[\\/]field-words))\.ts$/
/** Rules on files that it never opens: outside sets, shapes, words of the interface, the codebook. */
const neverAsked = /[\\/]rules[\\/](?:reference-set|base-map|interface-key|code-twice|required-files)\.ts$/
const theirChecks = /^ {2}check: [\s\S]*?(?=^ {2}good: )/m
/** Called or looked into, it gives an empty text: rules change a file of an example before anybody asks whether it is one. */
const emptyTexts = 'new Proxy(() => \'\', { get: (_, key) => key === Symbol.toPrimitive ? () => \'\' : typeof key === \'symbol\' ? undefined : \'\' })'
/** `good` and `bad` of a rule: a property of two spaces' indent that ends where that indent closes it. */
const examples = /^ {2}(good|bad): \[(?:[^\n]*\],?$|\n[\s\S]*?^ {2}\],?$)/gm

/** Every schema holds a way to JSON Schema and every node one to its text, so that no bundler can see that nobody goes it: these do nothing. */
const silenced = /[\\/]zod[\\/]v4[\\/]core[\\/](?:json-schema-processors|to-json-schema)\.js$|[\\/]yaml[\\/](?:browser[\\/])?dist[\\/]stringify[\\/]\w+\.js$/

/** Rooms of functions and tables: a module of which nothing is used leaves nothing behind, its tables neither. */
const pure = /[\\/]src[\\/](?:charts|i18n|language|model|queries|urls)[\\/].+\.ts$/

/** Our policy forbids eval; schemas would ask once whether it does, and be reported for it. */
const asksForEval = /[\\/]zod[\\/]v4[\\/]core[\\/]util\.js$/

export function leanScripts(): Plugin {
  return {
    name: 'marsad-lean-scripts',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id, importer = '') => {
      const found = unused.findIndex(one => one.importer.test(importer) && one.id.test(id))
      return found === -1 ? undefined : `${empty}-${found}`
    },
    load: id => id.startsWith(empty) ? unused[Number(id.slice(empty.length + 1))]?.code : undefined,
    transform: (code, id) => {
      if (exampleTexts.test(id)) return { code: silence(code, emptyTexts), map: null }
      if (neverRead.test(id)) return { code: silence(code), map: null }
      const checks = neverAsked.test(id) ? code.replace(theirChecks, '  check: () => [],\n') : code
      if (rule.test(id)) return { code: checks.replaceAll(examples, '  $1: [],'), map: null }
      if (asksForEval.test(id)) return { code: code.replace('const F = Function;', 'return false;'), map: null }
      if (pure.test(id)) return { code, map: null, moduleSideEffects: false }
      return silenced.test(id) ? { code: silence(code), map: null } : undefined
    },
  }
}

/** The same exports, each standing for nothing. */
function silence(code: string, nothing = '() => undefined'): string {
  const declared = [...code.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name = '']) => name)
  const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(',').map(name => name.trim().split(/\s+as\s+/).at(-1) ?? ''))
  return [...new Set([...declared, ...listed])].filter(name => name !== '').map(name => `export const ${name} = ${nothing}\n`).join('')
}
