/**
 * `npm run -s search -- [--content DIR] [--docs -]`: answers JSON queries, one a line, through the engine of the site's search
 * page. Standard output carries answers and nothing else.
 */

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings } from '../build/settings.ts'
import { projectRoot } from './project.ts'
import { serveSearch } from './search/serve-search.ts'

// Whoever asked may have stopped listening.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
// Libraries write what they have to say to the console: it must not end up among the answers.
for (const method of ['log', 'info', 'debug'] as const) console[method] = (...words: unknown[]) => console.error(...words)

process.exitCode = await run(process.argv.slice(2))

/** The exit code: as of `serveSearch`, or 2 when it was asked in a way that cannot be answered. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { content: { type: 'string' }, docs: { type: 'string' } } })
    if (values.docs !== undefined && values.docs !== '-') throw new Error(`--docs ${values.docs}: documents are read from standard input alone; write --docs -`)
    const content = values.content === undefined ? readSettings(process.env, projectRoot, process.cwd()).content : resolve(values.content)
    return await serveSearch({ content, docs: values.docs !== undefined, input: process.stdin, write: line => process.stdout.write(`${line}\n`) })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    console.error(`${error.message}\nUsage: npm run -s search -- [--content DIR] [--docs -]`)
    return 2
  }
}
