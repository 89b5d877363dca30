/** A corpus has site.yml and codebook.yml. */

import { createDiagnostic } from '../../../model/message.ts'
import type { Words } from '../../../model/diagnostic.ts'
import type { Rule } from './rule.ts'

const required = ['site.yml', 'codebook.yml'] as const

/** The least that each of them must say. */
const least: Readonly<Record<(typeof required)[number], Words>> = {
  'site.yml': { en: 'Create it with two lines: "title: …" and "languages: [ar, en]"', ar: 'أنشئه بسطرين: «‎title: …» و«‎languages: [ar, en]»' },
  'codebook.yml': { en: 'Create it with two lines: "version: 1" and "eventTypes: [{ code: … }]"', ar: 'أنشئه بسطرين: «‎version: 1» و«‎eventTypes: [{ code: … }]»' },
}

export const requiredFiles: Rule = {
  id: 'required-files',
  scope: 'corpus',
  what: { en: 'A corpus has site.yml and codebook.yml', ar: 'للمدوّنة ملفّا site.yml وcodebook.yml' },
  check: ({ files }) => required
    .filter(path => !files.some(file => file.path === path))
    .map(path => createDiagnostic({ path, line: 1, column: 1 }, {
      rule: 'required-files',
      thing: { en: `file ${path}`, ar: `الملف ${path}` },
      actual: null,
      expected: { en: `${path} in the corpus folder`, ar: `${path} في مجلّد المدوّنة` },
      hint: least[path],
    })),
  good: [{}],
  bad: [{ 'site.yml': null }, { 'codebook.yml': null }],
}
