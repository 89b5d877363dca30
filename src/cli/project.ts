/** Where the program lies. */

import { fileURLToPath } from 'node:url'

/** Absolute path of the project, without a final slash. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
