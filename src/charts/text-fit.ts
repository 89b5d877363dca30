/** How wide words will be, without a browser: an estimate on the safe side, for wrapping, shortening and keeping labels apart. */

/** Average advance in em, by kind of character, of common text faces (measured on IBM Plex Sans Arabic, rounded up). */
const advances: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u, 0],
  [/[\u0621-\u0627]/u, 0.28],
  [/[\u0631\u0632\u0644\u0629\u0648]/u, 0.44],
  [/[\u0633-\u0638\u0643]/u, 0.78],
  [/[\u0600-\u06FF\u0750-\u077F]/u, 0.5],
  [/\d/u, 0.61],
  [/[ijlI\s.,:;'’|!·]/u, 0.28],
  [/[tfr()[\]-]/u, 0.42],
  [/[mwMW—…@%]/u, 0.93],
  [/\p{Lu}/u, 0.67],
  [/[\u2E80-\uFFEF]|\p{Extended_Pictographic}/u, 1.05],
]
const usualAdvance = 0.59

/** Units of width at that size of text. */
export function estimateWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += advances.find(([kind]) => kind.test(character))?.[1] ?? usualAdvance
  return width * size
}

/** As much of the words as fits, with an ellipsis when something was cut. */
export function shortenText(text: string, width: number, size: number): string {
  if (estimateWidth(text, size) <= width) return text
  const characters = [...text]
  while (characters.length > 1 && estimateWidth(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Lines of at most that width, broken between words; the last one is shortened when there would be more than `most`. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || estimateWidth(longer, size) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')]
  return kept.map(part => shortenText(part, width, size))
}
