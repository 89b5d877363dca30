/**
 * Cuts the typefaces to the characters that pages are made of, and writes the style sheet that names them. What is cut off
 * stays in the packages' own files, which a browser fetches only for a page that has such characters.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subset from 'subset-font'

type Range = readonly [first: number, last: number]
/** Ranges, or what CSS calls them. */
type Characters = string | readonly Range[]
interface Cut {
  readonly name: 'arabic' | 'latin' | 'figures'
  /** The part of the package that is cut. */
  readonly part: 'arabic' | 'latin'
  /** The characters of the cut file that its family draws with it. */
  readonly core: readonly Range[]
  /** What the family for pages in Arabic letters draws with it. */
  readonly inArabic: readonly Range[]
  /** The package's files with what else they hold. */
  readonly rest?: Readonly<Record<string, string>>
}

// A word is set in one file, so that its letters join: Persian and Kurdish letters stand beside the Arabic ones.
const arabicLetters: readonly Range[] = [
  [0x60c, 0x60c], [0x61b, 0x61b], [0x61f, 0x61f], [0x621, 0x63a], [0x640, 0x655], [0x660, 0x66d], [0x670, 0x671], [0x67e, 0x67e], [0x686, 0x686],
  [0x695, 0x695], [0x698, 0x698], [0x6a4, 0x6a4], [0x6a9, 0x6a9], [0x6af, 0x6af], [0x6b5, 0x6b5], [0x6be, 0x6be], [0x6c0, 0x6c1], [0x6c6, 0x6c6],
  [0x6cc, 0x6cc], [0x6ce, 0x6ce], [0x6d5, 0x6d5], [0x6f0, 0x6f9], [0x200c, 0x200e], [0x2010, 0x2011],
]
const spaces: readonly Range[] = [[0x20, 0x20], [0xa0, 0xa0]]
const figures: readonly Range[] = [
  [0x21, 0x40], [0x5b, 0x60], [0x7b, 0x7e], [0xa7, 0xa7], [0xab, 0xab], [0xb0, 0xb1], [0xb7, 0xb7], [0xbb, 0xbb], [0xd7, 0xd7], [0x2012, 0x2014],
  [0x2018, 0x201e], [0x2022, 0x2022], [0x2026, 0x2026], [0x2039, 0x203a], [0x2190, 0x2193], [0x2212, 0x2212],
]
const latinLetters: readonly Range[] = [[0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xff], [0x152, 0x153]]

const cuts: readonly Cut[] = [
  {
    name: 'arabic', part: 'arabic', core: arabicLetters, inArabic: [...spaces, ...arabicLetters],
    rest: {
      arabic: 'U+0600-060B, U+060D-061A, U+061C-061E, U+0620, U+063B-063F, U+0656-065F, U+066E-066F, U+0672-067D, U+067F-0685, U+0687-0694, U+0696-0697, '
        + 'U+0699-06A3, U+06A5-06A8, U+06AA-06AE, U+06B0-06B4, U+06B6-06BD, U+06BF, U+06C2-06C5, U+06C7-06CB, U+06CD, U+06CF-06D4, U+06D6-06EF, U+06FA-06FF, '
        + 'U+0750-077F, U+0870-08FF, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FEFC',
    },
  },
  {
    name: 'latin', part: 'latin', core: [...spaces, ...figures, ...latinLetters], inArabic: latinLetters,
    rest: {
      latin: 'U+00A1-00A6, U+00A8-00AA, U+00AC-00AF, U+00B2-00B6, U+00B8-00BA, U+00BC-00BF, U+0131, U+02BB-02BC, U+02C6, U+02DA, '
        + 'U+02DC, U+2000-200B, U+2015-2017, U+201F-2021, U+2023-2025, U+2027-2038, U+203B-204E, U+2050-206F, U+20AC, U+2122, U+2215, U+FEFF, U+FFFD',
      'latin-ext': 'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+1E00-1EFF',
    },
  },
  // Pages in Arabic letters have figures on every line, Latin letters on few.
  { name: 'figures', part: 'latin', core: [], inArabic: figures },
]
const families = [
  { family: 'Marsad Sans', file: 'sans', packages: { arabic: 'ibm-plex-sans-arabic', latin: 'ibm-plex-sans-arabic' } },
  { family: 'Marsad Serif', file: 'serif', packages: { arabic: 'noto-naskh-arabic', latin: 'source-serif-4' } },
] as const
const weights = [400, 600] as const
/** What the style sheets use or a script cannot do without; alternates, small capitals and fractions are left out. */
const features = ['ccmp', 'locl', 'kern', 'liga', 'mark', 'mkmk', 'curs', 'calt', 'rlig', 'isol', 'init', 'medi', 'fina', 'lnum', 'tnum']

const head = `/* Made by \`npm run faces\` (src/build/faces.ts). Two families, each for both scripts: the browser picks the file by the characters that a
   page really has, first from what is cut to size, and only in the weights in use. \`… Arabic\` is for pages in Arabic letters, and whole,
   since what is still on its way would be looked for in the next family. A face that comes late is kept for the next page (\`optional\`), so that no line moves under the reader's eyes. */
`

/** Every cut face by its file's name, and `fonts.css`. Takes the faces from the packages under \`root\`. */
export async function cutFaces(root: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const files: Record<string, Uint8Array> = {}
  const rules: string[] = []
  for (const { family, file, packages } of families) {
    for (const { name, part, core, inArabic, rest = {} } of cuts) {
      for (const weight of weights) {
        const source = (of: string): string => `@fontsource/${packages[part]}/files/${packages[part]}-${of}-${weight}-normal.woff2`
        const write = (address: string, own: Characters, arabic: Characters): void => void rules.push(
          ...own.length > 0 ? [writeRule(family, weight, address, own)] : [], writeRule(`${family} Arabic`, weight, address, arabic))
        const face = `faces/${file}-${name}-${weight}.woff2`
        const whole = readFileSync(join(root, 'node_modules', source(part)))
        files[face] = await subset(whole, [...core, ...inArabic].map(listCharacters).join(''), { targetFormat: 'woff2', keepFeatures: features })
        write(`./${face}`, core, inArabic)
        for (const [of, range] of Object.entries(rest)) write(source(of), range, range)
      }
    }
  }
  files['fonts.css'] = new TextEncoder().encode(`${head}\n${rules.join('\n')}\n`)
  return files
}

function listCharacters([first, last]: Range): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')
}

function writeRange([first, last]: Range): string {
  const digits = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')
  return first === last ? `U+${digits(first)}` : `U+${digits(first)}-${digits(last)}`
}

function writeRule(family: string, weight: number, source: string, range: Characters): string {
  const characters = typeof range === 'string' ? range : range.map(writeRange).join(', ')
  // Labels are short and move nothing, so that theirs may come late.
  const display = family.startsWith('Marsad Sans') && weight === 600 ? 'fallback' : 'optional'
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: ${display}; src: url('${source}') format('woff2'); unicode-range: ${characters}; }`
}
