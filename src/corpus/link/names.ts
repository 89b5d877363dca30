/** All names and aliases of the corpus, ready to be found in texts, and a warning for each that two records share. */

import { createNameFinder } from '../../language/index.ts'
import type { NameFinder } from '../../language/index.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import { compareIds } from '../../model/ids.ts'
import { createDiagnostic } from '../../model/message.ts'
import type { Alias } from '../../model/records.ts'
import type { Recordset } from '../../model/recordset.ts'
import type { LanguageTag, LocalText } from '../../model/text.ts'

/** Kinds of record whose names are looked for in texts. */
export type NamedKind = 'actor' | 'location' | 'source'

interface NamedText {
  readonly kind: NamedKind
  readonly id: string
  readonly text: string
  readonly lang: LanguageTag | null
}

export interface Names {
  /** One finder per language of a body, made when first asked. */
  readonly finder: (lang: LanguageTag) => NameFinder
  readonly diagnostics: readonly Diagnostic[]
}

export function createNames(records: Recordset): Names {
  const names: readonly NamedText[] = [
    ...records.actors.flatMap(record => namesOf('actor', record)),
    ...records.locations.flatMap(record => namesOf('location', record)),
    ...records.sources.flatMap(record => namesOf('source', record)),
  ]
  const finders = new Map<LanguageTag, NameFinder>()
  const finder = (lang: LanguageTag): NameFinder => {
    const made = finders.get(lang) ?? createNameFinder(names, lang)
    finders.set(lang, made)
    return made
  }
  return { finder, diagnostics: warnOfShared(records, finder) }
}

function namesOf(
  kind: NamedKind, { id, name, aliases }: { readonly id: string; readonly name: LocalText; readonly aliases: readonly Alias[] },
): NamedText[] {
  return [...Object.entries(name), ...aliases.map(({ text, lang }) => [lang, text] as const)]
    .map(([lang, text]) => ({ kind, id, text, lang }))
}

/** Languages may fold names differently, so that each is asked; a name is warned of once. */
function warnOfShared(records: Recordset, finder: Names['finder']): Diagnostic[] {
  const places = new Map<string, Place>([
    ...records.actors.map(record => [`actor:${record.id}`, record.place] as const),
    ...records.locations.map(record => [`location:${record.id}`, record.place] as const),
    ...records.sources.map(record => [`source:${record.id}`, record.place] as const),
  ])
  const warnings = new Map<string, Diagnostic>()
  for (const lang of records.site.languages) {
    for (const { text, holders } of finder(lang).shared) {
      const keys = holders.map(({ kind, id }) => `${kind}:${id}`).sort(compareIds)
      const [first, second] = keys.map(key => ({ key, place: places.get(key) }))
      if (!first?.place || !second?.place) continue
      const warned = `${keys.join(' ')} ${text}`
      if (!warnings.has(warned)) warnings.set(warned, warnOfName(text, second.place, first.key, first.place))
    }
  }
  return [...warnings.values()]
}

function warnOfName(text: string, place: Place, other: string, otherPlace: Place): Diagnostic {
  return createDiagnostic(place, {
    rule: 'shared-name',
    level: 'warning',
    thing: { en: 'name', ar: 'اسم' },
    actual: text,
    expected: { en: `a name that ${other} does not have`, ar: `اسم لا يحمله ${other}` },
    hint: {
      en: 'No text is linked by a name that two records share: link it by hand where it matters, or remove it from one of them',
      ar: 'لا يُربط نصّ باسم يحمله سجلّان: اربطه يدويًّا حيث يلزم، أو احذفه من أحدهما',
    },
    related: { ...otherPlace, message: { en: 'also named here', ar: 'ورد الاسم هنا أيضًا' } },
  })
}
