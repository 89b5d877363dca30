/** What lies beside `index.html` for people who open the folder: how to start, in every language of the site. */

import { createInterface } from '../../i18n/index.ts'
import type { Tag } from '../verify/html.ts'

export interface EditionName {
  readonly lang: string
  /** The site's title in that language. */
  readonly title: string
}

/** `names`: the site's languages in their order. `address`: where the newest edition is; null when that is not known. Lines end as every editor reads them. */
export function formatReadme(names: readonly EditionName[], address: string | null): string {
  const parts = names.map(({ lang, title }) => {
    const { t } = createInterface(lang)
    return [
      t('portable.title', { title }), '',
      t('portable.open', { file: 'index.html' }), t('portable.works'), t('portable.whole'),
      ...(address === null ? [] : ['', t('portable.newest'), address]),
    ].join('\r\n')
  })
  return `\uFEFF${parts.join('\r\n\r\n\r\n')}\r\n`
}

/** Address of the site as its pages name it; null when they name none. */
export function readSiteAddress(homeTags: readonly Tag[], lang: string): string | null {
  const canonical = homeTags.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical')?.attributes['href']
  return canonical?.endsWith(`/${lang}/`) === true ? canonical.slice(0, -`${lang}/`.length) : null
}
