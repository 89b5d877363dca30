/** What a build is asked for, and what is said when it cannot be answered. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { UsageError, buildUsage, mergeUsage, readBuildArguments, readMergeArguments } from '../../src/cli/build-arguments.ts'

const inJob = { JOB_COMPLETION_INDEX: '5' }
const whole = { full: false, share: null, out: undefined, withTables: false }

const understood: readonly [string, Readonly<Record<string, string>>, ReturnType<typeof readBuildArguments>][] = [
  ['', {}, whole],
  ['--full', {}, { ...whole, full: true }],
  ['--shard 0/1', {}, { ...whole, share: { index: 0, count: 1 } }],
  ['--shard=7/8', {}, { ...whole, share: { index: 7, count: 8 } }],
  ['--shard 3/8 --out /shards', inJob, { ...whole, share: { index: 3, count: 8 }, out: '/shards' }],
  ['--shard 0/2 --tables', {}, { ...whole, share: { index: 0, count: 2 }, withTables: true }],
  ['--shard job/8', inJob, { ...whole, share: { index: 5, count: 8 } }],
]
for (const [line, environment, asked] of understood) {
  test(`understood: ${line || 'nothing'}`, () => assert.deepEqual(readBuildArguments(line.split(' ').filter(Boolean), environment), asked))
}

const refused: readonly [string, Readonly<Record<string, string>>, RegExp][] = [
  ['--fast', {}, /Unknown option '--fast'\. Known: --full, --shard, --out, --tables, --help\./],
  ['content', {}, /Unknown argument content: known are --full, --shard i\/n, --out DIR and --tables/],
  ['--shard', {}, /--shard.*\. Known:/],
  ['--shard=', {}, /'--shard' wants a value/],
  ['--shard 3', {}, /"3" is no shard: write i\/n, such as 0\/8 for the first of eight and 7\/8 for the last/],
  ['--shard -1/8', {}, /--shard/],
  ['--shard 1/-8', {}, /"1\/-8" is no shard/],
  ['--shard 1.5/8', {}, /"1\.5\/8" is no shard/],
  ['--shard $I/8', {}, /is no shard/],
  ['--shard /8', {}, /is no shard.* or job\/8 to take i from JOB_COMPLETION_INDEX/],
  ['--shard 8/8', {}, /There is no shard 8\/8: the first of 8 is 0\/8, the last 7\/8\./],
  ['--shard 0/0', {}, /cannot be divided into 0 shards: take 1 to 4096/],
  ['--shard 0/5000', {}, /cannot be divided into 5000 shards/],
  ['--shard job/8', {}, /JOB_COMPLETION_INDEX, which is not set: run it in a Job with completionMode: Indexed/],
  ['--shard job/8', { JOB_COMPLETION_INDEX: 'x' }, /which is "x"/],
  ['--shard job/4', inJob, /There is no shard 5\/4/],
  ['--out x', {}, /--out says where a shard goes.* MARSAD_OUT/],
  ['--tables', {}, /--tables goes with --shard/],
  ['--full --shard 0/2', {}, /--full goes with a build of the whole site/],
]
for (const [line, environment, says] of refused) {
  test(`refused: ${line}${environment === inJob ? ', as the job 5' : ''}`, () => {
    assert.throws(() => readBuildArguments(line.split(' '), environment), error => error instanceof UsageError && says.test(error.message))
  })
}

test('a merge takes folders, and whether it checks their rows', () => {
  assert.deepEqual(readMergeArguments([]), { places: [], withTables: false })
  assert.deepEqual(readMergeArguments(['a', 'b/0-of-2', '--check']), { places: ['a', 'b/0-of-2'], withTables: true })
  assert.throws(() => readMergeArguments(['--shard', '0/2']), /Unknown option '--shard'\. Known: --check, --help\./)
})

test('both commands tell how they are called', () => {
  assert.equal(readBuildArguments(['--help'], {}), null)
  assert.equal(readMergeArguments(['--help']), null)
  for (const option of ['--full', '--shard', '--out', '--tables']) assert.ok(buildUsage.includes(option), option)
  assert.ok(mergeUsage.includes('--check'))
})

test('both commands end with exit code 2 and one line when they are not understood', () => {
  for (const [script, args] of [['build', ['--shard', '2/2']], ['merge-shards', ['--all']]] as const) {
    const { status, stderr, stdout } = spawnSync(process.execPath, [`src/cli/${script}.ts`, ...args], { encoding: 'utf8' })
    assert.equal(status, 2, stderr)
    assert.equal(stderr.trim().split('\n').length, 1, stderr)
    assert.equal(stdout, '')
  }
})
