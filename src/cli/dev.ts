/** `npm run dev`: the site while it is written. Follows changes of the corpus, of pages and of styles; problems stand in the terminal and the browser. */

import { develop } from '../build/develop.ts'
import { readSettings } from '../build/settings.ts'
import { formatReport } from '../corpus/report/index.ts'
import { printReport } from './print-report.ts'
import { projectRoot } from './project.ts'

const settings = readSettings(process.env, projectRoot, process.cwd())
const server = await develop(settings, {
  report: diagnostics => {
    if (diagnostics.length > 0) printReport(settings.content, diagnostics)
  },
  format: diagnostics => formatReport(diagnostics),
}, Number(process.env['PORT'] || 4321))

if (server === null) {
  console.error('\nThe corpus has errors: mend them and start again.')
  process.exitCode = 1
} else {
  console.log(`\n  ${server.address}\n\n  Search shows the last build. Stop with Ctrl+C.`)
  const stop = (): void => void server.stop().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
