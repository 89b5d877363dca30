/** The `_headers` file that static hosts read: the same policy as in every page, what a meta element cannot say, and that data may be read from anywhere. */

import { immutable } from '../urls/serving.ts'
import { contentSecurityPolicy } from '../site/csp.ts'
import type { TextFile } from './write-files.ts'

/** `base`: path of the site with a slash at both ends. */
export function headersFile(base: string): TextFile {
  const lines = [
    `${base}*`,
    `  Content-Security-Policy: ${contentSecurityPolicy}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    `${base}data/*`,
    '  Access-Control-Allow-Origin: *',
    `${base}_astro/*`,
    `  Cache-Control: ${immutable}`,
  ]
  return { path: '_headers', text: `${lines.join('\n')}\n` }
}
