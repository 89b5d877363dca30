/** The contributor guide as reports name it: a page of the site when its address is known, else the file in the repository. */

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listGuideRules } from '../../corpus/validate/guide/index.ts'
import type { RuleGuide } from '../../corpus/report/index.ts'

/** `content`: the corpus folder, whose site.yml may give the address; MARSAD_URL goes before it. */
export function createGuide(content: string, environment: Readonly<Record<string, string | undefined>> = process.env): RuleGuide {
  const home = environment['MARSAD_URL'] || readAddress(join(content, 'site.yml'))
  const rules = listGuideRules()
  const known = new Set(rules.map(({ id }) => id))
  const pageOf = (lang: string): string => home === undefined
    ? `docs/rules${lang === 'en' ? '' : `.${lang}`}.md`
    : `${home.replace(/\/+$/, '')}/${lang}/guide/rules/`
  return {
    rules,
    ...(home === undefined ? {} : { home }),
    addressOf: (rule, lang) => known.has(rule) ? `${pageOf(lang)}#${rule}` : pageOf(lang),
  }
}

/** The corpus may be broken: only a line that is plainly an address will do. */
function readAddress(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined
  return /^url: *(https?:\/\/[^\s'"#]+) *$/m.exec(readFileSync(path, 'utf8'))?.[1]
}
