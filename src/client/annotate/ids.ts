/** Ids proposed from names: Latin letters and digits only, so that a name in another script proposes nothing. */

import { fold } from '../../language/fold.ts'
import { maximumIdLength } from '../../model/ids.ts'

/** Empty when the name has no Latin letters or digits. */
export function proposeId(name: string): string {
  const joined = fold(name).replace(/['’`]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return joined.length <= maximumIdLength ? joined : joined.slice(0, maximumIdLength).replace(/-[^-]*$/, '')
}

/** The id, with a number behind it when it is taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (id === '' || !isTaken(id)) return id
  const stem = id.slice(0, maximumIdLength - 4)
  for (let number = 2; ; number++) if (!isTaken(`${stem}-${number}`)) return `${stem}-${number}`
}
