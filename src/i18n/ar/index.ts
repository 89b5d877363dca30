/** All Arabic words of the interface. */

import { phraseWords } from '../../language/words.ts'
import { charts } from './charts.ts'
import { relations } from './relations.ts'
import { search } from './search.ts'
import { site } from './site.ts'
import { vocabulary } from './vocabulary.ts'

export const arabic = { ...phraseWords.ar, ...vocabulary, ...site, ...charts, ...relations, ...search } as const
