/** Words that carry no subject: left out of a query that has others, and never reason enough to find a text. */

import { tokenise } from './tokens.ts'

const lists: readonly string[] = [
  'في من على إلى عن أن إن أنّ التي الذي الذين هذا هذه ذلك تلك كان كانت قد مع بعد قبل بين لم لن لا ما أو ثم كما خلال حتى منذ عند حول ضد هو هي هم أي كل غير لدى لقد نحو وفي ومن وعلى وإلى وعن وأن قرب بالقرب',
  'the of and or to in a an that was is are were for on with by from at as has have had it be this these those near into about after before between against over under',
  'le la les de des du et un une en dans que qui est pour par sur au aux ne pas se avec',
  // What apostrophes part from words: the town's, they'll, l'armée, qu'il.
  's t d ll re ve l qu',
  // Articles of transliteration, written apart.
  'al el ez az ash ad ال',
  'از به که در را با این آن است برای شد و',
  'и в во не на что с по как из за к от до для его это',
]

const stopWords: ReadonlySet<string> = new Set(lists.flatMap(list => tokenise(list).map(({ text }) => text)))

/** For a folded word. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}
