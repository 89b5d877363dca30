// Constants of the site's build. The build script passes what depends on the corpus: root, base, site, outDir.
import { defineConfig } from 'astro/config'

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
})
