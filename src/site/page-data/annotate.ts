/** The annotator's page: what its script has to know, and the way for those without scripts. */

import { english } from '../../i18n/en/index.ts'
import type { InterfaceKey } from '../../i18n/index.ts'
import { annotateFile } from '../../model/annotate.ts'
import type { PageContext } from '../context.ts'

/** Words of every corpus that the forms use besides their own. */
const groups = /^(?:annotate|scope|modality|dateOf|locationAs|harm|civilian|basis|rights|mention|relation|responsibility|record|believed|code|unknown)(?:\.|$)/

export interface AnnotatePage {
  /** Ways for those without scripts. */
  readonly links: readonly { readonly address: string; readonly label: InterfaceKey }[]
  /** JSON for the script: `AnnotatePageData` of client/annotate. */
  readonly data: string
}

export function describeAnnotate({ lang, languages, ui, urls }: PageContext): AnnotatePage {
  const names = new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' })
  const keys = Object.keys(english).filter(key => groups.test(key)) as InterfaceKey[]
  return {
    links: [
      { address: urls.single(lang, 'contribute'), label: 'nav.contribute' },
      { address: urls.single(lang, 'codebook'), label: 'nav.codebook' },
    ],
    data: JSON.stringify({
      lang,
      languages,
      data: urls.file(annotateFile),
      codebook: urls.single(lang, 'codebook'),
      languageNames: Object.fromEntries(languages.map(other => [other, names.of(other) ?? other])),
      messages: Object.fromEntries(keys.map(key => [key, ui.message(key)])),
    }),
  }
}
