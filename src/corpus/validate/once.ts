/** Lists that several rules ask for are made once for each draft or survey. */

export function once<Asked extends object, Made>(make: (asked: Asked) => Made): (asked: Asked) => Made {
  const made = new WeakMap<Asked, { readonly value: Made }>()
  return asked => {
    const known = made.get(asked) ?? { value: make(asked) }
    made.set(asked, known)
    return known.value
  }
}
