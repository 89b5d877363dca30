/**
 * `npm run fuzz -- --cases 100000 [--seed 1]`: spoils the corpora in as many ways and tells each case that breaks a promise, as data
 * that `--case '<json>'` judges again. Exit code 1 when there was one.
 */

import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { anyCase, spoilCorpus } from './cases.ts'
import { judge } from './judge.ts'
import type { Case } from './cases.ts'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, case: { type: 'string' } } })
const total = Number(values.cases)
const batch = 500
const started = performance.now()
let [broken, judged, longest] = [0, 0, 0]

if (values.case !== undefined) tryCase(JSON.parse(values.case))
else {
  for (let seed = Number(values.seed); judged < total; seed++) {
    for (const chosen of fc.sample(anyCase, { seed, numRuns: Math.min(batch, total - judged) })) tryCase(chosen)
    if ((seed - Number(values.seed)) % 10 === 9) tell()
  }
}
tell()
process.exitCode = broken > 0 ? 1 : 0

function tryCase(chosen: Case): void {
  judged++
  const { files, untouched } = spoilCorpus(chosen)
  try {
    const seconds = judge(files, untouched)
    if (seconds > longest) {
      longest = seconds
      if (seconds > 1) console.log(`${seconds.toFixed(1)} s: ${JSON.stringify(chosen)}`)
    }
  } catch (error) {
    broken++
    console.log(`\nbroken: ${error instanceof Error ? error.stack?.split('\n').slice(0, 12).join('\n') : String(error)}\n  ${JSON.stringify(chosen)}`)
  }
}

function tell(): void {
  console.log(`${judged} cases, ${broken} broken, ${((performance.now() - started) / 1000).toFixed(0)} s, longest ${longest.toFixed(2)} s of computing`)
}
