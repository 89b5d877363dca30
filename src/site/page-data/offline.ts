/** The page about reading without a network: the words that its script says. */

import { english } from '../../i18n/en/index.ts'
import type { InterfaceKey } from '../../i18n/index.ts'
import type { PageContext } from '../context.ts'

/** JSON for the script: `OfflinePageData` of client/offline. */
export function describeOffline({ lang, ui, urls }: PageContext): string {
  const keys = Object.keys(english).filter(key => key.startsWith('offline.')) as InterfaceKey[]
  return JSON.stringify({ lang, base: urls.base, messages: Object.fromEntries(keys.map(key => [key, ui.message(key)])) })
}
