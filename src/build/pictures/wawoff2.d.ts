/** The part of wawoff2 that we use; the package brings no types. */

declare module 'wawoff2' {
  const wawoff2: { readonly decompress: (woff2: Uint8Array) => Promise<Uint8Array> }
  export default wawoff2
}
