/** How files are parsed where there are threads: as everywhere, with a clock behind the bodies that may take long. */

import { createLimitedParser } from './limited-parser.ts'
import { parseFile } from './parse/index.ts'
import type { SourceText } from '../model/source.ts'
import type { ParseResult } from './parse/index.ts'

const parseBody = createLimitedParser()

export function parseInTime(source: SourceText): ParseResult {
  return parseFile(source, parseBody)
}
