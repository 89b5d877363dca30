/** Pagefind's own client on files in memory, as its makers give it out: for comparison. */

interface StockFound {
  readonly data: () => Promise<{ readonly meta: Readonly<Record<string, string>> }>
}

interface StockClient {
  readonly search: (query: string) => Promise<{ readonly results: readonly StockFound[] }>
}

export interface StockModule {
  /** Where it believes its files to be. */
  readonly address: string
  /** A client of the index of one language. */
  readonly createInstance: (options: { readonly basePath: string; readonly language: string }) => StockClient
}

/** `files`: by path below the folder of the index. */
export async function openStockClient(files: ReadonlyMap<string, Uint8Array>): Promise<StockModule> {
  const address = 'https://index.invalid/pagefind/'
  answerFetches(address, files)
  const script = files.get('pagefind.js')
  if (script === undefined) throw new Error('Pagefind made no client')
  const { createInstance } = await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`) as StockModule
  return { createInstance, address }
}

/** Requests below `address` are answered from the files; all others go on as before. */
function answerFetches(address: string, files: ReadonlyMap<string, Uint8Array>): void {
  const before = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url
    if (!url.startsWith(address)) return before(input, init)
    const content = files.get(url.slice(address.length).replace(/[?#].*$/, ''))
    return Promise.resolve(content === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(content)))
  }
}
