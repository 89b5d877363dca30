/** A file of the built site, for those who choose what is kept on a reader's device. */

export interface SiteFile {
  /** Relative, `/`-separated. */
  readonly path: string
  readonly bytes: number
}

/** For the outside world: downloads, references, feeds, site maps, pictures for other sites. */
const outward = /^(?:robots\.txt|.*\.xml|.*\.(?:bib|ris)|.*\/feed\.json|data\/[^/]*\.(?:csv|json|geojson|parquet|sqlite|zip|md|txt)|data\/(?:api|citations|annotations|pictures)\/.*)$/
/** For the server and the browser's own machinery. */
const machinery = /^(?:_headers|404\.html|sw\.js|\.marsad-site|data\/offline\/.*)$/

/** False for files that say nothing to a reader without a network. */
export function isOfUse(path: string): boolean {
  return !outward.test(path) && !machinery.test(path)
}
