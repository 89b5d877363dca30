/** What a page would import to check a contribution before it is sent: bundled by browser.test.ts and run in Chromium. */

import { parseFile } from '../../../src/corpus/parse/index.ts'
import { formatReport } from '../../../src/corpus/report/index.ts'
import { validateCorpus } from '../../../src/corpus/validate/index.ts'
import type { SourceText } from '../../../src/model/source.ts'

declare global {
  interface Window {
    checkFiles: (files: readonly SourceText[]) => { readonly report: string; readonly valid: boolean }
  }
}

window.checkFiles = files => {
  const parsed = files.map(file => parseFile(file))
  const validated = validateCorpus(parsed.map(({ file }) => file), [])
  const diagnostics = [...parsed.flatMap(result => result.diagnostics), ...validated.diagnostics]
  return { report: formatReport(diagnostics), valid: validated.records !== null }
}
