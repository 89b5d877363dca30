/** The part of html-metadata that the tests use; the package brings no types. */

declare module 'html-metadata' {
  const metadata: { readonly loadFromString: (html: string) => object; readonly parseAll: (page: object) => Promise<object> }
  export default metadata
}
