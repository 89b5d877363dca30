/** The page of quality: how complete, how single-sourced, how contested and how exact the corpus is, and how far two coders agree. */

import { drawShareBars } from '../../charts/share-bars.ts'
import type { ShareRow } from '../../charts/share-bars.ts'
import type { InterfaceKey } from '../../i18n/index.ts'
import { isInterfaceKey } from '../../i18n/index.ts'
import type { ShownText } from '../../model/text.ts'
import { listCompleteness } from '../../queries/completeness.ts'
import { measureQuality } from '../../queries/quality.ts'
import type { Share } from '../../queries/quality.ts'
import { measureAgreement } from '../../queries/second-codings.ts'
import { publishedEvents } from '../../queries/standing.ts'
import type { PageContext } from '../context.ts'
import { withAddresses } from '../pictures.ts'
import type { PictureData } from '../pictures.ts'
import { labelCode, refer } from '../reference.ts'
import type { CodeList, Reference } from '../reference.ts'

export interface AgreementRow {
  readonly label: string
  readonly units: string
  readonly agreed: string
  /** null where it is not defined. */
  readonly kappa: string | null
  readonly alpha: string | null
}

export interface AgreementData {
  readonly articles: readonly Reference[]
  readonly matched: number
  readonly onlyFirst: number
  readonly onlySecond: number
  /** Fewer units than a figure of agreement means anything for. */
  readonly few: boolean
  readonly rows: readonly AgreementRow[]
}

export interface QualityPage {
  readonly support: readonly PictureData[]
  readonly exactness: readonly PictureData[]
  readonly sources: readonly PictureData[]
  readonly review: readonly PictureData[]
  readonly completeness: readonly PictureData[]
  readonly agreement: AgreementData | null
}

/** Below this many units one disagreement more or less moves a coefficient further than the difference that it is read for. */
const fewUnits = 50

export function describeQuality(context: PageContext): QualityPage {
  const { corpus, history, lastChange, ui } = context
  const numbers = measureQuality(corpus, history, lastChange)
  const own = (prefix: string) => (code: string): ShownText => sayKey(context, `${prefix}.${code}`, code)
  const coded = (list: CodeList) => (code: string): ShownText => isInterfaceKey(`quality.code.${code}`) ? ui.shown(`quality.code.${code}` as InterfaceKey) : labelCode(context, list, code)
  const draw = (id: string, title: InterfaceKey, rows: readonly Share[], name: (code: string) => ShownText): PictureData => drawShares(context, id, ui.t(title), rows, name)
  const fields = listCompleteness(corpus, [...corpus.articles.values()], publishedEvents(corpus))
  return {
    support: [
      draw('sources-per-event', 'quality.support', [numbers.singleSource, numbers.singleOrigin], own('quality.share')),
      draw('grades', 'quality.grades', numbers.grades, own('grade')),
      draw('disputed', 'quality.disputed', numbers.disputed, own('quality.disputed')),
    ],
    exactness: [draw('dates', 'quality.dates', numbers.dates, own('quality.date')), draw('places', 'quality.places', numbers.places, coded('precisions'))],
    sources: [draw('outlets', 'quality.outlets', numbers.sources, coded('stances')), draw('reports', 'quality.reports', numbers.reports, coded('stances'))],
    review: [draw('reviewed', 'quality.reviewed', [numbers.reviewed], own('quality.share')), draw('ages', 'quality.ages', numbers.ages, own('quality.age'))],
    completeness: (['event', 'article', 'actor', 'location', 'source'] as const).map(kind =>
      draw(`fields-${kind}`, `record.${kind}.plural`, fields.filter(field => field.kind === kind).map(({ field, have, of }) => ({ code: field, count: have, of })), code => sayField(context, code))),
    agreement: describeAgreement(context),
  }
}

function drawShares(context: PageContext, id: string, title: string, rows: readonly Share[], name: (code: string) => ShownText): PictureData {
  const { ui, languages } = context
  const shares = rows.map((row): ShareRow => ({ ...row, label: name(row.code) }))
  return withAddresses(context, id, drawShareBars(shares, { ui, languages, id, title, what: ui.t('quality.what') }))
}

function sayKey({ ui, lang }: PageContext, key: string, instead: string): ShownText {
  return isInterfaceKey(key) ? ui.shown(key) : { text: instead, lang }
}

/** `title.ar`: "Title (Arabic)"; other fields by the words of the change log. */
function sayField(context: PageContext, code: string): ShownText {
  const { ui, lang } = context
  const [field = '', language] = code.split('.')
  const label = sayKey(context, `quality.field.${field}`, sayKey(context, `changed.${field}`, code).text)
  if (language === undefined) return label
  return { text: ui.t('history.field.in', { field: label.text, language: new Intl.DisplayNames([lang], { type: 'language' }).of(language) ?? language }), lang: label.lang }
}

function describeAgreement(context: PageContext): AgreementData | null {
  const { corpus, ui } = context
  const measured = measureAgreement(corpus)
  if (measured === null) return null
  const say = (value: number | null): string | null => value === null ? null : ui.number(Math.round(value * 100) / 100)
  return {
    articles: measured.articles.map(id => refer(context, 'article', id)),
    matched: measured.matched,
    onlyFirst: measured.onlyFirst,
    onlySecond: measured.onlySecond,
    few: measured.variables.some(({ units }) => units < fewUnits),
    rows: measured.variables.map(({ variable, units, agreed, kappa, alpha }) => ({
      label: ui.t(`quality.variable.${variable}`), units: ui.number(units), agreed: ui.number(agreed), kappa: say(kappa), alpha: say(alpha),
    })),
  }
}
