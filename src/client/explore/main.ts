/** The explorer: loads the events, and lets filters, pictures and table follow one state, which stands in the address. */

import { exploreFile, exploreWordsFile } from '../../model/explore.ts'
import type { ExploreBlock, ExploreFile, ExploreWords } from '../../model/explore.ts'
import { createUrls } from '../../urls/index.ts'
import { loadJson, loadText } from '../load.ts'
import { decodeEvents } from './data.ts'
import { createExplorer } from './explorer.ts'
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
      body.hidden = false
      createExplorer({
        root: body, page, say, urls, words, events: decodeEvents(file),
        loadRows: createRowLoader(path => loadJson<ExploreBlock>(urls.file(path)), page.lang),
        loadText: path => loadText(urls.file(path)),
      })
      message.textContent = ''
      this.dataset['state'] = 'ready'
    } catch (error) {
      body.hidden = true
      message.textContent = say('explore.failed')
      throw error
    }
  }
}

customElements.define('event-explorer', EventExplorer)
