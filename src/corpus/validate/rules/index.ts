/** All rules, in the order in which they are documented. */

import { afterPublication } from './after-publication.ts'
import { baseMap } from './base-map.ts'
import { casualtyActor } from './casualty-actor.ts'
import { codeTwice } from './code-twice.ts'
import { codebookVersion } from './codebook-version.ts'
import { cycle } from './cycle.ts'
import { eventFile } from './event-file.ts'
import { eventIdDate } from './event-id-date.ts'
import { eventTitle } from './event-title.ts'
import { idTaken } from './id-taken.ts'
import { originalLength } from './original-length.ts'
import { passageRule } from './passage.ts'
import { publicRole } from './public-role.ts'
import { requiredFiles } from './required-files.ts'
import { ruling } from './ruling.ts'
import { translation } from './translation.ts'
import { unknownCode } from './unknown-code.ts'
import { unknownReference } from './unknown-reference.ts'
import { yearFolder } from './year-folder.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  requiredFiles, idTaken, unknownReference, unknownCode, codeTwice, codebookVersion,
  yearFolder, translation, passageRule, originalLength,
  eventTitle, eventFile, eventIdDate, afterPublication, casualtyActor, cycle, ruling, publicRole, baseMap,
]
