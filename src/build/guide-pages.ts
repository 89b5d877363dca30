/** The contributor guide as pages of the documentation, in Markdown. */

import type { Words } from '../model/diagnostic.ts'
import type { Guide, GuideExample, GuideRuleEntry } from '../model/guide.ts'

const words = {
  written: { en: 'Written by `npm run guide` from the schemas and rules under src/corpus/validate: change those.', ar: 'يكتبه ‎`npm run guide`‎ من المخطّطات والقواعد في src/corpus/validate: فغيّرها هي.' },
  fields: { en: 'Fields', ar: 'الحقول' },
  fieldsLead: {
    en: 'Every field of every file. Fields marked • are required; all others may be left out. A text may always be given by language: `{ ar: …, en: … }`.',
    ar: 'كلّ حقل في كلّ ملف. الحقول المعلّمة بـ • مطلوبة وسائرها اختياري. والنص يصحّ دائمًا بحسب اللغة: ‎`{ ar: …, en: … }`‎.',
  },
  field: { en: 'Field', ar: 'الحقل' },
  means: { en: 'What it says', ar: 'ما يقوله' },
  form: { en: 'What may stand there', ar: 'ما يصحّ فيه' },
  example: { en: 'Example', ar: 'مثال' },
  coding: { en: 'Only `events`, as in an article.', ar: 'حقل `events` وحده، كما في المادة.' },
  rules: { en: 'Rules', ar: 'القواعد' },
  rulesLead: {
    en: 'What `npm run check` looks at. Examples are laid over a small valid corpus; the reports are real.',
    ar: 'ما ينظر فيه ‎`npm run check`‎. الأمثلة موضوعة على مدوّنة صغيرة سليمة، والتقارير حقيقية.',
  },
  wrong: { en: 'Wrong', ar: 'خطأ' },
  right: { en: 'Right', ar: 'صواب' },
  missing: { en: 'The file is missing.', ar: 'الملف غير موجود.' },
} as const satisfies Record<string, Words>

type Lang = keyof Words

/** Path in the project to text. */
export function formatGuide(guide: Guide): Readonly<Record<string, string>> {
  return {
    'docs/field-guide.md': formatFields(guide, 'en'),
    'docs/field-guide.ar.md': formatFields(guide, 'ar'),
    'docs/rules.md': formatRules(guide, 'en'),
    'docs/rules.ar.md': formatRules(guide, 'ar'),
  }
}

function formatFields({ files }: Guide, lang: Lang): string {
  return [
    `# ${words.fields[lang]}`, '', `<!-- ${words.written[lang]} -->`, '', words.fieldsLead[lang], '',
    ...files.flatMap(({ name, place, fields }) => [
      `## ${name[lang]}`, '', `\`${place}\``, '',
      ...fields.length === 0 ? [words.coding[lang], ''] : [
        `| ${[words.field, words.means, words.form, words.example].map(word => word[lang]).join(' | ')} |`, '|---|---|---|---|',
        ...fields.map(({ path, required, means, form, example }) => `| \`${path}\`${required ? ' •' : ''} | ${cell(means[lang])} | ${cell(form[lang])} | ${cell(`\`${example}\``)} |`), '',
      ],
    ]),
  ].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
}

function formatRules({ parts }: Guide, lang: Lang): string {
  return [
    `# ${words.rules[lang]}`, '', `<!-- ${words.written[lang]} -->`, '', words.rulesLead[lang], '',
    ...parts.flatMap(({ name, rules }) => [`## ${name[lang]}`, '', ...rules.flatMap(rule => formatRule(rule, lang))]),
  ].join('\n')
}

function formatRule({ id, what, why, wrong, right }: GuideRuleEntry, lang: Lang): string[] {
  return [
    `### ${id}`, '', `**${what[lang].replaceAll('<', '\\<')}.** ${why?.[lang].replaceAll('<', '\\<') ?? ''}`.trimEnd(), '',
    ...wrong === null ? [] : [`${words.wrong[lang]}:`, '', ...formatExample(wrong.example, lang), ...fence('text', wrong.report[lang])],
    ...right === null ? [] : [`${words.right[lang]}:`, '', ...formatExample(right, lang)],
  ]
}

function formatExample({ path, text }: GuideExample, lang: Lang): string[] {
  return text === null ? [`\`${path}\`: ${words.missing[lang]}`, ''] : [`\`${path}\``, '', ...fence(path.endsWith('.yml') ? 'yaml' : 'markdown', text)]
}

function fence(language: string, text: string): string[] {
  const marks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return [`${marks}${language}`, text, marks, '']
}
