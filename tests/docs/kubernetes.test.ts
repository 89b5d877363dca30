/** The examples for Kubernetes, read as a cluster would: what they run is understood by the program, and the two Jobs fit each other. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseAllDocuments } from 'yaml'
import { nameShare } from '../../src/build/shards/division.ts'
import { readBuildArguments, readMergeArguments } from '../../src/cli/build-arguments.ts'

interface Container {
  readonly name: string
  readonly image: string
  readonly args: readonly string[]
  readonly env?: readonly { readonly name: string; readonly value: string }[]
  readonly securityContext: unknown
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[]
}
interface Item {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly completionMode?: string
    readonly completions?: number
    readonly backoffLimitPerIndex?: number
    readonly podFailurePolicy?: { readonly rules: readonly { readonly onExitCodes?: { readonly containerName: string } }[] }
    readonly template?: { readonly spec: { readonly restartPolicy: string; readonly initContainers?: readonly Container[]; readonly containers: readonly Container[]; readonly volumes: readonly { readonly name: string; readonly persistentVolumeClaim?: { readonly claimName: string } }[] } }
  }
}

const read = (name: string): Item[] => parseAllDocuments(readFileSync(`docs/hosting/kubernetes/${name}.yml`, 'utf8')).map(document => {
  assert.deepEqual([...document.errors, ...document.warnings], [])
  return document.toJS() as Item
})
const [claim, shards] = read('shards')
const [merge] = read('merge')
assert.ok(claim !== undefined && shards !== undefined && merge !== undefined)
const pod = shards.spec.template?.spec
const [shard] = pod?.containers ?? []
const mergePod = merge.spec.template?.spec
const [merging] = mergePod?.initContainers ?? []
const [deploying] = mergePod?.containers ?? []
assert.ok(pod && shard && mergePod && merging && deploying)

/** Without `npm run <script> --`. */
function argumentsOf({ args }: Container, script: string): readonly string[] {
  assert.deepEqual(args.slice(0, 4), ['npm', 'run', script, '--'])
  return args.slice(4)
}
const valueOf = ({ env = [] }: Container, name: string): string | undefined => env.find(one => one.name === name)?.value

test('each pod of the Job makes a shard of its own, and together they make all, without a shell', () => {
  assert.deepEqual([shards.apiVersion, shards.kind, shards.spec.completionMode, pod.restartPolicy], ['batch/v1', 'Job', 'Indexed', 'Never'])
  const count = shards.spec.completions ?? 0
  const made = Array.from({ length: count }, (_, index) => {
    const asked = readBuildArguments(argumentsOf(shard, 'build'), { JOB_COMPLETION_INDEX: String(index) })
    assert.equal(asked?.out, '/shards')
    return asked.share && nameShare(asked.share)
  })
  assert.deepEqual(made, Array.from({ length: count }, (_, index) => `${index}-of-${count}`))
})

test('the merge reads where the shards were written, and deploys what it made', () => {
  assert.deepEqual(readMergeArguments(argumentsOf(merging, 'merge')), { places: ['/shards'], withTables: false })
  for (const [container, volumes] of [[shard, pod.volumes], [merging, mergePod.volumes]] as const) {
    const mount = container.volumeMounts.find(({ mountPath }) => mountPath === '/shards')
    assert.equal(volumes.find(({ name }) => name === mount?.name)?.persistentVolumeClaim?.claimName, claim.metadata.name)
  }
  assert.equal(argumentsOf(deploying, 'deploy').at(-1), valueOf(merging, 'MARSAD_OUT'))
})

test('shards and merge are of one image and for one address, which the merge demands', () => {
  assert.equal(new Set([shard, merging, deploying].map(({ image }) => image)).size, 1)
  assert.equal(valueOf(merging, 'MARSAD_URL'), valueOf(shard, 'MARSAD_URL'))
  assert.match(readFileSync('Dockerfile', 'utf8'), /^FROM \S+ AS program$/m)
})

test('no container may gain rights, and the rule for failures names a container that there is', () => {
  for (const { securityContext } of [shard, merging, deploying]) {
    assert.deepEqual(securityContext, { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, seccompProfile: { type: 'RuntimeDefault' } })
  }
  assert.deepEqual(shards.spec.podFailurePolicy?.rules.flatMap(({ onExitCodes }) => onExitCodes?.containerName ?? []), [shard.name])
})
