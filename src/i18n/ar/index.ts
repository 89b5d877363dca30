/** All Arabic words of the interface. */

import { phraseWords } from '../../language/words.ts'
import { changes } from './changes.ts'
import { charts } from './charts.ts'
import { citations } from './citations.ts'
import { guide } from './guide.ts'
import { history } from './history.ts'
import { quality } from './quality.ts'
import { records } from './records.ts'
import { relations } from './relations.ts'
import { annotate } from './annotate.ts'
import { explore } from './explore.ts'
import { offline } from './offline.ts'
import { outside } from './outside.ts'
import { dataPackage } from './package.ts'
import { search } from './search.ts'
import { site } from './site.ts'
import { time } from './time.ts'
import { vocabulary } from './vocabulary.ts'

export const arabic = { ...phraseWords.ar, ...vocabulary, ...site, ...changes, ...charts, ...citations, ...annotate, ...explore, ...guide, ...history, ...offline, ...outside, ...dataPackage, ...quality, ...records, ...relations, ...search, ...time } as const
