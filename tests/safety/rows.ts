/** The rows of the table of dangers, each with what refuses it: bad corpora, by name, and tests, by file and the words of their titles. */

export interface SafetyRow {
  readonly danger: string
  /** Rules that must complain. */
  readonly rules: readonly string[]
  /** Folders of tests/corpora/bad; `*` stands for any ending. */
  readonly corpora: readonly string[]
  /** File under tests/ to words that its text must hold. */
  readonly tests: Readonly<Record<string, readonly string[]>>
}

export const safetyRows: readonly SafetyRow[] = [
  {
    danger: 'front matter that runs code', rules: ['front-matter'],
    corpora: ['front-matter', 'front-matter--engine-js', 'front-matter--engine-js-spaced', 'front-matter--engine-js-capitals', 'front-matter--engine-json', 'front-matter--engine-coffee', 'front-matter--engine-toml', 'front-matter--engine-after-mark', 'front-matter--trailing-space'],
    tests: { 'corpus/parse/front-matter.test.ts': ['is refused and runs nothing', 'nothing is cached', 'options of gray-matter change nothing'] },
  },
  {
    danger: 'YAML that means more than text, lists and maps', rules: ['yaml', 'yaml-comment', 'yaml-duplicate-key', 'yaml-depth', 'yaml-size'],
    corpora: ['yaml', 'yaml--alias-bomb', 'yaml--directive', 'yaml--tag', 'yaml--merge', 'yaml--document-end', 'yaml--two-documents', 'yaml--complex-key', 'yaml--proto', 'yaml-comment--hospital', 'yaml-duplicate-key', 'yaml-depth--brackets', 'yaml-size--lines'],
    tests: { 'corpus/parse/yaml.test.ts': ['stays as it is written', 'an alias bomb', 'NUL behind an escape', 'bombs within the caps'], 'corpus/bombs.test.ts': ['250,000 fields of one name', '160,000 aliases', '250,000 items'] },
  },
  {
    danger: 'Markdown time bombs', rules: ['markdown-depth', 'markdown-size', 'table-size', 'body-size', 'body-time'],
    corpora: ['markdown-depth', 'markdown-depth--quotes', 'markdown-depth--bullets', 'markdown-size--brackets', 'markdown-size--definitions', 'markdown-size--dots', 'markdown-size--emphasis', 'markdown-size--paragraph', 'table-size', 'table-size--columns', 'body-size--lines'],
    tests: { 'corpus/parse/body.test.ts': ['is refused before parsing', 'the worst bodies within the caps'], 'corpus/limited-parser.test.ts': ['takes longer than it may', 'body-time'], 'corpus/bombs.test.ts': ['brackets before a long text', 'comments that never end'] },
  },
  {
    danger: 'active content', rules: ['html', 'link-address', 'image'],
    corpora: ['html--script', 'html--onerror', 'html--svg', 'html--iframe', 'html--form', 'html--base', 'html--refresh', 'html--style', 'html--comment', 'link-address--entities', 'link-address--capitals', 'link-address--tab', 'link-address--newline-entity', 'link-address--data', 'link-address--vbscript', 'link-address--autolink', 'link-address--space-before', 'image--remote', 'image--reference'],
    tests: { 'corpus/parse/body.test.ts': ['a javascript link in disguise', 'a meta refresh'], 'site/body.test.ts': ['what loads, runs or leads to a script is left out'], 'e2e/pages.test.ts': ['no page asks another host', 'no event handler'] },
  },
  {
    danger: 'JSON in pages', rules: ['html'], corpora: ['html--end-of-script'],
    tests: { 'exports/linked-data/linked-data.test.ts': ['stays inside its script'], 'build/verify.test.ts': ['is refused: '], 'e2e/pages.test.ts': ['every page carries the same security policy, first in its head', 'no script but JSON-LD'] },
  },
  {
    danger: 'hidden and turning characters', rules: ['character'],
    corpora: ['character', 'character--override', 'character--zero-width', 'character--tags', 'character--control', 'character--half', 'character--presentation', 'character--isolates', 'character--settings', 'character--byte-order-mark', 'character--private', 'character--fillers'],
    tests: { 'corpus/parse/body.test.ts': ['text is NFC', 'a direction override behind an entity', 'is accepted'], 'corpus/parse/yaml.test.ts': ['decoded text is NFC', 'half a character behind an escape'] },
  },
  {
    danger: 'names', rules: ['file-name', 'id'],
    corpora: ['file-name', 'file-name--reserved', 'file-name--homoglyph', 'file-name--accents', 'file-name--signs', 'file-name--length', 'file-name--language', 'id', 'id--homoglyph', 'id--reserved', 'id--traversal'],
    tests: { 'corpus/read/read.test.ts': ['names equal but for case or composition', 'com1.md'] },
  },
  {
    danger: 'files that are no plain text', rules: ['unknown-file', 'line-ends', 'character'],
    corpora: ['unknown-file', 'unknown-file--page', 'unknown-file--folder-like-file', 'line-ends', 'character--second-mark'],
    tests: { 'corpus/read/read.test.ts': ['links, pipes and devices', 'bytes that are no UTF-8', 'one byte order mark'], 'corpus/read/odd-files.test.ts': ['exactly as large as it may be', 'socket'] },
  },
  {
    danger: 'hosts that deceive', rules: ['link-address'],
    corpora: ['link-address--user', 'link-address--mixed-scripts', 'link-address--lookalike', 'link-address--numbers', 'link-address--local', 'link-address--slash', 'link-address--backslash', 'link-address--protocol-relative', 'link-address--mail-fields'],
    tests: { 'model/web-host.test.ts': ['it is said where it leads', 'punycode is decoded as Node decodes it'] },
  },
  { danger: 'formulas in spreadsheets', rules: [], corpora: [], tests: { 'exports/tables.test.ts': ['takes for a formula is made harmless', 'any text comes back from CSV'], 'charts/pieces.test.ts': ['cells that a spreadsheet would run are disarmed'] } },
  {
    danger: 'commands in CI logs', rules: ['yaml', 'passage'], corpora: ['yaml--ci-commands', 'passage--ci-commands'],
    tests: { 'corpus/report/report.test.ts': ['no line of a report begins with a command', 'everything foreign in it escaped'], 'fuzz/judge.ts': ['a command to a CI'] },
  },
  { danger: 'silent loss', rules: [], corpora: [], tests: { 'build/verify.test.ts': ['is refused: ', 'the search records that verification expects'], 'exports/tables.test.ts': ['with the number of its rows'] } },
  { danger: 'failed builds', rules: [], corpora: [], tests: { 'build/switch.test.ts': ['leaves a whole site', 'a process killed between the two renames'], 'build/whole-build.test.ts': ['a build that is killed leaves the last site', 'a corpus with errors is reported'] } },
]
