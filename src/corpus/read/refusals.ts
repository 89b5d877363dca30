/** What the reader says of entries that it does not take. */

import { kindFolders, maximumIdLength, reservedIds } from '../../model/ids.ts'
import { showCodePoint } from '../../model/message.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'
import type { FileRole } from '../../model/source.ts'

const fileName = { en: 'file name', ar: 'اسم ملف' }

const moveOut = { en: 'Move it out of the corpus folder, or to the folder of its kind', ar: 'انقله خارج مجلّد المدوّنة أو إلى مجلّد نوعه' }

export const refusals = {
  missingCorpus: (root: string): Complaint => ({
    rule: 'corpus-folder',
    thing: { en: 'corpus folder', ar: 'مجلّد مدوّنة' },
    actual: root,
    expected: { en: 'a folder that exists', ar: 'مجلّد موجود' },
  }),
  notPlain: (type: 'link' | 'other'): Complaint => ({
    rule: 'plain-file',
    thing: { en: 'entry', ar: 'عنصر' },
    actual: type === 'link' ? 'symbolic link' : 'special file',
    expected: { en: 'a plain file', ar: 'ملف عادي' },
    hint: { en: 'Put the file itself here, or delete the entry', ar: 'ضع الملف نفسه هنا أو احذف هذا العنصر' },
  }),
  unknownFile: (path: string, folder: boolean): Complaint => ({
    rule: 'unknown-file',
    thing: folder ? { en: 'folder', ar: 'مجلّد' } : { en: 'file', ar: 'ملف' },
    actual: path,
    expected: {
      en: 'a file of the corpus format: <kind>/<id>.md, articles/<year>/<id>.md, basemap/<name>.json, interface/<lang>.yml, reference/<name>/reference.yml and events.csv',
      ar: 'ملف من ملفات المدوّنة: ‎<kind>/<id>.md‎ أو ‎articles/<year>/<id>.md‎ أو ‎basemap/<name>.json‎ أو ‎interface/<lang>.yml‎ أو ‎reference/<name>/reference.yml‎ وevents.csv',
    },
    hint: folder ? moveOut : suggestPlace(path),
  }),
  badName: (path: string): Complaint => ({
    rule: 'file-name',
    thing: fileName,
    actual: path.split('/').at(-1) ?? path,
    expected: {
      en: `<id>.md or <id>.<lang>.md, the id made of small letters a–z, digits and single hyphens, at most ${maximumIdLength}, no reserved word`,
      ar: `‎<id>.md‎ أو ‎<id>.<lang>.md، والمعرّف من أحرف a–z الصغيرة والأرقام وواصلات مفردة، ${maximumIdLength} محرفًا على الأكثر، وليس كلمة محجوزة`,
    },
    hint: suggestName(path),
  }),
  tooLarge: (size: number, limit: number, role: FileRole['role']): Complaint => ({
    rule: 'file-size',
    thing: { en: 'file size', ar: 'حجم ملف' },
    actual: `${Math.ceil(size / 1024)} KB`,
    expected: { en: `at most ${limit / 1024} KB`, ar: `${limit / 1024} كيلوبايت على الأكثر` },
    hint: role === 'reference-table'
      ? { en: 'Sum the rows up by month, point and type', ar: 'اجمع الصفوف بحسب الشهر والنقطة والنوع' }
      : { en: 'Split the text into several records', ar: 'قسّم النص إلى عدّة سجلّات' },
  }),
  twin: (name: string, first: Place): Complaint => ({
    rule: 'twin-names',
    thing: fileName,
    actual: name,
    expected: { en: 'a name that differs by more than case or accents', ar: 'اسم يختلف بأكثر من حالة الأحرف أو تركيبها' },
    related: { ...first, message: { en: 'the other one is here', ar: 'الآخر هنا' } },
  }),
} as const

/** Where a file would belong that lacks only its year or has the ending of a plain text. */
function suggestPlace(path: string): { en: string; ar: string } {
  const [folder = '', ...rest] = path.split('/')
  const name = rest.at(-1)?.replace(/\.(?:txt|markdown|mdx|md\.txt)$/i, '.md') ?? ''
  if (!name.endsWith('.md') || !Object.values(kindFolders).some(known => known === folder)) return moveOut
  const [year = '<year>'] = folder === kindFolders.article ? rest.slice(0, -1).filter(part => /^\d{4}$/.test(part)) : ['']
  const place = [folder, year, name].filter(part => part !== '').join('/')
  const [why, whyInArabic] = year === '<year>' ? [', the year that it was published', '، والسنة سنة نشره'] : ['', '']
  return place === path ? moveOut : { en: `Move the file to ${place}${why}`, ar: `انقل الملف إلى ‎${place}‎${whyInArabic}` }
}

/** Letters of other scripts that are taken for Latin ones. */
const twins: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', α: 'a', ν: 'v', ο: 'o', ρ: 'p', ι: 'i', κ: 'k', ı: 'i',
}

/** The nearest name that the grammar allows; letters that only look Latin are named. */
function suggestName(path: string): { en: string; ar: string } {
  const [, stem = '', ending = ''] = /^(.*?)((?:\.[a-z]{2,3})?\.\w+)$/.exec(path.split('/').at(-1) ?? '') ?? []
  const letters = [...stem].map(letter => twins[letter] ?? letter).join('')
  const forged = [...new Set(stem)].filter(letter => twins[letter] !== undefined).map(letter => `${letter} ${showCodePoint(letter)}`).join(' ')
  const slug = letters.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const id = slug.slice(0, maximumIdLength).replace(/-+$/, '')
  if (id === '') return { en: `Rename the file to a few Latin words that say what it is about, such as market-fire-august${ending || '.md'}`, ar: `أعد تسمية الملف بكلمات قليلة بالحروف اللاتينية تدلّ على موضوعه، مثل ‎market-fire-august${ending || '.md'}` }
  const name = `${reservedIds.has(id) ? `${id}-1` : id}${ending.toLowerCase()}`
  const [why, whyInArabic] = forged === '' ? ['', ''] : [`; not Latin letters: ${forged}`, `، وهذه ليست أحرفًا لاتينية: ${forged}`]
  return { en: `Rename the file to ${name}${why}`, ar: `أعد تسمية الملف إلى ‎${name}‎${whyInArabic}` }
}
