/**
 * Run by tests, which kill it: `node publish-forever.ts switch|deploy|release PLACE` puts two sites in turns at PLACE/live, without an end.
 * Each site is 300 files that all say the same; a reader who finds two sayings, or too few files, has half a site. As releases, which take
 * over what is equal, 400 files stay as they are beside those.
 */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeMarker } from '../../src/build/marker.ts'
import { createStage, removeStage } from '../../src/build/stage.ts'
import { clearBeside, restoreInterrupted, switchSite } from '../../src/build/switch.ts'
import { openFolder } from '../../src/deploy/folder-target.ts'
import { readRelease } from '../../src/deploy/release.ts'
import { publish as publishRelease } from './release/publish-release.ts'

const [how = 'switch', place = ''] = process.argv.slice(2)
const live = join(place, 'live')

function makeSite(folder: string, says: string): void {
  for (let part = 0; part < 6; part++) {
    mkdirSync(join(folder, `part-${part}`), { recursive: true })
    for (let page = 0; page < 50; page++) writeFileSync(join(folder, `part-${part}`, `${page}.html`), says)
  }
  writeMarker(folder, { base: '/' })
}

function pathsOf(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, page) => `${name}-${page % 6}/${page}.html`)
}

async function publish(says: string): Promise<void> {
  if (how === 'release') {
    restoreInterrupted(live)
    publishRelease(place, new Map([...pathsOf('page', 300), ...pathsOf('kept', 400)].map(path => [path, path.startsWith('kept') ? `${path} stays` : says])))
    return
  }
  if (how === 'deploy') {
    const folder = mkdtempSync(join(place, 'site-'))
    makeSite(folder, says)
    await openFolder(live).deploy(folder, readRelease(folder), () => undefined)
    return
  }
  restoreInterrupted(live)
  const stage = createStage(place)
  makeSite(stage.site, says)
  switchSite(stage.site, live)
  clearBeside(live)
  removeStage(stage)
}

for (let turn = 0; ; turn++) {
  await publish(turn % 2 === 0 ? 'one' : 'other')
  process.stdout.write('.')
}
