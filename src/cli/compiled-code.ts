/** Our own code as Node compiles it, kept between runs: loading it is a fourth of a check or a build in which little has changed. */

import { enableCompileCache } from 'node:module'

/** Call before the rest is loaded. Node looks at the source of each file before it takes what was kept; where nothing can be written, nothing is. */
export function keepCompiled(folder: string): void {
  enableCompileCache(folder)
  // Threads look for it here.
  process.env['NODE_COMPILE_CACHE'] ??= folder
}
