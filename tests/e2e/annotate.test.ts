/** The annotator in a browser, in Arabic and in English: from a pasted page to a file that the corpus accepts, offline, with nothing sent. */

import assert from 'node:assert/strict'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { loadCorpus } from '../../src/corpus/index.ts'
import { launchBrowser } from '../browser.ts'
import { basePath, builtSite, serveSite } from './built-site.ts'

const site = builtSite()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const problems: string[] = []
let browser: Browser
let server: { origin: string; close: () => void }
before(async () => {
  browser = await launchBrowser()
  server = await serveSite(site.folder)
})
after(async () => {
  await browser.close()
  server.close()
  assert.deepEqual(problems, [])
})

async function open(lang: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 }, acceptDownloads: true, ...options })).newPage()
  // Faces that no word needed before the network went may be missing afterwards; nothing else may.
  page.on('console', message => void (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED') && problems.push(message.text())))
  page.on('requestfailed', request => void (request.resourceType() !== 'font' && problems.push(`${request.url()}: ${request.failure()?.errorText}`)))
  page.on('pageerror', error => problems.push(String(error)))
  page.on('request', request => void (new URL(request.url()).origin !== server.origin && !/^(data|blob):/.test(request.url()) && problems.push(request.url())))
  await page.goto(`${server.origin}${basePath}${lang}/annotate/`)
  await page.waitForSelector('marsad-annotator[data-state=ready]')
  return page
}

const close = (page: Page): Promise<void> => page.context().close()
const field = (page: Page, name: string) => page.locator(`[data-focus="${name}"]`)
const goTo = async (page: Page, step: string): Promise<void> => {
  await page.locator(`[data-focus="step:${step}"]`).click()
  await page.waitForSelector(`[data-focus="step:${step}"][aria-current=step]`)
}
/** Errors that the page counts, once it has looked. */
async function errors(page: Page): Promise<number> {
  await page.waitForTimeout(500)
  await goTo(page, 'check')
  return page.locator('.annotate-problems .is-error').count()
}

async function choose(page: Page, name: string, query: string, id: string): Promise<void> {
  await field(page, name).click()
  await field(page, name).fill(query)
  const option = page.locator('[role=option]', { hasText: id }).first()
  await option.waitFor()
  await option.dispatchEvent('mousedown')
}

/** Drags over words of the text, from their first letter to their last, whichever way they run. */
async function markWithPointer(page: Page, words: string): Promise<void> {
  const [from, to] = await page.evaluate(text => {
    const paragraph = [...document.querySelectorAll('.annotate-text p')].find(one => one.textContent?.includes(text))
    if (paragraph === undefined) throw new Error(`The text has no "${text}"`)
    const place = (offset: number): { x: number; y: number } => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      let left = offset
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0
        if (left <= length) {
          const range = document.createRange()
          range.setStart(node, left)
          range.setEnd(node, left)
          const { x, top, height } = range.getClientRects()[0] ?? range.getBoundingClientRect()
          return { x, y: top + height / 2 }
        }
        left -= length
      }
      throw new Error('beyond the text')
    }
    paragraph.scrollIntoView({ block: 'center' })
    const start = paragraph.textContent?.indexOf(text) ?? 0
    return [place(start), place(start + text.length)]
  }, words) as [{ x: number; y: number }, { x: number; y: number }]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

interface Story {
  readonly raw: string
  readonly furniture: string
  readonly headline: string
  readonly copied: string
  readonly body: string
  readonly title: readonly [ar: string, en: string]
  readonly event: readonly [ar: string, en: string]
  readonly attribution: string
  readonly source: string
  readonly actor: string
  readonly quote: string
}

const stories: Readonly<Record<string, Story>> = {
  ar: {
    raw: [
      'الرئيسية > أخبار محلية', 'مشاركة', 'فيسبوك', 'تويتر', 'عبوة ناسفة في بادية تدمر', '',
      'قضى ثلاثة عناصر من القوات الروسية وأصيب خمسة آخرون بجروح متفاوتة يوم أمس الثلاثاء، إثر انفجار عبوة ناسفة زُرعت على طريق في بادية تدمر.', '',
      'وقالت مصادر محلية إن تنظيم الدولة الإسلامية يقف وراء التفجير.', '', 'اقرأ أيضًا', 'جميع الحقوق محفوظة',
    ].join('\n'),
    furniture: 'فيسبوك',
    headline: 'عبوة ناسفة في بادية تدمر',
    copied: 'قضى ثلاثة عناصر من القوات الروسية وأصيب خمسة آخرون بجروح متفاوتة يوم أمس الثلاثاء، إثر انفجار عبوة ناسفة زُرعت على طريق',
    body: 'انفجرت عبوة ناسفة في بادية تدمر يوم 11 آب 2020، فقُتل ثلاثة عناصر من القوات الروسية وجُرح خمسة.\n\nونسبت مصادر محلية الهجوم إلى تنظيم الدولة الإسلامية.',
    title: ['عبوة ناسفة تصيب القوات الروسية في بادية تدمر', 'Roadside bomb hits Russian forces in the badia of Palmyra'],
    event: ['انفجار عبوة ناسفة بالقوات الروسية في بادية تدمر', 'Bomb against Russian forces in the badia of Palmyra'],
    attribution: 'ونسبت مصادر محلية الهجوم إلى تنظيم الدولة الإسلامية', source: 'عين الفر', actor: 'الدوله الاسلاميه', quote: 'ثلاثة عناصر من القوات الروسية',
  },
  en: {
    raw: [
      'Home > News', 'Share', 'Facebook', 'Twitter', 'Roadside bomb in the Palmyra desert', '',
      'Three members of the Russian forces lost their lives and five others suffered various injuries on Tuesday after a roadside bomb that had been planted on a track in the desert of Palmyra exploded.', '',
      'Local sources said that Islamic State was behind the blast.', '', 'Related articles', 'All rights reserved',
    ].join('\n'),
    furniture: 'Facebook',
    headline: 'Roadside bomb in the Palmyra desert',
    copied: 'Three members of the Russian forces lost their lives and five others suffered various injuries on Tuesday after a roadside bomb',
    body: 'A roadside bomb went off in the badia of Palmyra on 11 August 2020; three members of the Russian armed forces were killed and five wounded.\n\nLocal sources attributed the attack to Islamic State.',
    title: ['عبوة ناسفة تصيب القوات الروسية في بادية تدمر', 'Roadside bomb hits Russian forces in the badia of Palmyra'],
    event: ['انفجار عبوة ناسفة بالقوات الروسية في بادية تدمر', 'Bomb against Russian forces in the badia of Palmyra'],
    attribution: 'Local sources attributed the attack to Islamic State', source: 'Euphr', actor: 'islamic sta', quote: 'Three members of the Russian forces',
  },
}

for (const [lang, story] of Object.entries(stories)) {
  test(`a pasted page becomes a file that the corpus accepts, in ${lang}, with the network switched off`, async () => {
    const page = await open(lang)
    await page.context().setOffline(true)
    await page.fill('#annotate-source', story.raw)
    await page.locator('[data-focus="clean"]').click()
    assert.ok(!(await page.inputValue('#annotate-source')).includes(story.furniture), 'furniture is still there')
    await describeArticle(page, story)
    await retell(page, lang, story)
    await code(page, lang, story)
    assert.equal(await errors(page), 0, await page.locator('.annotate-problems').innerText())
    await page.context().setOffline(false)
    const before = await page.locator('textarea.annotate-raw').first().inputValue()
    await page.reload()
    await page.waitForSelector('marsad-annotator[data-state=ready]')
    await goTo(page, 'send')
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-focus^="download:"]').first().click()])
    const text = readFileSync(await download.path(), 'utf8')
    assert.equal(text, before, 'a reload changed the draft')
    assert.match(text, /casualties:\n[\s\S]*killed: 3/)
    assert.match(text, /kind: attributed/)
    const heading = await page.locator('.annotate-send h3').first().innerText()
    assert.deepEqual(await faultsWith(heading, text), [])
    await close(page)
  })
}

async function describeArticle(page: Page, { title, source, headline }: Story): Promise<void> {
  await field(page, '1:title/ar').fill(title[0])
  await field(page, '1:title/en').fill(title[1])
  await field(page, 'propose-name').click()
  assert.equal(await field(page, '1:').inputValue(), 'roadside-bomb-hits-russian-forces-in-the-badia-of-palmyra')
  await choose(page, '1:source', source, 'ain-al-furat')
  assert.equal(await field(page, '1:headline').inputValue(), headline)
  await field(page, '1:published').fill('2020-08-12')
  await field(page, '1:annotators').fill('Noor')
}

/** Copied sentences are pointed out until they are said in other words. */
async function retell(page: Page, lang: string, { copied, body }: Story): Promise<void> {
  await goTo(page, 'retell')
  const area = page.locator(`#annotate-body-${lang}`)
  assert.equal(await area.getAttribute('dir'), lang === 'ar' ? 'rtl' : 'ltr')
  await area.fill(copied)
  await page.waitForSelector('.annotate-copied .alarm')
  await area.fill(body)
  await page.waitForFunction(() => document.querySelector('.annotate-copied .alarm') === null)
}

async function code(page: Page, lang: string, { event, attribution, actor, quote }: Story): Promise<void> {
  await goTo(page, 'code')
  assert.ok(await page.locator('.annotate-text mark.mark-suggested').count() >= 4, 'too few suggestions')
  await page.locator('.annotate-proposals li').first().locator('button').click()
  await field(page, '1:events/0/title/ar').fill(event[0])
  await field(page, '1:events/0/title/en').fill(event[1])
  assert.equal(await field(page, '1:events/0/type').inputValue(), 'ied')
  assert.equal(await field(page, '1:events/0/date').inputValue(), '2020-08-11')
  if (await field(page, '1:events/0/actors/0/role').inputValue() === '') await field(page, '1:events/0/actors/0/role').selectOption('target')
  await addFigures(page)
  await field(page, '1:events/0/responsibility:add').click()
  await field(page, '1:events/0/responsibility/0/kind').selectOption('attributed')
  await choose(page, '1:events/0/responsibility/0/to', actor, 'islamic-state')
  await choose(page, '1:events/0/responsibility/0/by', 'local', 'local-sources')
  await markWithPointer(page, attribution)
  assert.ok((await page.locator('.annotate-marked').innerText()).includes(attribution), `marked ${await page.locator('.annotate-marked').innerText()}`)
  await page.locator('[data-field="1:events/0/responsibility/0"] details.annotate-fold > summary').click()
  await field(page, `1:events/0/responsibility/0:take:${lang}`).click()
  assert.equal(await field(page, `1:events/0/responsibility/0/passage/${lang}`).inputValue(), attribution)
  await field(page, 'pane:source').click()
  await markWithPointer(page, quote)
  await field(page, '1:events/0:original').click()
  assert.equal(await field(page, '1:events/0/original').inputValue(), quote)
}

/** What was proposed stays; what was not is added by hand. */
async function addFigures(page: Page): Promise<void> {
  if (await field(page, '1:events/0/casualties/0/killed').count() === 0) await field(page, '1:events/0/casualties:add').click()
  const whom = field(page, '1:events/0/casualties/0/actor:russian-armed-forces')
  if (!await whom.isChecked()) await whom.check()
  await field(page, '1:events/0/casualties/0/killed').fill('3')
  await field(page, '1:events/0/casualties/0/wounded').fill('5')
}

/** All article files, each with those that are opened with it. */
function articleFiles(content: string): string[][] {
  const all = globSync(`${content}/articles/*/*.md`).map(path => path.replaceAll('\\', '/')).sort()
  return all.filter(path => !/\.[a-z]{2}\.md$/.test(path)).map(path => [path, ...all.filter(other => other.startsWith(path.replace(/md$/, '')) && other !== path)])
}

test('every article of both corpora is opened, looked at in every step and taken away again byte for byte', async () => {
  const page = await open('en')
  for (const files of [...articleFiles('content'), ...articleFiles('tests/corpora/good/harbour')]) {
    await goTo(page, 'source')
    await page.locator('.annotate-step input[type=file]').setInputFiles(files)
    await page.waitForFunction(name => document.querySelector('.annotate-drafts summary bdi')?.textContent !== '' && document.querySelector<HTMLInputElement>('[data-focus="1:"]')?.value === name, files[0]?.replace(/.*\/|\.md$/g, ''))
    for (const step of ['retell', 'code', 'check']) await goTo(page, step)
    await goTo(page, 'code')
    for (const report of await page.locator('[data-report]').all()) await report.click()
    await goTo(page, 'send')
    assert.equal(await page.locator('.annotate-send').count(), files.length)
    for (const [index, file] of files.entries()) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-focus^="download:"]').nth(index).click()])
      assert.ok(readFileSync(await download.path()).equals(readFileSync(file)), `${file} came back changed`)
      assert.equal(download.suggestedFilename(), file.replace(/.*\//, ''))
    }
  }
  await close(page)
})

test('an opened file that is changed in one field keeps its comments and all else', async () => {
  const page = await open('ar')
  const [path = ''] = articleFiles('content')[0] ?? []
  const text = readFileSync(path, 'utf8').replace('---\n', '---\n# A comment of the first author.\n').replace(/^language: /m, '\n# Another one.\nlanguage: ')
  await page.locator('.annotate-step input[type=file]').setInputFiles({ name: path.replace(/.*\//, ''), mimeType: 'text/markdown', buffer: Buffer.from(text) })
  await field(page, '1:headline').fill('عنوان')
  await page.waitForTimeout(400)
  await goTo(page, 'send')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-focus^="download:"]').first().click()])
  const lines = readFileSync(await download.path(), 'utf8').split('\n')
  assert.deepEqual(lines.filter(line => !/^headline: /.test(line)), text.split('\n').filter(line => !/^headline: /.test(line)))
  assert.equal(lines.filter(line => /^headline: "?عنوان"?$/.test(line)).length, 1)
  await close(page)
})

for (const lang of ['ar', 'en']) {
  test(`words are marked and an event is begun by keyboard alone, in ${lang}`, async () => {
    const page = await open(lang)
    await goTo(page, 'retell')
    await page.locator('textarea[data-body]').first().fill(stories[lang]?.body ?? '')
    await goTo(page, 'code')
    await page.locator('.annotate-text').focus()
    const [next, previous] = lang === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    for (const key of ['Home', next, next, previous, `Shift+${next}`, `Shift+${next}`]) await page.keyboard.press(key)
    const words = (stories[lang]?.body ?? '').split(/\s+/).slice(1, 4).join(' ')
    assert.ok((await page.locator('.annotate-marked').innerText()).includes(words))
    await field(page, 'bar:new').focus()
    await page.keyboard.press('Enter')
    assert.equal(await field(page, `1:events/0/passage/${lang}`).inputValue(), words)
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['focus']), `1:events/0/title/${lang}`)
    await field(page, '1:events/0/locations:add').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type(lang === 'ar' ? 'بادية تدم' : 'badia of palm')
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)
    assert.ok((await page.locator('[data-field="1:events/0/locations/0/id"] code').innerText()).includes('badia-of-palmyra'))
    await close(page)
  })
}

test('a record that is missing is made from the search, and goes into the contribution with the article', async () => {
  const page = await open('en')
  await field(page, '1:source').click()
  await field(page, '1:source').fill('Harbour Gazzette')
  await page.locator('[role=option]', { hasText: 'New source' }).dispatchEvent('mousedown')
  const dialog = page.locator('dialog')
  await dialog.locator('input[dir=ltr]').last().fill('sy24')
  await dialog.locator('button[type=submit]').click()
  assert.match(await dialog.locator('[role=alert]').innerText(), /exists/)
  await dialog.locator('input[dir=ltr]').last().fill('harbour-gazette')
  await dialog.locator('select').selectOption({ index: 1 })
  await dialog.locator('button[type=submit]').click()
  assert.equal(await field(page, '1:source').inputValue(), 'Harbour Gazzette')
  await goTo(page, 'send')
  const paths = await page.locator('.annotate-send h3').allInnerTexts()
  assert.equal(paths.length, 2)
  assert.ok(paths.includes('content/sources/harbour-gazette.md'))
  await close(page)
})

test('a mistyped name is asked back, and a problem leads to its field or its line of the text', async () => {
  const page = await open('en')
  await field(page, '1:source').fill('Itihad Medea')
  await page.waitForSelector('.annotate-option-note')
  assert.ok((await page.locator('[role=option]').first().innerText()).includes('ittihad-media'))
  await page.keyboard.press('Escape')
  await field(page, '1:published').fill('2020-13-45')
  await goTo(page, 'check')
  const problem = page.locator('.annotate-problems li', { hasText: '2020-13-45' })
  await problem.locator('button').first().click()
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['focus']), '1:published')
  assert.equal(await field(page, '1:published').getAttribute('aria-invalid'), 'true')
  await field(page, '1:published').fill('2020-12-25')
  await page.waitForFunction(() => document.querySelector('[data-focus="1:published"]')?.getAttribute('aria-invalid') === null)
  await goTo(page, 'retell')
  await page.locator('textarea[data-body]').fill('A first line.\n\nA line with <b>markup</b> in it.')
  await goTo(page, 'check')
  await page.locator('.annotate-problems li', { hasText: '<b>' }).first().locator('button').first().click()
  assert.equal(await page.evaluate(() => {
    const area = document.activeElement as HTMLTextAreaElement
    return area.value.slice(area.selectionStart, area.selectionEnd)
  }), 'A line with <b>markup</b> in it.')
  await close(page)
})

test('what is missing is said where files are sent, and leads there', async () => {
  const page = await open('en')
  const notices = page.locator('.annotate-step .annotate-notice')
  await goTo(page, 'send')
  assert.equal(await page.locator('.annotate-send').count(), 0)
  await notices.locator('button').click()
  await field(page, 'source').fill('نص قصير عن هجوم وقع أمس في المدينة.')
  await field(page, 'source').blur()
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('[data-focus="1:language"]')?.value === 'ar')
  await field(page, '1:title/en').fill('—')
  await field(page, 'propose-name').click()
  await page.waitForFunction(() => document.querySelector('.annotate-live')?.textContent !== '')
  assert.ok(await page.locator('.annotate-live').evaluate(live => live.getBoundingClientRect().top >= 0))
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['focus']), '1:')
  await goTo(page, 'send')
  assert.equal(await page.locator('.annotate-live').textContent(), '')
  assert.equal(await page.locator('[data-focus^="download:"]').count(), 0)
  assert.ok(!(await page.locator('.annotate-step').innerText()).includes('unnamed'))
  await page.locator('.annotate-send button').click()
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['focus']), '1:')
  await field(page, '1:').fill('attack-in-town')
  await field(page, '1:language').selectOption('en')
  await goTo(page, 'retell')
  await page.locator('textarea[data-body]').first().fill('An attack took place yesterday.')
  await goTo(page, 'send')
  await notices.last().locator('button').click()
  assert.ok((await page.locator('.annotate-text').innerText()).includes('An attack took place'), 'the text in the language that was chosen last')
  await close(page)
})

test('several drafts are kept apart, one is exported and comes back in another browser, a deleted one is gone', async () => {
  const page = await open('en')
  await field(page, '1:headline').fill('First')
  const menu = page.locator('.annotate-drafts')
  const press = async (words: string): Promise<void> => {
    if (await menu.getAttribute('open') === null) await menu.locator('summary').click()
    await menu.locator('button', { hasText: words }).click()
  }
  await page.waitForTimeout(400)
  await press('New draft')
  await field(page, '1:headline').fill('Second')
  await page.waitForTimeout(400)
  await page.reload()
  await page.waitForSelector('marsad-annotator[data-state=ready]')
  assert.equal(await field(page, '1:headline').inputValue(), 'Second')
  await menu.locator('summary').click()
  await menu.locator('select').selectOption('draft-1')
  assert.equal(await field(page, '1:headline').inputValue(), 'First')
  await menu.locator('summary').click()
  const [download] = await Promise.all([page.waitForEvent('download'), menu.locator('button', { hasText: 'Export' }).click()])
  await menu.locator('button', { hasText: 'Delete' }).click()
  await menu.locator('button', { hasText: 'Really' }).click()
  assert.equal(await field(page, '1:headline').inputValue(), 'Second')
  const other = await open('en')
  await other.locator('.annotate-drafts input[type=file]').setInputFiles({ name: 'draft.json', mimeType: 'application/json', buffer: readFileSync(await download.path()) })
  await other.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-focus="1:headline"]')?.value === 'First')
  await close(other)
  await close(page)
})

test('with a repository on GitHub a new file opens filled in, and one that is too long by its folder', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.route('**/data/annotate/corpus.json', async route => {
    const file = await (await route.fetch()).json() as { site: string }
    await route.fulfill({ json: { ...file, site: `${file.site}\nrepository: https://github.com/owner/corpus\n` } })
  })
  await page.goto(`${server.origin}${basePath}en/annotate/`)
  await page.waitForSelector('marsad-annotator[data-state=ready]')
  await field(page, '1:').fill('my-article')
  await goTo(page, 'send')
  const link = new URL(await page.locator('.annotate-send a').getAttribute('href') ?? '')
  assert.match(link.href, /^https:\/\/github\.com\/owner\/corpus\/new\/main\/content\/articles\/\d{4}\?/)
  assert.equal(link.searchParams.get('filename'), 'my-article.md')
  assert.match(link.searchParams.get('value') ?? '', /^---\nlanguage: en\n/)
  await goTo(page, 'retell')
  await page.locator('textarea[data-body]').first().fill('long words '.repeat(900))
  await goTo(page, 'send')
  assert.match(await page.locator('.annotate-send a').getAttribute('href') ?? '', /\/upload\/main\/content\/articles\/\d{4}$/)
  await close(page)
})

test('the annotator is fetched on its own page alone and keeps to 200 KB with all that it needs', () => {
  const scripts = [...site.read('en/annotate/index.html').matchAll(/<script[^>]* src="[^"]*\/(_astro\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  const all = new Set(scripts)
  for (const script of all) for (const [, next = ''] of site.read(script).matchAll(/["'](?:\.\/|[^"']*\/_astro\/)([\w.~-]+\.js)["']/g)) all.add(`_astro/${next}`)
  const size = [...all].reduce((sum, script) => sum + gzipSync(readFileSync(join(site.folder, script)), { level: 9 }).length, 0)
  assert.ok(size > 100_000 && size <= 200 * 1024, `${size} bytes`)
  const [own = ''] = scripts.filter(script => script.includes('annotate'))
  assert.ok(own !== '')
  for (const page of site.pages) if (!page.endsWith('/annotate/index.html')) assert.ok(!site.read(page).includes(own), page)
  for (const script of all) assert.ok(!/[^\w.]eval\(/.test(site.read(script)), `${script} has eval in it`)
})

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const lang of ['ar', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      test(`no step of the annotator has a barrier in ${lang} in the ${colorScheme} scheme at ${width} px`, async () => {
        const page = await open(lang, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' })
        const barriers: string[] = []
        await page.addScriptTag({ content: axe })
        const look = async (where: string): Promise<void> => {
          const result = await page.evaluate<AxeResults, string[]>(only => (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe
            .run({ runOnly: { type: 'tag', values: only } }), tags)
          barriers.push(...result.violations.flatMap(violation => violation.nodes.map(node => `${where}: ${violation.id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`)))
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          if (overflow > 1) barriers.push(`${where}: the page is ${overflow} px wider than the screen`)
        }
        await look('source')
        await field(page, '1:source').click()
        await look('list')
        await goTo(page, 'retell')
        await page.locator('textarea[data-body]').first().fill(stories[lang]?.body ?? '')
        await look('retell')
        await goTo(page, 'code')
        await look('code')
        await page.locator('.annotate-proposals li button').first().click()
        for (const fold of await page.locator('.annotate-step details:not([open]) > summary').all()) if (await fold.isVisible()) await fold.click()
        await look('form')
        for (const step of ['check', 'send']) {
          await goTo(page, step)
          await look(step)
        }
        await close(page)
        assert.deepEqual(barriers.slice(0, 12), [])
      })
    }
  }
}

/** Errors of the corpus with the file laid into a copy of it. `path` begins with the corpus folder. */
async function faultsWith(path: string, text: string): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'marsad-annotate-'))
  try {
    cpSync('content', join(root, 'content'), { recursive: true })
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    const { corpus, diagnostics } = loadCorpus(join(root, 'content'))
    return [...diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message.en), ...corpus === null ? ['no corpus'] : []]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
