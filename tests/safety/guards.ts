/** Each guard behind the table of dangers, as the piece of code that holds it and what would be there without it. `run-without.ts` shows that tests miss it. */

export interface Guard {
  /** The row of `rows.ts` whose tests must fail. */
  readonly danger: string
  readonly file: string
  /** Stands exactly once in the file. */
  readonly code: string
  readonly without: string
}

type Pair = readonly [code: string, without: string]

function guardsOf(danger: string, file: string, pairs: readonly Pair[]): Guard[] {
  return pairs.map(([code, without]) => ({ danger, file: `src/${file}`, code, without }))
}

const off = (condition: string): Pair => [`if (${condition})`, 'if (false)']
const limit = (name: string, value: string): Pair => [`${name}: ${value}`, `${name}: ${value} * 1000`]

const runsCode = 'front matter that runs code'
const moreThanText = 'YAML that means more than text, lists and maps'
const bombs = 'Markdown time bombs'
const active = 'active content'
const characters = 'hidden and turning characters'
const odd = 'files that are no plain text'
const hosts = 'hosts that deceive'
const logs = 'commands in CI logs'

export const guards: readonly Guard[] = [
  ...guardsOf(runsCode, 'corpus/parse/front-matter.ts', [off('lines[0] !== fence'), off('close === -1'), off('closing !== fence')]),
  ...guardsOf(moreThanText, 'corpus/parse/yaml-guard.ts', [
    ...['anchor', 'alias', 'tag', 'directive-line', 'doc-start', 'doc-end', 'explicit-key-ind'].map((token): Pair => [`'${token}': { en: 'YAML`, `'no ${token}': { en: 'YAML`])
      .filter(([code]) => !code.includes('doc-')),
    [`'doc-start': { en: 'start`, `'no': { en: 'start`], [`'doc-end': { en: 'end`, `'no': { en: 'end`],
    off(`type === 'comment' && !line.empty`), ['const found = listTabs(text)', 'const found = []'], limit('indentation', '80'), limit('brackets', '8'), limit('dashes', '4'), ['++count > signs', '++count > Infinity'],
  ]),
  ...guardsOf(moreThanText, 'corpus/parse/yaml.ts', [
    off('bytes > limits.bytes'), off('lines > limits.lines'), off('first !== undefined'), [`if (forbiddenKeys.has(name))`, 'if (false)'], ['listForbidden(text)', '[]'],
    [`node.value.normalize('NFC')`, 'node.value'], ['const longestList = 1000', 'const longestList = 1e6'],
  ]),
  ...guardsOf(bombs, 'corpus/parse/markdown-guard.ts', [
    limit('bytes', '256 * 1024'), limit('lines', '3000'), limit('nesting', '8'), limit('indentation', '40'), limit('containers', '3000'), limit('marks', '2000'), limit('run', '120'),
    limit('definitions', '300'), limit('paragraph', '20_000'), limit('columns', '40'), limit('cells', '5000'),
  ]),
  ...guardsOf(bombs, 'corpus/parse/index.ts', [['const textLimit = 512', 'const textLimit = 512 * 1024']]),
  ...guardsOf(bombs, 'corpus/limited-parser.ts', [['user + system > seconds * 1e6 || ', '']]),
  ...guardsOf(active, 'corpus/parse/check-tree.ts', [
    ['return [refuseHtml(node.value)]', 'return []'], ['return [refuseImage(node.url)]', 'return []'], ['return [refuseImage(node.label ?? node.identifier)]', 'return []'],
    ['[checkAddress(node.url)]', '[null]'], ['listForbidden(`${node.url} ${node.title ?? \'\'}`)', '[]'],
  ]),
  ...guardsOf(active, 'corpus/parse/addresses.ts', [[': refuse(address, expected, otherwise)', ': null'], [`/[\\s\\\\<>"]/.test(address)`, 'false'], [`/^mailto:[^\\s@/?#]+@[^\\s@/?#]+$/.test(address)`, 'true']]),
  ...guardsOf(active, 'site/body.ts', [['sanitize(tree, bodySchema)', 'tree']]),
  ...guardsOf('JSON in pages', 'exports/linked-data/format.ts', [['/[<>&\\u2028\\u2029]/g', '/[>&\\u2028\\u2029]/g'], ['/[<>&\\u2028\\u2029]/g', '/[<>&]/g']]),
  ...guardsOf('JSON in pages', 'build/verify/policy.ts', [off('policies.length !== 1 || policies[0]?.attributes[\'content\'] !== contentSecurityPolicy'), ['else if (!isPolicy', 'else if (false && !isPolicy']]),
  ...guardsOf(characters, 'corpus/parse/unicode.ts', [
    ['[\\p{Cc}--[\\t\\n]]', '[\\0]'], ['[\\p{Cf}', '['], ['\\p{Cs}\\p{Co}\\p{DI}', '\\p{Co}\\p{DI}'], ['\\p{Co}\\p{DI}', '\\p{DI}'], ['\\p{DI}\\p{NChar}', '\\p{NChar}'], ['\\p{NChar}\\u2028', '\\u2028'],
    ['\\p{NChar}\\u2028\\u2029]', '\\p{NChar}]'], ['\\uFB50-\\uFD3D\\uFD40-\\uFDF9\\uFE70-\\uFEFC]`', ']`'], ['[\\uFB00-\\uFB06\\uFB13-\\uFB17', '['], ['isolate.test(text) ?', 'false ?'],
  ]),
  ...guardsOf(characters, 'corpus/parse/index.ts', [[`maskForbidden(source.text, forbidden).normalize('NFC')`, 'maskForbidden(source.text, forbidden)']]),
  ...guardsOf('names', 'model/ids.ts', [['text.length <= maximumIdLength && ', ''], [' && !reservedIds.has(text)', ''], ['idPattern.test(text)', '!/[/\\\\]/.test(text)']]),
  ...guardsOf('names', 'corpus/read/index.ts', [['twin === undefined ? []', 'true ? []'], [`if (role === 'bad-name')`, 'if (false)']]),
  ...guardsOf(odd, 'corpus/read/index.ts', [off(`found.type === 'link' || found.type === 'other'`), off(`role === 'unknown'`), ['found.size > limitOf(role) ?', 'false ?']]),
  ...guardsOf(odd, 'corpus/read/disk.ts', [off('!found.isFile() || found.size > limit'), ['lstatSync(path', 'statSync(path']]),
  ...guardsOf(odd, 'corpus/read/decode.ts', [[`new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })`, `new TextDecoder('utf-8', { ignoreBOM: true })`], ['lone === -1 ?', 'true ?'], ['.replace(/^\\uFEFF/, \'\').replaceAll', '.replaceAll']]),
  ...guardsOf(hosts, 'model/web-host.ts', [
    off('/@|%40/.test(authority)'), off('reads === null'), [`return 'number'`, 'return null'], [`return 'sign'`, 'return null'], [`return 'scripts'`, 'return null'], [`return 'local'`, 'return null'], [`? 'lookalike' : null`, '? null : null'],
    ['decodePunycode(label.slice(4))', 'label'], ['decodeURIComponent(authority.replace(/:\\d*$/, \'\'))', 'authority.replace(/:\\d*$/, \'\')'],
  ]),
  ...guardsOf('formulas in spreadsheets', 'exports/format.ts', [['formulaStart.test(text)', 'false'], ['[=+\\-@\\t\\r]', '[=+\\-@]']]),
  ...guardsOf('formulas in spreadsheets', 'charts/csv.ts', [['/^[=+\\-@\\t\\r]/.test(text)', 'false']]),
  ...guardsOf(logs, 'corpus/report/foreign.ts', [[`.replace(/##(?=\\w*\\[)/g, '## ')`, ''], [`/^[\\p{L}\\p{N}._/~-]/u.test(shown)`, 'true'], ['.replaceAll(\'##\', \'#\\\\u0023\')', '']]),
  ...guardsOf(logs, 'corpus/report/data.ts', [['.replaceAll(\'%\', \'%25\')', ''], ['.replaceAll(\'\\n\', \'%0A\')', ''], ['.replaceAll(\':\', \'%3A\')', ''], ['.replaceAll(\',\', \'%2C\')', '']]),
  ...guardsOf('silent loss', 'build/verify/index.ts', [['...checkPages(new Set(pages), corpus), ', ''], ['...checkExports(folder, corpus), ', ''], ['...checkSearch(folder, corpus), ', ''], ['...checker.finish(), ', '']]),
  ...guardsOf('failed builds', 'build/switch.ts', [off('names.length > 0 && !names.includes(markerName)'), ['disk.remove(fresh)\n    if', 'if']]),
]
