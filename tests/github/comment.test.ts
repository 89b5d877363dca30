/** The step that sends the comment, run as it stands against a stand-in for the host's command that answers with recorded data. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>>
}

const workflow = parse(readFileSync('.github/workflows/comment.yml', 'utf8')) as Workflow
const script = workflow.jobs['comment']?.steps.find(({ name }) => name === 'Send it')?.run ?? ''
// The host's own machines have it; elsewhere there is nothing to run the step with.
const hasJq = spawnSync('jq', ['--version']).status === 0

/** `gh api`, as far as the step uses it: finds the answer by the address, filters it, notes what was to be written. */
const standIn = `#!/bin/bash
method=GET; filter=.; address=; body=
shift
while [ $# -gt 0 ]; do
  case "$1" in
    --method) method=$2; shift ;;
    --jq) filter=$2; shift ;;
    -F) body=$2; shift ;;
    -f) shift ;;
    --*) ;;
    *) address=$1 ;;
  esac
  shift
done
if [ "$method" != GET ]; then echo "$method $address $(cat "\${body#body=@}")" >> "$SENT"; exit 0; fi
case "$address" in
  */pulls) answer=pulls ;;
  */files*) answer=files ;;
  */comments) answer=comments ;;
esac
jq -r "$filter" "$ANSWERS/$answer.json"
`

const pull = { number: 7, head: { sha: 'abc' } }
const bot = { user: { login: 'github-actions[bot]' }, body: '<!-- contribution -->\nearlier' }

interface Host {
  readonly pulls?: readonly object[]
  readonly files?: readonly object[]
  readonly comments?: readonly object[]
}

function send({ pulls = [pull], files = [{ filename: 'content/articles/2020/a.md' }], comments = [] }: Host): string {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-comment-'))
  try {
    for (const [name, answer] of Object.entries({ pulls, files, comments })) writeFileSync(join(folder, `${name}.json`), JSON.stringify(answer))
    writeFileSync(join(folder, 'gh'), standIn)
    chmodSync(join(folder, 'gh'), 0o755)
    writeFileSync(join(folder, 'comment.md'), '<!-- contribution -->\nwords')
    writeFileSync(join(folder, 'sent'), '')
    const { status, stderr } = spawnSync('bash', ['-e', '-c', script], { encoding: 'utf8', env: {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`, ANSWERS: folder, SENT: join(folder, 'sent'),
      GH_TOKEN: 'none', REPOSITORY: 'a/b', OWNER: 'c', BRANCH: 'd', SHA: 'abc', COMMENT: join(folder, 'comment.md'),
    } })
    assert.equal(status, 0, stderr)
    return readFileSync(join(folder, 'sent'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the comment is written anew where there is none of ours, and in place of ours where there is', { skip: !hasJq }, () => {
  assert.equal(send({}), 'POST repos/a/b/issues/7/comments <!-- contribution -->\nwords\n')
  assert.equal(send({ comments: [{ id: 1, user: { login: 'reader' }, body: '<!-- contribution -->' }, { id: 2, ...bot }] }), 'PATCH repos/a/b/issues/comments/2 <!-- contribution -->\nwords\n')
})

test('nothing is said of a pull request that has moved on or is closed', { skip: !hasJq }, () => {
  assert.equal(send({ pulls: [] }), '')
  assert.equal(send({ pulls: [{ number: 7, head: { sha: 'other' } }] }), '')
})

test('nothing is said of a pull request that changes the workflows, by a new name or an old one', { skip: !hasJq }, () => {
  assert.equal(send({ files: [{ filename: 'content/a.md' }, { filename: '.github/workflows/comment.yml' }] }), '')
  assert.equal(send({ files: [{ filename: 'content/a.md', previous_filename: '.github/workflows/comment.yml' }] }), '')
})
