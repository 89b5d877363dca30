// Constants of the site's build. The build script passes what depends on the corpus: root, base, site, outDir.
import { defineConfig } from 'astro/config'
import { leanScripts } from './src/build/lean-scripts.ts'

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // The spare of a built site has as many files as the site: nobody waits for changes in it.
  // The annotator with the whole validator in it is one script, fetched on its own page alone; a test holds it to its budget.
  vite: { plugins: [leanScripts()], server: { watch: { ignored: ['**/.*.spare/**'] } }, worker: { format: 'es', plugins: () => [leanScripts()] }, build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 800 } },
})
