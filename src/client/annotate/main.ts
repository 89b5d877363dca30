/** The annotator's entry: loads what it has to know of the corpus, then works alone, without the network. */

import { formatMessage } from '../../language/messages.ts'
import type { AnnotateFile } from '../../model/annotate.ts'
import { loadJson } from '../load.ts'
import { startAnnotator } from './annotator.ts'
import type { AnnotatePageData, Say } from './app.ts'
import { createStore } from './store.ts'
import type { Storage } from './store.ts'

class AnnotatorElement extends HTMLElement {
  connectedCallback(): void {
    void this.#start()
  }

  async #start(): Promise<void> {
    const page = JSON.parse(this.dataset['page'] ?? '{}') as AnnotatePageData
    const say = createSay(page)
    const message = this.querySelector<HTMLElement>('[data-part="message"]')
    const root = this.querySelector<HTMLElement>('[data-part="body"]')
    if (message === null || root === null) return
    message.textContent = say('annotate.loading')
    try {
      const file = await loadJson<AnnotateFile>(page.data)
      startAnnotator({ root, page, say, file, store: createStore(storageOfBrowser()) })
      message.textContent = ''
      this.dataset['state'] = 'ready'
    } catch (error) {
      message.textContent = say('annotate.failed')
      throw error
    }
  }
}

/** Browsers that keep nothing still let one work; the page then says that nothing is kept. */
function storageOfBrowser(): Storage {
  try {
    return localStorage
  } catch {
    const refuse = (): never => { throw new Error('Nothing is kept') }
    return { getItem: () => null, setItem: refuse, removeItem: () => undefined }
  }
}

/** Throws on a key that the page did not give: that is a mistake in our code. */
function createSay({ messages }: AnnotatePageData): Say {
  return (key, values = {}) => {
    const found = messages[key]
    if (found === undefined) throw new Error(`The page gives no words for ${key}`)
    return formatMessage(found.message, values, found.lang)
  }
}

customElements.define('marsad-annotator', AnnotatorElement)
