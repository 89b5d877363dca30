/** Fifth step: the files out of the page, and what to do with them. Nothing leaves the browser before a link or button is used. */

import { isId } from '../../model/ids.ts'
import type { App } from './app.ts'
import { bodyLanguages, fileOfBody } from './bodies.ts'
import type { CheckedFile } from './check.ts'
import { listCopiedRuns } from './copied.ts'
import { button, make } from './dom.ts'
import type { Child } from './dom.ts'
import { articleOf, isUntouched, readBody, textAt } from './draft.ts'
import type { DraftFile } from './draft.ts'
import { fieldName } from './fields.ts'
import { listGaps } from './gaps.ts'
import { offerFile } from './offer-file.ts'
import { editAddress, newFileAddress, readRepository, uploadAddress } from './send.ts'
import type { Repository } from './send.ts'
import { noticeTo, stepHead } from './step.ts'
import type { Step } from './step.ts'

export function createSendStep(app: App): Step {
  const { files, problems } = app.checked()
  const repository = readRepository(app.site.repository)
  const changed = files.filter(({ file }) => file.opened === null || file.opened !== file.text)
  const errors = problems.filter(({ level }) => level === 'error').length
  if (isUntouched(app.state().draft)) return { element: make('section', {}, stepHead(app, 'send'), ...listGaps(app)) }
  return {
    element: make('section', {}, stepHead(app, 'send'),
      errors > 0 && noticeTo(app, 'check', app.say('annotate.send.errors', { count: errors }), 'annotate-notice alarm'),
      copiedNotice(app), ...listGaps(app),
      make('p', {}, app.say('annotate.send.files', { count: changed.length })),
      changed.length === 0 && make('p', { class: 'annotate-hint' }, app.say('annotate.send.unchanged')),
      ...(changed.length === 0 ? files : changed).map(file => fileCard(app, file, repository)),
      howTo(app, repository, changed.length)),
  }
}

function copiedNotice(app: App): HTMLElement | null {
  const [own] = bodyLanguages(app)
  const file = own === undefined ? undefined : fileOfBody(app, own)
  if (file === undefined || (textAt(app.fields(file.key), ['rights']) || 'summary') !== 'summary') return null
  const { length } = listCopiedRuns(readBody(file.text), app.state().draft.source, app.site.limits.originalWords)
  return length === 0 ? null : make('p', { class: 'annotate-notice alarm' }, app.say('annotate.retell.copied', { count: length }))
}

function fileCard(app: App, { file, path }: CheckedFile, repository: Repository | null): HTMLElement {
  if (!isId(file.id)) return unnamedCard(app, file)
  const name = path.slice(path.lastIndexOf('/') + 1)
  const full = `${app.folder}/${path}`
  return make('article', { class: 'annotate-card annotate-send' },
    make('h3', {}, make('bdi', { dir: 'ltr' }, full)),
    make('div', { class: 'annotate-row' },
      button(app.say('annotate.send.download'), () => {
        offerFile(name, file.text)
        app.tell(app.say('annotate.send.downloaded', { name }))
      }, { 'class': 'primary', 'data-focus': `download:${path}`, 'aria-label': `${app.say('annotate.send.download')}: ${name}` }),
      button(app.say('annotate.send.copy'), () => void navigator.clipboard.writeText(file.text).then(
        () => app.tell(app.say('annotate.send.copied', { name })), () => app.tell(app.say('annotate.send.noCopy'))), { 'data-focus': `copy:${path}`, 'aria-label': `${app.say('annotate.send.copy')}: ${name}` }),
      ...hostLinks(app, file.opened !== null, full, file.text, repository)))
}

/** In place of a file under a name that nobody chose: what is missing, and the way to it. */
function unnamedCard(app: App, file: DraftFile): HTMLElement {
  const { key, kind } = file.lang === null ? file : articleOf(app.state().draft) ?? file
  return make('article', { class: 'annotate-card annotate-send' },
    make('h3', {}, app.say(`record.${file.kind}`)), make('p', { class: 'alarm' }, app.say('annotate.send.noName')),
    make('div', { class: 'annotate-row' }, button(app.say('annotate.send.giveName'), () => app.show({ step: kind === 'article' ? 'source' : 'code' }, fieldName(key, [])), { 'class': 'primary', 'data-focus': `name:${file.key}` })))
}

function hostLinks(app: App, isKnown: boolean, path: string, text: string, repository: Repository | null): Child[] {
  const link = (address: string | null, key: string): Child => address === null ? null : make('a', { class: 'annotate-button', href: address, target: '_blank', rel: 'noopener noreferrer' }, app.say(key))
  if (isKnown) return [link(editAddress(repository, path), 'annotate.send.edit')]
  const prefilled = newFileAddress(repository, path, text)
  if (prefilled !== null) return [link(prefilled, 'annotate.send.new')]
  const upload = uploadAddress(repository, path)
  return upload === null ? [] : [link(upload, 'annotate.send.upload'), make('p', { class: 'annotate-hint' }, app.say('annotate.send.tooLong'))]
}

function howTo(app: App, repository: Repository | null, count: number): HTMLElement {
  const steps = repository === null ? ['annotate.send.plain.1', 'annotate.send.plain.2'] : !repository.isGitHub ? ['annotate.send.host.1', 'annotate.send.host.2']
    : ['annotate.send.github.1', 'annotate.send.github.2', ...count > 1 ? ['annotate.send.several'] : [], 'annotate.send.github.3']
  return make('section', {}, make('h3', {}, app.say('annotate.send.how')), make('ol', {}, ...steps.map(key => make('li', {}, app.say(key)))),
    repository !== null && make('p', {}, make('a', { href: repository.page, target: '_blank', rel: 'noopener noreferrer' }, app.say('annotate.send.repository'))))
}
