/** Small finished sites, and what readers find of them. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'

const root = mkdtempSync(join(tmpdir(), 'marsad-deploy-'))
after(() => rmSync(root, { recursive: true, force: true }))
let made = 0

/** An empty folder of its own. */
export function emptyFolder(): string {
  const folder = join(root, `place-${++made}`)
  mkdirSync(folder)
  return folder
}

/** A site whose every page says `edition` and asks for a script named by it. */
export function siteOf(edition: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = emptyFolder()
  const page = `<script src="/_astro/main.${edition}.js"></script>${edition}`
  const files = {
    'index.html': page, 'en/events/bomb/index.html': page, 'sw.js': `// ${edition}`, 'data/events.csv': `event\n${edition}\n`, 'robots.txt': 'all',
    [`_astro/main.${edition}.js`]: edition, '.marsad-site': '{"base":"/"}\n', ...more,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
