/** The portable edition as people get it: the zip, unpacked into a folder with a difficult name, opened by its file in each browser. */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { makePortable, portableName } from '../../src/build/portable/index.ts'
import { launchBrowser } from '../browser.ts'
import { findFirefox, launchFirefox } from '../firefox.ts'
import type { Visitor } from '../visitor.ts'
import { until, visitWith } from '../visitor.ts'
import { builtSite } from './built-site.ts'
import { questions } from './questions.ts'

const site = builtSite()
const folder = mkdtempSync(join(tmpdir(), 'marsad-portable-'))
const out = join(folder, 'made')
const stick = join(folder, 'USB #1 نسخة 100%')
const firefox = findFirefox()
const files: string[] = []
before(async () => {
  await makePortable(resolve('.'), site.folder, out)
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(out, `${portableName}.zip`))))) {
    const target = join(stick, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
    files.push(path.slice(portableName.length + 1))
  }
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('the zip has the sum that stands beside it', () => {
  const sum = createHash('sha256').update(readFileSync(join(out, `${portableName}.zip`))).digest('hex')
  assert.equal(readFileSync(join(out, `${portableName}.zip.sha256`), 'utf8'), `${sum}  ${portableName}.zip\n`)
})

test('the zip holds every page and every file for download, few others, and a word to start with in both languages', () => {
  const pages = site.pages.filter(page => page !== '404.html')
  assert.deepEqual(files.filter(file => file.endsWith('.html')).sort(), pages)
  assert.ok(files.includes('data/events.csv') && files.includes('data/events.json'))
  const others = files.filter(file => !/\.html$|^data\/[^/]+$|^basemap\//.test(file))
  assert.ok(others.length < 80, `${others.length} other files`)
  const readme = readFileSync(join(stick, portableName, 'README.txt'), 'utf8')
  assert.match(readme, /افتح الملف index\.html/)
  assert.match(readme, /Open index\.html/)
  assert.match(readme, /https:\/\/marsad\.example\/marsad\/\r\n/)
})

test('the script of an ordinary page is small: the search is fetched when it is needed, stemmers of other languages never here', () => {
  const read = (path: string): string => readFileSync(join(stick, portableName, path), 'utf8')
  const page = read('ar/actors/index.html')
  const own = Array.from(page.matchAll(/<script[^>]* src="([^"]+)"/g), ([, path = '']) => read(join('ar/actors', path)))
  assert.ok(own.length >= 3 && own.every(script => !script.includes('snowball')))
  const bytes = own.reduce((sum, script) => sum + script.length, 0)
  assert.ok(bytes < 40_000, `${bytes} bytes`)
  assert.ok(files.some(file => /^files\/snowball-stemmers/.test(file)))
})

const address = (path: string): string => pathToFileURL(join(stick, portableName, path.replace(/\?.*$/, ''))).href + (/\?.*$/.exec(path)?.[0] ?? '')

/** How Firefox says that a face was still on its way when its page was left (NS_BINDING_ABORTED): a slow machine, and no fault. */
const leftBefore = 'status=2152398850'

function visits(name: string, start: () => Promise<Visitor>, skip: string | false): void {
  describe(name, { skip }, () => {
    let visitor: Visitor
    before(async () => { visitor = await start() })
    after(async () => { await visitor.close() })
    /** That a text of the page contains another. */
    const holds = async (expression: string, part: string): Promise<void> => {
      const text = String(await visitor.evaluate(expression))
      assert.ok(text.includes(part), `“${text}” lacks “${part}”`)
    }

    test('the first page leads to a language of the reader', async () => {
      await visitor.go(address('index.html'))
      await until(visitor, 'location.pathname.endsWith("/en/index.html") && document.querySelector("h1") !== null')
      await until(visitor, '[...document.fonts].some(face => face.status === "loaded")')
    })

    for (const { lang, query, event, marked } of questions) {
      test(`a search in ${lang} gives the right event first, with its words marked, and leads to its page`, async () => {
        await visitor.go(address(`${lang}/search/index.html?q=${encodeURIComponent(query)}`))
        await until(visitor, 'document.querySelector("[data-part=results] li mark") !== null')
        const first = 'document.querySelector("[data-part=results] li")'
        await holds(`${first}.querySelector("h4 a").href`, `/${lang}/events/${event}/index.html`)
        for (const word of marked) await holds(`[...${first}.querySelectorAll("mark")].map(mark => mark.textContent.toLowerCase()).join(" ")`, word)
        await visitor.evaluate(`${first}.querySelector("h4 a").click()`)
        await until(visitor, `location.pathname.endsWith("/${lang}/events/${event}/index.html") && document.querySelector("main h1") !== null`)
      })

      test(`the dialog in ${lang}, by its keys on a page of a record: the same event first, marked, and Enter opens it`, async () => {
        const input = 'document.querySelector("dialog.finder[open] input[type=search]")'
        await visitor.go(address(`${lang}/actors/index.html`))
        await visitor.press('/')
        await until(visitor, `${input} === document.activeElement && ${input} !== null`)
        await visitor.press('Escape')
        await until(visitor, `${input} === null`)
        await visitor.press('k', 'Control')
        await until(visitor, 'document.querySelector("dialog.finder[open] .finder-foot") !== null')
        await visitor.evaluate(`(() => { ${input}.value = ${JSON.stringify(query)}; ${input}.dispatchEvent(new Event("input", { bubbles: true })) })()`)
        await until(visitor, 'document.querySelector(".finder [role=option] mark") !== null')
        const first = 'document.querySelector(".finder [role=option]")'
        await holds(`${first}.href`, `/${lang}/events/${event}/index.html`)
        for (const word of marked) await holds(`[...${first}.querySelectorAll("mark")].map(mark => mark.textContent.toLowerCase()).join(" ")`, word)
        await visitor.press('ArrowDown')
        await visitor.press('Enter')
        await until(visitor, `location.pathname.endsWith("/${lang}/events/${event}/index.html") && document.querySelector("main h1") !== null`)
      })
    }

    test('what is typed is sought, and stands in the address', async () => {
      await visitor.go(address('ar/search/index.html'))
      await visitor.evaluate('(() => { const input = document.querySelector("main input[type=search]"); input.value = "كمين"; input.dispatchEvent(new Event("input", { bubbles: true })) })()')
      await until(visitor, 'document.querySelectorAll("[data-part=results] a").length > 0 && location.search !== ""')
    })

    test('the explorer draws, filters by the address, and packs what is seen without naming this disk', async () => {
      await visitor.go(address('en/explore/index.html'))
      await until(visitor, 'document.querySelector("event-explorer").dataset.state === "ready"')
      await until(visitor, '[...document.images].length > 0 && [...document.images].every(image => image.naturalWidth > 0)')
      await until(visitor, 'document.querySelectorAll("event-explorer a[href*=\'events/\']").length > 0')
      const link = String(await visitor.evaluate('document.querySelector("event-explorer a[href*=\'events/\']").href'))
      assert.match(link, /^file:.*\/en\/events\/[^/]+\/index\.html$/)
      const all = await visitor.evaluate('document.querySelector("[data-part=sums]").innerText')
      await visitor.evaluate('document.querySelector("event-explorer input[type=checkbox]:not(:checked)").click()')
      await until(visitor, `document.querySelector("[data-part=sums]").innerText !== ${JSON.stringify(all)} && location.search !== ""`)
      const blob = 'new Promise(done => { const make = URL.createObjectURL; URL.createObjectURL = blob => { done(blob); return make.call(URL, blob) }; document.querySelector("[data-part=download]").click() })'
      const bytes = await visitor.evaluate(`${blob}.then(made => made.arrayBuffer()).then(buffer => Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(""))`)
      const view = unzipSync(Buffer.from(String(bytes), 'latin1'))
      const text = Object.values(view).map(part => Buffer.from(part).toString('utf8')).join('\n')
      assert.match(text, /https:\/\/marsad\.example\/marsad\/en\/explore\/\?/)
      assert.doesNotMatch(text, /file:|USB/)
    })

    test('the annotator knows the corpus, and checks what is written', async () => {
      await visitor.go(address('ar/annotate/index.html'))
      await until(visitor, 'document.querySelector("marsad-annotator").dataset.state === "ready"')
      assert.ok(Number(await visitor.evaluate('document.querySelectorAll("marsad-annotator input, marsad-annotator textarea").length')) > 0)
      await visitor.evaluate('(() => { const field = document.querySelector("marsad-annotator textarea"); field.value = "خبر"; for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true })) })()')
      await visitor.evaluate('[...document.querySelectorAll("marsad-annotator button, marsad-annotator a")].find(step => /^4/.test(step.textContent.trim())).click()')
      await until(visitor, '/إصلاح/.test(document.querySelector("marsad-annotator").innerText)')
    })

    test('a link tells what it leads to', async () => {
      await visitor.go(address('en/index.html'))
      await visitor.evaluate('(() => { const link = document.querySelector("main a[href*=\'events/\']:not([href$=\'events/index.html\'])"); link.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" })) })()')
      await until(visitor, 'document.querySelector("#preview")?.hidden === false && document.querySelector("#preview").textContent !== ""')
    })

    test('nothing was asked of any network, and nothing complained', () => {
      assert.deepEqual(visitor.requests.filter(url => !/^(?:file|data|blob|about):/.test(url)), [])
      assert.deepEqual(visitor.requests.filter(url => url.includes('snowball')), [], 'of languages that the corpus does not have')
      assert.deepEqual(visitor.problems.filter(problem => !problem.includes(leftBefore)), [])
    })
  })
}

visits('Chromium', async () => visitWith(await launchBrowser()), false)
visits('Firefox', () => launchFirefox(firefox ?? ''), firefox === undefined && 'no Firefox here: install firefox-esr, or name one in FIREFOX')
