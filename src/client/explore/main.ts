/** The explorer: loads the events, and lets filters, pictures and table follow one state, which stands in the address. */

import { exploreFile, exploreWordsFile } from '../../model/explore.ts'
import type { ExploreBlock, ExploreFile, ExploreWords } from '../../model/explore.ts'
import { createUrls } from '../../urls/index.ts'
import { loadJson, loadText } from '../load.ts'
import { decodeEvents } from './data.ts'
import { startExplorer } from './explorer.ts'
import { nextFrame } from './next-frame.ts'
import { createRowLoader } from './rows.ts'
import type { ExplorePageData } from './words.ts'
import { createSay } from './words.ts'

class EventExplorer extends HTMLElement {
  connectedCallback(): void {
    void this.#start()
  }

  async #start(): Promise<void> {
    const page = JSON.parse(this.dataset['page'] ?? '{}') as ExplorePageData
    const say = createSay(page)
    const urls = createUrls(page.site, page.languages)
    const body = this.querySelector<HTMLElement>('[data-part="body"]')
    const message = this.querySelector<HTMLElement>('[data-part="message"]')
    if (body === null || message === null) return
    message.textContent = say('explore.loading')
    try {
      const [file, words] = await Promise.all([
        loadJson<ExploreFile>(urls.file(exploreFile)), loadJson<ExploreWords>(urls.file(exploreWordsFile(page.lang))),
      ])
      const events = decodeEvents(file)
      body.hidden = false
      message.textContent = ''
      await nextFrame()
      await startExplorer({
        root: body, page, say, urls, words, events,
        loadRows: createRowLoader(path => loadJson<ExploreBlock>(urls.file(path)), page.lang),
        loadText: path => loadText(urls.file(path)),
      })
      this.dataset['state'] = 'ready'
    } catch (error) {
      body.hidden = true
      message.textContent = say('explore.failed')
      throw error
    }
  }
}

customElements.define('event-explorer', EventExplorer)
