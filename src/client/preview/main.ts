/**
 * What a link leads to, told beside it when it is pointed at by mouse or focused by key. Nothing is asked for before; Escape
 * closes, focus stays where it is; fingers are left alone. Without script a link is a link.
 */

import { directionOf } from '../../language/scripts.ts'
import type { ShownText } from '../../model/text.ts'
import { loadJson, siteUrl } from '../load.ts'
import { previewAddress } from './address.ts'
import { placeBeside } from './placing.ts'

interface Preview {
  readonly name: ShownText
  readonly lines: readonly ShownText[]
}

const patience = 250
const { lang } = document.documentElement
const known = new Map<string, Promise<Preview | null>>()
const box = document.createElement('div')
box.id = 'preview'
box.className = 'preview'
box.setAttribute('role', 'tooltip')
box.hidden = true

let timer: number | undefined
let shownFor: { link: HTMLAnchorElement; title: string | null; described: string | null } | null = null
/** The link that the reader means now; an answer for another one comes too late. */
let wanted: HTMLAnchorElement | null = null

document.addEventListener('pointerover', event => {
  if (event.pointerType !== 'mouse') return
  const link = linkOf(event.target)
  const isOurs = event.target instanceof Node && box.contains(event.target)
  if (isOurs || (link !== null && link === shownFor?.link)) clearTimeout(timer)
  else if (link === null) wait(hide)
  else wait(() => void show(link))
})
document.addEventListener('focusin', event => {
  const link = linkOf(event.target)
  if (link?.matches(':focus-visible')) wait(() => void show(link))
})
document.addEventListener('focusout', () => wait(hide))
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return
  clearTimeout(timer)
  hide()
})
document.addEventListener('pointerdown', hide)

function wait(action: () => void): void {
  clearTimeout(timer)
  timer = window.setTimeout(action, patience)
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('main a[href]') : null
  return link instanceof HTMLAnchorElement ? link : null
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const address = previewAddress(siteUrl(link.href), siteUrl(location.href), lang)
  hide()
  if (address === null) return
  wanted = link
  const preview = await find(address)
  if (preview === null || wanted !== link) return
  fill(preview)
  box.hidden = false
  if (!box.isConnected) document.body.append(box)
  shownFor = { link, title: link.getAttribute('title'), described: link.getAttribute('aria-describedby') }
  // The browser's own tip would lie over ours.
  link.removeAttribute('title')
  link.setAttribute('aria-describedby', box.id)
  placeBeside(box, link)
}

function hide(): void {
  wanted = null
  box.hidden = true
  if (shownFor === null) return
  const { link, title, described } = shownFor
  if (title !== null) link.setAttribute('title', title)
  if (described === null) link.removeAttribute('aria-describedby')
  else link.setAttribute('aria-describedby', described)
  shownFor = null
}

/** A preview that cannot be had is none: the link works all the same. */
function find(address: string): Promise<Preview | null> {
  const found = known.get(address) ?? loadJson<Preview>(address).catch(() => null)
  known.set(address, found)
  return found
}

function fill({ name, lines }: Preview): void {
  box.replaceChildren(makeText('strong', name), ...lines.map(line => makeText('span', line)))
}

function makeText(tag: 'strong' | 'span', text: ShownText): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text.text
  if (text.lang !== lang) {
    made.lang = text.lang
    made.dir = directionOf(text.lang)
  }
  return made
}
