/** Every shelf, for builds that must know whether what a page took from one is still the same. One that is missing here only costs time. */

import { datedShelf } from './dated-subjects.ts'
import { formerIdShelf } from './former-ids.ts'
import { eventShelf } from './list-events.ts'
import { boundsShelf } from './map-extent.ts'
import { neighbourShelf, stepShelf } from './neighbours.ts'
import { articleShelf, partShelf, partedShelf } from './parts.ts'
import { outsidePeriodShelf, outsidePlaceShelf, outsideSeriesShelf, outsideShelf, outsideTypeShelf } from './outside.ts'
import { fileShelf } from './record-files.ts'
import { reportShelf } from './reports-of-source.ts'
import { sayingShelf } from './sayings.ts'
import type { Shelf } from './shelves.ts'
import { timeOrder } from './standing.ts'
import { besideShelf, monthNeighbours, yearNeighbours, yearShelf } from './time.ts'

export const allShelves: readonly Shelf<unknown>[] = [
  timeOrder, eventShelf, reportShelf, sayingShelf, neighbourShelf, stepShelf, formerIdShelf, boundsShelf, besideShelf, yearShelf, yearNeighbours, monthNeighbours,
  partShelf, partedShelf, articleShelf, fileShelf, datedShelf,
  outsideShelf, outsideSeriesShelf, outsidePeriodShelf, outsidePlaceShelf, outsideTypeShelf,
]
