/** Pixels as a small PNG: at most 256 colours, the most frequent ones exactly, the rest by their nearest. Same pixels, same bytes. */

import { crc32, deflateSync } from 'node:zlib'

const mostColors = 256

/** `pixels`: RGBA, opaque, row by row. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const colors = new Uint32Array(width * height)
  for (let index = 0; index < colors.length; index += 1) {
    const at = index * 4
    colors[index] = (pixels[at] ?? 0) << 16 | (pixels[at + 1] ?? 0) << 8 | (pixels[at + 2] ?? 0)
  }
  const palette = choosePalette(colors)
  const indices = indexColors(colors, palette, width, height)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, which are places in a palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(color => [color >> 16, color >> 8 & 255, color & 255]))),
    chunk('IDAT', deflateSync(indices, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function choosePalette(colors: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (let start = 0; start < colors.length;) {
    const color = colors[start] ?? 0
    let end = start + 1
    while (end < colors.length && colors[end] === color) end += 1
    counts.set(color, (counts.get(color) ?? 0) + end - start)
    start = end
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostColors).map(([color]) => color)
}

/** Each row begins with its filter: none, which suits few flat colours. */
function indexColors(colors: Uint32Array, palette: readonly number[], width: number, height: number): Uint8Array {
  const places = new Map(palette.map((color, index) => [color, index]))
  const indices = new Uint8Array((width + 1) * height)
  let [last, place] = [-1, 0]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const color = colors[y * width + x] ?? 0
      if (color !== last) {
        place = places.get(color) ?? nearest(color, palette)
        places.set(color, place)
        last = color
      }
      indices[y * (width + 1) + x + 1] = place
    }
  }
  return indices
}

function nearest(color: number, palette: readonly number[]): number {
  let [best, least] = [0, Infinity]
  for (const [index, other] of palette.entries()) {
    const [red, green, blue] = [(color >> 16) - (other >> 16), (color >> 8 & 255) - (other >> 8 & 255), (color & 255) - (other & 255)]
    const distance = red * red + green * green + blue * blue
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
