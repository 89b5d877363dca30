/** Results by kind: in each group as they were, the groups in the order of their best. */

export interface KindGroup {
  readonly kind: string
  readonly ids: readonly string[]
}

export function groupByKind(ids: readonly string[], kindOf: (id: string) => string): KindGroup[] {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const kind = kindOf(id)
    const known = groups.get(kind)
    if (known === undefined) groups.set(kind, [id])
    else known.push(id)
  }
  return Array.from(groups, ([kind, own]) => ({ kind, ids: own }))
}
