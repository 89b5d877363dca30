/** What the sentences of the text propose, as a list: the way to suggestions for keyboards and screen readers, and for whole reports. */

import type { App } from './app.ts'
import { nameOf, nameOfChoice } from './app.ts'
import { blocksOf, ownLanguage } from './bodies.ts'
import { labelOfType } from './codes.ts'
import { button, fill, inLanguage, make } from './dom.ts'
import { articleOf } from './draft.ts'
import { localAt, rowsAt } from './edits.ts'
import { listProposals, tellsOfEvent } from './proposals.ts'
import type { PlacedSuggestion, Proposal } from './proposals.ts'
import { readCount, readDate } from './readings.ts'
import { addProposal } from './reports.ts'

export interface ProposalsSection {
  readonly element: HTMLElement
  readonly update: () => void
}

export function proposalsSection(app: App): ProposalsSection {
  const list = make('ul', { class: 'annotate-proposals plain' })
  const summary = make('summary', {})
  const element = make('details', { class: 'annotate-proposed', open: rowsAt(fieldsOf(app), ['events']).length === 0 }, summary, make('p', { class: 'annotate-hint' }, app.say('annotate.proposals.hint')), list)
  let shown = ''
  return {
    element,
    update: () => {
      const own = ownLanguage(app.state().draft, app.page.lang)
      const proposals = listProposals(app.suggestions(own)).filter(tellsOfEvent).filter(proposal => !isCoded(app, proposal, own))
      const now = JSON.stringify(proposals)
      if (now === shown) return
      shown = now
      summary.textContent = app.say('annotate.proposals', { count: proposals.length })
      element.hidden = proposals.length === 0
      fill(list, ...proposals.map(proposal => drawProposal(app, proposal, own)))
    },
  }
}

function fieldsOf(app: App) {
  const article = articleOf(app.state().draft)
  return article === undefined ? null : app.fields(article.key)
}

/** A report has these words, or words among them, as its passage. */
function isCoded(app: App, { passage }: Proposal, own: string): boolean {
  return rowsAt(fieldsOf(app), ['events']).some((_, index) => {
    const coded = localAt(fieldsOf(app), ['events', index, 'passage'], own, own)
    return coded !== '' && (passage.includes(coded) || coded.includes(passage))
  })
}

function drawProposal(app: App, proposal: Proposal, own: string): HTMLElement {
  const facts = proposal.suggestions.filter(({ value }) => value !== '').map(suggestion => ({ suggestion, text: describeSuggestion(app, suggestion) }))
  const unique = facts.filter(({ text }, index) => facts.findIndex(other => other.text === text) === index)
  return make('li', {},
    make('p', { class: 'annotate-passage', ...inLanguage(own) }, (blocksOf(app, own)[proposal.block]?.text ?? '').slice(proposal.start, proposal.end)),
    make('p', { class: 'annotate-facts' }, ...unique.flatMap(({ suggestion, text }) => [make('span', { class: suggestion.sure ? 'annotate-chip' : 'annotate-chip is-unsure' }, text), ' '])),
    button(app.say('annotate.proposals.take'), () => addProposal(app, proposal)))
}

export function describeSuggestion(app: App, { kind, value, harm, measure, sure }: PlacedSuggestion): string {
  const text = ((): string => {
    switch (kind) {
      case 'actor': case 'location': case 'source': case 'informant': return nameOfChoice(app, app.finder().get(kind, value), value).text
      case 'event-type': return labelOfType(app, value)
      case 'date': return readDate(app, value)
      case 'count': {
        const found = app.codebook.measures.find(({ code }) => code === measure)
        const noun = harm === undefined ? nameOf(app, found?.label ?? {}, measure ?? '').text : app.say(`harm.${harm}`)
        return `${noun}: ${readCount(app, value)}`
      }
    }
  })()
  return sure ? text : app.say('annotate.unsure', { text })
}
