/** How much of a profiled step went into pictures: into drawing charts (with the tables beside them) and writing their trees as text. */

import type { Profiler } from 'node:inspector'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Share of all samples that were not idle, 0 to 1. */
export function shareOfPictures({ nodes, samples = [] }: Profiler.Profile, drawing: ReadonlySet<string> = listDrawing()): number {
  const inPicture = new Set<number>()
  const idle = new Set<number>()
  const byId = new Map(nodes.map(node => [node.id, node]))
  const visit = (id: number, above: { readonly picture: boolean; readonly body: boolean }): void => {
    const node = byId.get(id)
    if (node === undefined) return
    const name = node.callFrame.functionName.replace(/\$\d+$/, '')
    const body = above.body || /^(writeHtml|renderBody|renderParts)$/.test(name)
    const picture = above.picture || drawing.has(name) || (name === 'toHtml' && !body)
    if (picture) inPicture.add(id)
    if (name === '(idle)') idle.add(id)
    for (const child of node.children ?? []) visit(child, { picture, body })
  }
  if (nodes[0] !== undefined) visit(nodes[0].id, { picture: false, body: false })
  const busy = samples.filter(id => !idle.has(id))
  return busy.length === 0 ? 0 : busy.filter(id => inPicture.has(id)).length / busy.length
}

/** Names of the functions that charts are drawn with. A bundle keeps names, and may put a number behind them. */
function listDrawing(): Set<string> {
  const charts = fileURLToPath(new URL('../../src/charts', import.meta.url))
  return new Set(globSync(`${charts}/*.ts`).flatMap(file => [...readFileSync(file, 'utf8').matchAll(/^export function (draw\w+)/gm)].map(([, name = '']) => name)))
}
