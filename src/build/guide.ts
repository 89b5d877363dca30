/** The contributor guide, made from schemas and rules: what the documentation and the site show alike. */

import { loadCorpus } from '../corpus/index.ts'
import { formatReport } from '../corpus/report/index.ts'
import { listGuideFiles, listGuideParts } from '../corpus/validate/guide/index.ts'
import { exampleStrings, smallestCorpus } from '../corpus/validate/rules/examples.ts'
import { showText } from '../model/message.ts'
import type { LoadEffects } from '../corpus/index.ts'
import type { GuidePart, GuideRule } from '../corpus/validate/guide/index.ts'
import type { Words } from '../model/diagnostic.ts'
import type { Guide, GuideExample, GuideRuleEntry } from '../model/guide.ts'

type Files = Readonly<Record<string, string | null>>

const partNames: Readonly<Record<GuidePart['id'], Words>> = {
  folder: { en: 'Files', ar: 'الملفات' },
  text: { en: 'Texts', ar: 'النصوص' },
  fields: { en: 'Fields', ar: 'الحقول' },
  records: { en: 'Records', ar: 'السجلّات' },
}

/** Lines of an example and problems of its report that are shown. */
const shownLines = 24
const shownWidth = 120
const shownProblems = 3

let made: Guide | undefined

/** The guide, made once: it depends on the program alone. */
export function guideOfProgram(): Guide {
  made ??= makeGuide()
  return made
}

export function makeGuide(): Guide {
  return {
    files: listGuideFiles(),
    parts: listGuideParts().map(({ id, rules }) => ({ id, name: partNames[id], rules: rules.map(describeRule) })),
  }
}

function describeRule({ id, what, why, good, bad }: GuideRule): GuideRuleEntry {
  const [wrong] = bad
  const right = good.find(example => Object.values(example).some(text => text !== null))
  return {
    id, what, why: why ?? null,
    wrong: wrong === undefined ? null : { example: showExample(wrong, id), report: reportOn(wrong, id) },
    right: right === undefined ? null : showExample(right),
  }
}

/** The file that the rule is about: where it complains, or else the first one. */
function showExample(example: Files, rule?: string): GuideExample {
  const complained = rule === undefined ? undefined : problemsOf(example, rule)[0]?.path
  const path = complained !== undefined && complained in example ? complained : Object.keys(example).find(name => example[name] !== null) ?? Object.keys(example)[0] ?? ''
  const text = example[path] ?? null
  const lines = text?.trimEnd().split('\n').map(line => showText(line, shownWidth)) ?? []
  return { path, text: text === null ? null : lines.length > shownLines ? [...lines.slice(0, shownLines), '…'].join('\n') : lines.join('\n') }
}

function reportOn(example: Files, rule: string): Words {
  const problems = problemsOf(example, rule).slice(0, shownProblems)
  const format = (lang: keyof Words): string => {
    const report = formatReport(problems, { lang, textOf: path => ({ ...smallestCorpus, ...example })[path] ?? undefined })
    return report.slice(0, report.lastIndexOf('\n\n'))
  }
  return { en: format('en'), ar: format('ar') }
}

function problemsOf(example: Files, rule: string) {
  return loadCorpus('', { disk: holdFiles({ ...smallestCorpus, ...example }), interfaceStrings: exampleStrings }).diagnostics.filter(diagnostic => diagnostic.rule === rule)
}

/** A corpus folder in memory. */
function holdFiles(files: Files): LoadEffects['disk'] {
  const bytes = new Map(Object.entries(files).flatMap(([path, text]) => text === null ? [] : [[`/${path}`, new TextEncoder().encode(text)]]))
  const isFolder = (path: string): boolean => [...bytes.keys()].some(key => key.startsWith(`${path}/`))
  return {
    isFolder,
    list: folder => [...new Set([...bytes.keys()].filter(key => key.startsWith(`${folder}/`)).map(key => key.slice(folder.length + 1).split('/')[0] ?? ''))],
    look: path => {
      const file = bytes.get(path)
      return file === undefined ? isFolder(path) ? { type: 'folder', size: 0 } : null : { type: 'file', size: file.length }
    },
    read: path => bytes.get(path) ?? null,
  }
}
