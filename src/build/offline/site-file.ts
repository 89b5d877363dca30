/** A file of the built site, for those who choose what is kept on a reader's device. */

export interface SiteFile {
  /** Relative, `/`-separated. */
  readonly path: string
  readonly bytes: number
}

/** Files that say nothing to a reader without a network, or are not a browser's business. */
export function isOfUse(path: string): boolean {
  return !/^(?:_headers|robots\.txt|404\.html|sw\.js|\.marsad-site|[^/]*\.xml|pagefind\/pagefind-(?:worker|ui|modular|highlight).*|pagefind\/pagefind-[^/]*\.css|data\/[^/]*\.(?:csv|json)|data\/offline\/.*)$/.test(path)
}
