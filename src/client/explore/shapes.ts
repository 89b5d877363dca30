/** What pictures of the explorer are made of: drawn on a canvas while the reader works, as SVG when the view is taken away. Pixels, y downwards. */

/** A colour by its role: resolved when it is drawn. */
export type Ink = 'ink' | 'soft' | 'paper' | 'grid' | 'axis' | number

interface Painted {
  /** A number is the colour of a type, 1–8. */
  readonly fill?: Ink
  readonly stroke?: Ink
  readonly width?: number
  readonly opacity?: number
  readonly dash?: readonly number[]
}

export type Shape =
  | (Painted & { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly round?: number })
  | (Painted & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number })
  /** A piece of a pie, angles in radians clockwise from the top. */
  | (Painted & { readonly kind: 'slice'; readonly x: number; readonly y: number; readonly r: number; readonly from: number; readonly to: number })
  /** SVG path data, moved to x, y. */
  | (Painted & { readonly kind: 'path'; readonly x: number; readonly y: number; readonly d: string; readonly evenOdd?: boolean })
  | {
    readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly fill: Ink
    readonly anchor: 'left' | 'middle' | 'right'; readonly bold?: boolean; readonly halo?: boolean
  }

/** Colours of the page as it looks now. */
export type Palette = (ink: Ink) => string

const roles = ['ink', 'soft', 'paper', 'grid', 'axis'] as const

/** Reads the colours from the style sheet: `light-dark()` is only resolved on an element. */
export function readPalette(inside: HTMLElement): Palette {
  const probe = document.createElement('i')
  probe.hidden = true
  inside.append(probe)
  const colorOf = (className: string): string => {
    probe.className = className
    return getComputedStyle(probe).color
  }
  const colors = new Map<Ink, string>(roles.map(role => [role, colorOf(`probe probe-${role}`)]))
  for (let slot = 1; slot <= 8; slot += 1) colors.set(slot, colorOf(`probe probe-type type-${slot}`))
  probe.remove()
  return ink => colors.get(ink) ?? 'currentColor'
}

/** The same way round: from the top, clockwise. */
export function slicePath(r: number, from: number, to: number): string {
  const at = (angle: number): string => `${(r * Math.sin(angle)).toFixed(2)},${(-r * Math.cos(angle)).toFixed(2)}`
  return `M0,0L${at(from)}A${r},${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}Z`
}
