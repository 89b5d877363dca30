/** Makes something the first time that it is asked for. */

/** What failed is tried again the next time: what could not be loaded may be there then. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => made ??= make().catch((error: unknown) => {
    made = undefined
    throw error
  })
}
