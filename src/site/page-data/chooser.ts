/** Pages that speak all languages at once: the chooser at the root, and the page for addresses that lead nowhere. */

import { directionOf } from '../../language/index.ts'
import type { PageContext } from '../context.ts'
import { contextOf, showText } from '../context.ts'
import type { Handover } from '../corpus.ts'
import type { PageFrame } from '../frame.ts'
import { describeFrame, nameOfLanguage } from '../frame.ts'

type Direction = ReturnType<typeof directionOf>

export interface ChooserPage {
  readonly frame: PageFrame
  readonly titles: readonly {
    readonly lang: string
    readonly dir: Direction
    readonly label: string
    readonly title: string
    readonly address: string
  }[]
}

export function describeChooser(context: PageContext): ChooserPage {
  const { corpus, urls, languages } = context
  return {
    // It stands for no language: the home pages are each other's alternates, and this one leads to them.
    frame: { ...describeFrame(context, { title: '', subject: { kind: 'home' } }), canonical: urls.origin === '' ? null : urls.absolute(urls.base), alternates: [] },
    titles: languages.map(lang => ({
      lang,
      dir: directionOf(lang),
      label: nameOfLanguage(lang),
      title: showText(contextOf(context, lang), corpus.site.title).text,
      address: urls.home(lang),
    })),
  }
}

export interface NotFoundPage {
  readonly frame: PageFrame
  readonly messages: readonly {
    readonly lang: string
    readonly dir: Direction
    readonly title: string
    readonly text: string
    readonly links: readonly { readonly address: string; readonly label: string }[]
  }[]
}

export function describeNotFound(handover: Handover, context: PageContext): NotFoundPage {
  const { urls } = handover
  const frame = describeFrame(context, { title: context.ui.t('notFound.title'), subject: { kind: 'home' }, noindex: true })
  return {
    frame,
    messages: context.languages.map(lang => {
      const { ui } = contextOf(handover, lang)
      const words = ui.shown('notFound.text')
      return {
        lang: words.lang,
        dir: directionOf(words.lang),
        title: ui.t('notFound.title'),
        text: words.text,
        links: [
          { address: urls.single(lang, 'search'), label: ui.t('nav.search') },
          { address: urls.home(lang), label: ui.t('notFound.home') },
        ],
      }
    }),
  }
}
