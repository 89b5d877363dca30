/** The part of jsonld that the tests use; the package brings no types. */

declare module 'jsonld' {
  const jsonld: { readonly expand: (document: object) => Promise<object[]> }
  export default jsonld
}
