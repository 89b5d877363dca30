/** The outlines of the signs, as path data alone: what a canvas and the page's script need of them. */

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

/** The sign of a slot (1–8) around the origin, of about that many units across; `turn` in degrees. */
export function outlineSign(slot: number, across: number): { readonly d: string; readonly turn: number } {
  const { type, turn } = signs[(slot - 1) % signs.length] ?? { type: symbolCircle, turn: 0 }
  return { d: symbol(type, across * across * 0.62).digits(2)() ?? '', turn }
}
