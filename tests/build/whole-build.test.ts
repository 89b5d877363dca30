/** Builds as people start them: folder in, folder out. Slow, because each is a real one. */

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { after, test } from 'node:test'

const root = mkdtempSync(join(tmpdir(), 'marsad-build-'))
const shared = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/marsad-build-') : root
after(() => [root, shared].forEach(folder => rmSync(folder, { recursive: true, force: true })))

const corpus = 'tests/corpora/good/harbour'

interface Ended { readonly status: number | null; readonly output: string }

function environment(content: string, out: string): NodeJS.ProcessEnv {
  return { ...process.env, MARSAD_CONTENT: content, MARSAD_OUT: out, MARSAD_URL: 'https://harbour.example/site', SOURCE_DATE_EPOCH: '1700000000' }
}

function build(content: string, out: string, more: Readonly<Record<string, string>> = {}, command = '"$NODE" "$SCRIPT"'): Promise<Ended> {
  const child = spawn('sh', ['-c', command], { env: { ...environment(content, out), NODE: process.execPath, SCRIPT: resolve('src/cli/build.ts'), ...more } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += String(chunk)))
  return new Promise(ended => child.on('close', status => ended({ status, output })))
}

/** Every file with the hash of its bytes. */
function filesOf(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter(file => statSync(join(folder, file)).isFile()).sort()
  return new Map(files.map(file => [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]))
}

const first = join(root, 'first/dist')
const second = join(shared, 'second')

/** The corpus outside the repository, its files made in some order: folders that list by age list them so. */
function copyInOrder(from: string, to: string, order: 1 | -1): string {
  const copy = mkdtempSync(join(to, 'content-'))
  for (const file of globSync('**/*', { cwd: from }).sort((a, b) => (a < b ? -order : order)).filter(file => statSync(join(from, file)).isFile())) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    copyFileSync(join(from, file), join(copy, file))
  }
  return copy
}

test('two builds, in other time zones, locales, folders and orders, with other cores and rights, on two file systems, give the same bytes', async () => {
  const oneCore = 'umask 077; cd /; if command -v taskset > /dev/null; then exec taskset -c 0 "$NODE" "$SCRIPT"; else exec "$NODE" "$SCRIPT"; fi'
  const [one, two] = await Promise.all([
    build(copyInOrder(corpus, root, 1), first, { TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C' }),
    build(copyInOrder(corpus, shared, -1), second, { TZ: 'America/Lima', LANG: 'ar_SY.UTF-8', LC_ALL: 'ar_SY.UTF-8' }, oneCore),
  ])
  assert.deepEqual([one.status, two.status], [0, 0], one.output + two.output)
  for (const step of ['load', 'data', 'pages', 'references', 'search', 'verify', 'switch']) assert.match(one.output, new RegExp(`✓ ${step} +\\d+\\.\\d s`))
  assert.doesNotMatch(one.output, /\u001B\[/, 'no colour codes where there is no terminal')
  const [files, others] = [filesOf(first), filesOf(second)]
  assert.deepEqual([...files.keys()], [...others.keys()])
  assert.deepEqual([...files].filter(([file, bytes]) => others.get(file) !== bytes).map(([file]) => file), [])
  assert.deepEqual(readdirSync(join(first, '..')), ['dist'])
})

test('a corpus with errors is reported with all of them, exit code 1, and the last site stays byte for byte', async () => {
  const broken = join(root, 'broken')
  cpSync(corpus, broken, { recursive: true })
  const articles = globSync('articles/*/*.md', { cwd: broken }).sort()
  const [victim = ''] = articles
  writeFileSync(join(broken, victim), `${readFileSync(join(broken, victim), 'utf8')}\n<script>alert(1)</script>\n`)
  writeFileSync(join(broken, 'actors', 'Bad Name.md'), '---\nname: x\n---\n')
  const before = filesOf(first)
  const { status, output } = await build(broken, first)
  assert.equal(status, 1)
  assert.match(output, new RegExp(`${victim.replaceAll('.', '\\.')}:\\d+:\\d+ {2}error`))
  assert.match(output, /Bad Name\.md:1:1 {2}error/)
  assert.match(output, /The last good site is untouched/)
  assert.doesNotMatch(output, /^ +at /m)
  assert.deepEqual(filesOf(first), before)
})

test('a build that is killed leaves the last site byte for byte', async () => {
  const before = filesOf(first)
  const child = spawn(process.execPath, ['src/cli/build.ts'], { env: environment(corpus, first), stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise(resolve => child.on('close', resolve))
  await new Promise<void>(resolve => child.stdout.on('data', chunk => String(chunk).includes('load') && resolve()))
  await new Promise(resolve => setTimeout(resolve, 1500))
  child.kill('SIGKILL')
  await ended
  const left = readdirSync('.stage').filter(name => name.startsWith(`${child.pid}-`))
  assert.equal(left.length, 1, 'it was killed in the middle')
  rmSync(join('.stage', left[0] ?? 'none'), { recursive: true })
  assert.deepEqual(filesOf(first), before)
})

test('a folder of somebody else is refused before anything is done', async () => {
  const theirs = mkdtempSync(join(root, 'theirs-'))
  writeFileSync(join(theirs, 'thesis.txt'), 'ten years')
  const { status, output } = await build(corpus, theirs)
  assert.equal(status, 1)
  assert.match(output, /the folder is not empty and was not made by a build/)
  assert.deepEqual(readdirSync(theirs), ['thesis.txt'])
})
