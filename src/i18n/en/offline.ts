/** English words of the editions without a network. A string, or plural forms chosen by {count}. */

import type { Messages } from '../translation.ts'

export const offline = {
  'portable.title': '{title}: portable edition',
  'portable.open': 'Open {file} in a browser: Chrome, Edge, Chromium or Firefox. Nothing has to be installed, and no network is needed.',
  'portable.works': 'Search, explorer, charts and annotator work from here. What you write in the annotator stays in your browser.',
  'portable.whole': 'Keep the folder whole, and unpack the zip before you open it: the pages need what lies beside them.',
  'portable.newest': 'The newest edition is at:',
} as const satisfies Messages
