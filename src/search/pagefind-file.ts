/** What every file of Pagefind is: gzip, and a signature before what it holds. For browsers and for Node. */

export const signature = 'pagefind_dcd'

/** Without its signature. Throws when it is no file of Pagefind. */
export async function unpackFile(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Uint8Array(await new Response(new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())
  if (new TextDecoder().decode(unpacked.subarray(0, signature.length)) !== signature) throw new Error('not a file of Pagefind')
  return unpacked.slice(signature.length)
}
