/** One script of the browser with all that it imports, as a classic script: for places where modules cannot go. */

import type { Plugin } from 'vite'

const nothing = { configFile: false, logLevel: 'error', envFile: false, publicDir: false } as const

/** Bundles one file (TypeScript of ours, or a module that the build has written). `define`: what stands for global names. */
export async function bundleClassic(root: string, entry: string, define: Readonly<Record<string, string>> = {}, plugins: readonly Plugin[] = []): Promise<string> {
  const { build } = await import('vite')
  const made = await build({
    ...nothing, root, define, plugins: [...plugins],
    build: { write: false, minify: true, modulePreload: false, rollupOptions: { input: entry, output: { format: 'iife' } } },
  })
  const output = (Array.isArray(made) ? made : 'output' in made ? [made] : []).flatMap(one => one.output)
  const scripts = output.flatMap(one => (one.type === 'chunk' ? [one.code] : []))
  if (scripts.length !== 1) throw new Error(`${entry}: became ${scripts.length} scripts instead of one`)
  return scripts[0] ?? ''
}
