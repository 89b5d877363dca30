/** What a device is told when the site is installed: names, pictures and short ways, one file a language, all addresses relative. */

import type { Corpus } from '../../model/corpus.ts'
import { webManifestFile } from '../../model/offline.ts'
import type { LanguageTag } from '../../model/text.ts'
import { pickText } from '../../model/text.ts'
import { createInterface } from '../../i18n/index.ts'
import type { TextFile } from '../write-files.ts'

/** Colour of the ground before the first paint. */
const ground = '#ffffff'
/** The emblem's. */
const theme = '#0b4f60'

const icons = [
  { src: './icons/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: './icons/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: './icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
] as const

export function makeWebManifests(corpus: Corpus): TextFile[] {
  return corpus.site.languages.map(lang => ({ path: webManifestFile(lang), text: `${JSON.stringify(describeApp(corpus, lang))}\n` }))
}

function describeApp({ site, interface: own }: Corpus, lang: LanguageTag) {
  const { t, dir } = createInterface(lang, own[lang])
  const name = pickText(site.title, lang, site.languages)?.text ?? ''
  const shortcut = (page: string, label: string) => ({ name: label, url: `./${lang}/${page}/`, icons: [icons[0]] })
  return {
    id: './', scope: './', start_url: `./${lang}/`, lang, dir, name, short_name: name,
    description: pickText(site.description, lang, site.languages)?.text ?? '',
    display: 'standalone', background_color: ground, theme_color: theme, icons,
    shortcuts: [shortcut('search', t('nav.search')), shortcut('explore', t('nav.explore')), shortcut('offline', t('offline.title'))],
  }
}
