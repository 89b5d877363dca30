/** The codebook as a page: every list and every code with its definition, what counts and what does not. */

import type { Code } from '../../model/codebook.ts'
import type { ShownText } from '../../model/text.ts'
import { supertypeOf } from '../../queries/event-types.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import type { CodeList } from '../reference.ts'

export interface CodeData {
  readonly code: string
  readonly label: ShownText
  /** null where the codebook says nothing. */
  readonly definition: ShownText | null
  readonly include: ShownText | null
  readonly exclude: ShownText | null
  readonly example: ShownText | null
}

export interface CodebookEntry extends CodeData {
  /** Anchor on the page. */
  readonly anchor: string
  /** Page of its own: event types only. */
  readonly address: string | null
  readonly colorSlot: number | null
  /** 0 for a type at the top, 1 below it. */
  readonly depth: number
}

export interface CodebookPage {
  readonly version: number
  readonly lists: readonly { readonly list: CodeList; readonly entries: readonly CodebookEntry[] }[]
}

const lists = [
  'eventTypes', 'roles', 'actorKinds', 'locationKinds', 'precisions', 'measures', 'countWords', 'informants', 'sourceKinds', 'stances',
] as const satisfies readonly CodeList[]

export function describeCodebook(context: PageContext): CodebookPage {
  const { codebook } = context.corpus
  return {
    version: codebook.version,
    lists: lists.filter(list => codebook[list].length > 0).map(list => ({
      list,
      entries: list === 'eventTypes'
        ? codebook.eventTypes.map(type => ({
          ...describeEntry(context, list, type),
          address: context.urls.record(context.lang, 'type', type.code),
          colorSlot: supertypeOf(codebook, type.code).slot,
          depth: type.parent === null ? 0 : 1,
        }))
        : codebook[list].map(code => describeEntry(context, list, code)),
    })),
  }
}

export function describeCode(context: PageContext, code: Code): CodeData {
  const show = (text: Code['label']): ShownText | null => {
    const shown = showText(context, text)
    return shown.text === '' ? null : shown
  }
  return {
    code: code.code,
    label: showText(context, code.label, code.code),
    definition: show(code.definition),
    include: show(code.include),
    exclude: show(code.exclude),
    example: show(code.example),
  }
}

function describeEntry(context: PageContext, list: CodeList, code: Code): CodebookEntry {
  return { ...describeCode(context, code), anchor: `${list}-${code.code}`, address: null, colorSlot: null, depth: 0 }
}
