/** The page of matrices: who stands against whom, who appears with whom, which outlet tells what, and what is claimed or attributed. */

import { listEvents } from '../../queries/list-events.ts'
import type { PageContext } from '../context.ts'
import type { PictureData } from '../pictures.ts'
import { drawDyads, drawPanels, drawSayings, drawTies, drawVoices } from '../relation-pictures.ts'

export interface MatrixPage {
  readonly dyads: PictureData
  readonly ties: PictureData
  readonly voices: PictureData
  readonly sayings: PictureData
  readonly types: PictureData
  readonly places: PictureData
}

export function describeMatrix(context: PageContext): MatrixPage {
  const events = listEvents(context.corpus)
  return {
    dyads: drawDyads(context, 'dyads', events),
    ties: drawTies(context, 'ties', events),
    voices: drawVoices(context, 'voices', events),
    sayings: drawSayings(context, 'sayings', events),
    types: drawPanels(context, 'types', events, 'type'),
    places: drawPanels(context, 'places', events, 'place'),
  }
}
