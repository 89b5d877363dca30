/** One sign per colour slot, so that a type is never told by colour alone. */

import type { Element } from 'hast'
import { s } from 'hastscript'
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape'
import type { SymbolType } from 'd3-shape'

const signs: readonly { readonly type: SymbolType; readonly turn: number }[] = [
  { type: symbolCircle, turn: 0 },
  { type: symbolSquare, turn: 0 },
  { type: symbolTriangle, turn: 0 },
  { type: symbolDiamond, turn: 0 },
  { type: symbolCross, turn: 0 },
  { type: symbolStar, turn: 0 },
  { type: symbolTriangle, turn: 180 },
  { type: symbolWye, turn: 0 },
]

/** The sign of a slot (1–8) around the origin, of about that many units across. Filled by the class `sign` unless told otherwise. */
export function drawSign(slot: number, across: number, className = 'sign'): Element {
  const { type, turn } = signs[(slot - 1) % signs.length] ?? { type: symbolCircle, turn: 0 }
  const path = symbol(type, across * across * 0.62).digits(2)()
  return s('path', { d: path ?? '', className: className.split(' '), ...(turn === 0 ? {} : { transform: `rotate(${turn})` }) })
}
