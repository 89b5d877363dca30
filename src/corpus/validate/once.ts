/** Lists that several rules ask for are made once for each draft. */

import type { Draft } from './draft.ts'

export function oncePerDraft<Made>(make: (draft: Draft) => Made): (draft: Draft) => Made {
  const made = new WeakMap<Draft, { readonly value: Made }>()
  return draft => {
    const known = made.get(draft) ?? { value: make(draft) }
    made.set(draft, known)
    return known.value
  }
}
