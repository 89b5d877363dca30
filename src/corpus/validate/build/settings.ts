/** Written site, codebook and interface strings in the shapes of the model. */

import { buildText } from './texts.ts'
import type { Code, Codebook } from '../../../model/codebook.ts'
import type { Site } from '../../../model/records.ts'
import type { LanguageTag, Message } from '../../../model/text.ts'
import type { WrittenCodebook, WrittenInterface, WrittenSite } from '../schemas/settings.ts'
import type { WrittenText } from './texts.ts'

const defaultOriginalWords = 12

export function buildSite(written: WrittenSite): Site {
  const [lang = 'en'] = written.languages
  const [west, south, east, north] = written.mapExtent ?? []
  const hasExtent = west !== undefined && south !== undefined && east !== undefined && north !== undefined
  return {
    title: buildText(written.title, lang),
    description: buildText(written.description ?? {}, lang),
    url: (written.url ?? '').replace(/\/+$/, ''),
    languages: written.languages,
    licence: written.licence ?? null,
    repository: written.repository ?? null,
    mapExtent: hasExtent ? [west, south, east, north] : null,
    limits: { originalWords: written.limits?.originalWords ?? defaultOriginalWords },
  }
}

interface WrittenCode {
  readonly code: string
  readonly label?: WrittenText | undefined
  readonly words?: Readonly<Record<LanguageTag, readonly string[]>> | undefined
  readonly definition?: WrittenText | undefined
  readonly include?: WrittenText | undefined
  readonly exclude?: WrittenText | undefined
  readonly example?: WrittenText | undefined
}

/** A code without a label is called by its code. */
export function buildCodebook(written: WrittenCodebook, lang: LanguageTag): Codebook {
  const words = (text: WrittenText | undefined) => buildText(text ?? {}, lang)
  const code = ({ code: id, label, words: signs, definition, include, exclude, example }: WrittenCode): Code => ({
    code: id, label: words(label ?? { und: id }), definition: words(definition),
    include: words(include), exclude: words(exclude), example: words(example), ...(signs === undefined ? {} : { words: signs }),
  })
  return {
    version: written.version,
    eventTypes: written.eventTypes.map((type, rank) => ({
      ...code(type),
      parent: type.parent ?? null,
      unspecified: type.unspecified ?? false,
      color: type.color ?? null,
      roles: type.roles ?? null,
      acled: buildAcled(type.acled),
      rank,
    })),
    actorKinds: (written.actorKinds ?? []).map(kind => ({
      ...code(kind),
      state: kind.state ?? false,
      organised: kind.organised ?? false,
      civilian: kind.civilian ?? false,
      person: kind.person ?? false,
      umbrella: kind.umbrella ?? false,
      inter: kind.inter ?? null,
    })),
    roles: (written.roles ?? []).map(role => ({ ...code(role), side: role.side ?? 'none' })),
    locationKinds: (written.locationKinds ?? []).map(kind => ({ ...code(kind), level: kind.level ?? 'place', precision: kind.precision ?? null })),
    precisions: (written.precisions ?? []).map(precision => ({
      ...code(precision), radiusKm: precision.radiusKm ?? null, acledGeo: precision.acledGeo ?? null, ucdpWhere: precision.ucdpWhere ?? null,
    })),
    informants: (written.informants ?? []).map(code),
    measures: (written.measures ?? []).map(code),
    countWords: (written.countWords ?? []).map(word => ({ ...code(word), least: word.least })),
    sourceKinds: (written.sourceKinds ?? []).map(code),
    stances: (written.stances ?? []).map(code),
  }
}

function buildAcled(written: WrittenCodebook['eventTypes'][number]['acled']): Codebook['eventTypes'][number]['acled'] {
  if (written === undefined || written === null) return null
  const civilians = written.whenTarget?.civilians
  return { type: written.type, subtype: written.subtype, ...(civilians === undefined ? {} : { whenTarget: { civilians } }) }
}

/** A string alone stays one; forms by number stay forms. */
export function buildInterface(written: WrittenInterface): Readonly<Record<string, Message>> {
  return Object.fromEntries(Object.entries(written).map(([key, forms]): [string, Message] => {
    const { other, ...rest } = forms
    return [key, Object.keys(rest).length === 0 ? other : { ...dropUndefined(rest), other }]
  }))
}

function dropUndefined(forms: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(forms).flatMap(([form, text]) => text === undefined ? [] : [[form, text]]))
}
