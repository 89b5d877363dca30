/** One sign per colour slot, so that a type is never told by colour alone. */

import type { Element } from 'hast'
import { s } from 'hastscript'
import { outlineSign } from './sign-paths.ts'

/** The sign of a slot (1–8) around the origin, of about that many units across. Filled by the class `sign` unless told otherwise. */
export function drawSign(slot: number, across: number, className = 'sign'): Element {
  const { d, turn } = outlineSign(slot, across)
  return s('path', { d, className: className.split(' '), ...(turn === 0 ? {} : { transform: `rotate(${turn})` }) })
}
