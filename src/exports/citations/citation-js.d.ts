/** The part of Citation.js that we use; the packages bring no types. */

declare module '@citation-js/core' {
  interface StyleRegister { readonly has: (name: string) => boolean; readonly add: (name: string, xml: string) => void }
  interface FormatOptions { readonly template?: string; readonly lang?: string; readonly format?: 'html' | 'text' }
  export const plugins: {
    readonly config: {
      get(name: '@csl'): { readonly styles: StyleRegister; readonly locales: StyleRegister }
      get(name: '@bibtex'): { readonly format: { useIdAsLabel: boolean; asciiOnly: boolean; checkLabel: boolean } }
    }
    readonly output: { readonly format: (name: 'bibliography' | 'bibtex' | 'ris', items: readonly object[], options?: FormatOptions) => string }
  }
}
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
