/** The page about working without a network: what is kept, what can be, how much it is, and how to be rid of it. */

import { formatMessage } from '../../language/messages.ts'
import { commonGroup } from '../../model/offline.ts'
import type { SavedGroups } from '../../model/offline.ts'
import type { LanguageTag, Message } from '../../model/text.ts'
import type { Saver } from './saver.ts'
import { createSaver, sizeOf } from './saver.ts'

export interface OfflinePageData {
  readonly lang: LanguageTag
  /** Address of the site's root. */
  readonly base: string
  readonly messages: Readonly<Record<string, { readonly message: Message; readonly lang: LanguageTag }>>
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

class OfflineControl extends HTMLElement {
  #page!: OfflinePageData
  #saver!: Saver
  #groups: SavedGroups = []
  #stop: AbortController | null = null

  connectedCallback(): void {
    this.#page = JSON.parse(this.dataset['page'] ?? '{}') as OfflinePageData
    void this.#start()
  }

  readonly #say: Say = (key, values = {}) => {
    const found = this.#page.messages[key]
    if (found === undefined) throw new Error(`The page gives no words for ${key}`)
    return formatMessage(found.message, values, found.lang)
  }

  #part<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string): HTMLElementTagNameMap[Tag] {
    const found = this.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}[data-part="${name}"]`)
    if (found === null) throw new Error(`The page lacks its ${name}`)
    return found
  }

  async #start(): Promise<void> {
    if (location.protocol === 'file:') return this.#tell('offline.portable')
    if (!('serviceWorker' in navigator) || !('caches' in window)) return this.#tell('offline.impossible')
    this.#saver = createSaver(new URL(this.#page.base, location.href).href)
    this.#part('button', 'save').addEventListener('click', () => void this.#save())
    this.#part('button', 'stop').addEventListener('click', () => this.#stop?.abort())
    this.#part('select', 'choice').addEventListener('change', () => void this.#showSize())
    this.#part('button', 'renew').addEventListener('click', () => void useNewEdition())
    try {
      await caches.keys()
      await this.#showKept()
    } catch {
      return this.#tell('offline.private')
    }
    void waitingWorker().then(waiting => { this.#part('p', 'newer').hidden = waiting === null })
    try {
      this.#groups = await this.#saver.list()
    } catch {
      this.dataset['state'] = 'ready'
      return this.#tell('offline.noList')
    }
    const years = this.#groups.filter(({ id }) => id !== commonGroup).map(({ id }) => id).reverse()
    const options = years.map(year => makeOption(year, this.#say('offline.year', { year })))
    this.#part('select', 'choice').replaceChildren(makeOption('', this.#say('offline.all')), ...options)
    this.#part('div', 'form').hidden = false
    await this.#showSize()
    this.dataset['state'] = 'ready'
  }

  get #chosen(): readonly string[] {
    const { value } = this.#part('select', 'choice')
    return value === '' ? this.#groups.map(({ id }) => id) : [value]
  }

  async #showSize(): Promise<void> {
    const bytes = sizeOf(this.#groups, this.#chosen)
    const { quota, usage } = await estimate()
    const key = quota !== undefined && bytes > quota - (usage ?? 0) ? 'offline.sizeTooLarge' : 'offline.size'
    this.#part('p', 'size').textContent = this.#say(key, { size: this.#formatSize(bytes) })
  }

  async #save(): Promise<void> {
    const ids = this.#chosen
    const whole = sizeOf(this.#groups, ids)
    const bar = this.#part('progress', 'bar')
    this.#stop = new AbortController()
    this.#setBusy(true)
    bar.max = whole
    bar.value = 0
    let outcome = 'offline.saved'
    try {
      await navigator.storage?.persist?.()
      await this.#saver.save(ids, bytes => {
        bar.value = bytes
        this.#part('p', 'size').textContent = this.#say('offline.saving', { done: this.#formatSize(bytes), size: this.#formatSize(whole) })
      }, this.#stop.signal)
    } catch (error) {
      outcome = reasonOf(error)
    }
    this.#setBusy(false)
    await this.#showSize()
    await this.#showKept()
    this.#tell(outcome)
  }

  #setBusy(busy: boolean): void {
    this.#part('progress', 'bar').hidden = !busy
    this.#part('button', 'stop').hidden = !busy
    this.#part('button', 'save').hidden = busy
    this.#part('select', 'choice').disabled = busy
    if (busy) this.#part('p', 'message').textContent = ''
  }

  async #showKept(): Promise<void> {
    const kept = [...await this.#saver.listKept()].sort()
    this.#part('p', 'nothing').hidden = kept.length > 0
    this.#part('ul', 'kept').replaceChildren(...kept.map(id => {
      const item = document.createElement('li')
      const remove = document.createElement('button')
      const name = id === commonGroup ? this.#say('offline.common') : this.#say('offline.year', { year: id })
      remove.type = 'button'
      remove.textContent = this.#say('offline.remove')
      remove.setAttribute('aria-label', `${this.#say('offline.remove')}: ${name}`)
      remove.addEventListener('click', () => void this.#remove(id, name))
      item.append(name, ' ', remove)
      return item
    }))
  }

  async #remove(id: string, name: string): Promise<void> {
    await this.#saver.remove(id)
    await this.#showKept()
    this.#tell('offline.removed', { name })
    this.#part('p', 'message').focus()
  }

  #tell(key: string, values: Readonly<Record<string, string>> = {}): void {
    this.#part('p', 'message').textContent = this.#say(key, values)
  }

  #formatSize(bytes: number): string {
    const megabytes = new Intl.NumberFormat(this.#page.lang, { numberingSystem: 'latn', maximumFractionDigits: bytes < 1e8 ? 1 : 0, minimumFractionDigits: 0 })
    return this.#say('offline.megabytes', { number: megabytes.format(Math.max(0.1, bytes / 1e6)) })
  }
}

function makeOption(value: string, text: string): HTMLOptionElement {
  return new Option(text, value)
}

async function estimate(): Promise<StorageEstimate> {
  return await navigator.storage?.estimate?.().catch(() => ({})) ?? {}
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'offline.full'
  return name === 'AbortError' ? 'offline.stopped' : 'offline.failed'
}

async function waitingWorker(): Promise<ServiceWorker | null> {
  return (await navigator.serviceWorker.getRegistration())?.waiting ?? null
}

/** The reader asked for it: this page is loaded again from the new edition. */
async function useNewEdition(): Promise<void> {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  const waiting = await waitingWorker()
  waiting?.postMessage('use-new-edition')
}

customElements.define('offline-control', OfflineControl)
