/**
 * The one seam through which browser code fetches anything. Editions of the site that cannot fetch (opened from a disk) replace
 * this file alone.
 */

/** A file of our own site as JSON. Throws when it cannot be had. The caller knows the shape: the same build wrote it. */
export async function loadJson<Shape>(address: string): Promise<Shape> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return await response.json() as Shape
}

/** A file of our own site as text. Throws when it cannot be had. */
export async function loadText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return await response.text()
}

/** A module of our own site that the bundler does not know. The caller knows what it exports. */
export async function loadModule<Shape>(address: string): Promise<Shape> {
  return await import(/* @vite-ignore */ address) as Shape
}
