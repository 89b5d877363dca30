/** The part of html-metadata that the tests use; the package brings no types. */

declare module 'html-metadata' {
  const metadata: { readonly loadFromString: (html: string) => Promise<object> }
  export default metadata
}
