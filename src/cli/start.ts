/** `npm start`: builds, then serves until it is stopped. When the build fails, the last good site is served, and that is said. */

import { join } from 'node:path'
import { readMarker } from '../build/marker.ts'
import { readSettings } from '../build/settings.ts'
import { keepCompiled } from './compiled-code.ts'
import { projectRoot } from './project.ts'
import { createSiteServer, listen } from './serve.ts'

const settings = readSettings(process.env, projectRoot, process.cwd())
keepCompiled(join(settings.cache, 'code'))
const built = await (await import('./run-build.ts')).runBuild(settings)
const site = readMarker(settings.out)
if (site === null) {
  console.error('There is no earlier site to serve.')
  process.exitCode = 1
} else {
  if (!built) console.error('Serving the last good site instead.')
  await serve(site.base)
}

/** Variables: PORT (4321; the next free one is taken when it is busy), HOST (localhost). */
async function serve(base: string): Promise<void> {
  const server = createSiteServer(settings.out, base)
  const host = process.env['HOST'] || 'localhost'
  const port = await listen(server, Number(process.env['PORT'] || 4321), host)
  console.log(`\n  http://${host}:${port}${base}\n\n  Stop with Ctrl+C.`)
  const stop = (): void => {
    server.close()
    server.closeAllConnections()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
