/** What we use of subset-font, which brings no types: the face with these characters alone, by harfbuzz. */

declare module 'subset-font' {
  export default function subset(
    face: Uint8Array, characters: string, options: { readonly targetFormat: 'woff2' | 'truetype'; readonly keepFeatures: readonly string[] },
  ): Promise<Uint8Array>
}
