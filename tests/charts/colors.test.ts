/** The palette by calculation: contrast after WCAG 2.2 on every ground, and distance between types as colour-blind readers see them. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { groundColors } from '../../src/charts/base-map.ts'

type Rgb = readonly [number, number, number]
const css = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'src', file), 'utf8')
const charts = css('charts/charts.css')
const schemes = ['light', 'dark'] as const

function colorOf(name: string, scheme: (typeof schemes)[number], text = charts): string {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(text)
  assert.ok(match, `--${name} has two colours`)
  return match[scheme === 'light' ? 1 : 2] ?? ''
}

/** Linear light, 0–1. */
function parseColor(hex: string): Rgb {
  const linear = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [linear(1), linear(3), linear(5)]
}

function contrast(a: string, b: string): number {
  const light = (hex: string): number => parseColor(hex).reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
  const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Machado, Oliveira and Fernandes (2009), full severity, on linear light. */
const visions: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}

/** CIE L*a*b* of a colour as seen. */
function seen(hex: string, vision: readonly Rgb[]): Rgb {
  const own = parseColor(hex)
  const [r, g, b] = vision.map(row => Math.min(Math.max(row[0] * own[0] + row[1] * own[1] + row[2] * own[2], 0), 1)) as unknown as Rgb
  const f = (value: number): number => value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116
  const [x, y, z] = [f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047), f(0.2126 * r + 0.7152 * g + 0.0722 * b), f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)]
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const slots = Array.from({ length: 8 }, (_, index) => `type-${index + 1}`)

for (const scheme of schemes) {
  const { sea, land } = groundColors[scheme]
  const papers = [colorOf('chart-paper', scheme), colorOf('chart-band', scheme)]

  test(`marks stand out 3:1 from paper and ground in the ${scheme} scheme, and their signs from them`, () => {
    for (const name of [...slots, 'chart-axis', 'chart-range', 'chart-best']) {
      for (const paper of [...papers, ...(slots.includes(name) ? [sea, land] : [])]) {
        const found = contrast(colorOf(name, scheme), paper)
        assert.ok(found >= 3, `${name} on ${paper}: ${found.toFixed(2)}`)
      }
    }
  })

  test(`words stand out 4.5:1 in the ${scheme} scheme, on the ground too`, () => {
    for (const name of ['chart-ink', 'chart-soft']) {
      for (const paper of [...papers, sea, land]) {
        const found = contrast(colorOf(name, scheme), paper)
        assert.ok(found >= 4.5, `${name} on ${paper}: ${found.toFixed(2)}`)
      }
    }
  })

  test(`numbers on tiles stand out 4.5:1 in the ${scheme} scheme, and tiles grow darker or lighter one way`, () => {
    const tiles = [1, 2, 3].map(tone => colorOf(`chart-tile-${tone}`, scheme))
    for (const tile of tiles) assert.ok(contrast(colorOf('chart-ink', scheme), tile) >= 4.5, tile)
    const distances = tiles.map(tile => contrast(colorOf('chart-paper', scheme), tile))
    assert.deepEqual(distances, [...distances].sort((a, b) => a - b))
  })

  for (const [name, vision] of Object.entries(visions)) {
    test(`types are told apart with ${name} vision in the ${scheme} scheme`, () => {
      for (const [index, a] of slots.entries()) {
        for (const b of slots.slice(index + 1)) {
          const [one, other] = [seen(colorOf(a, scheme), vision), seen(colorOf(b, scheme), vision)]
          const distance = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
          assert.ok(distance >= (name === 'usual' ? 25 : 10), `${a} and ${b}: ${distance.toFixed(1)}`)
        }
      }
    })
  }

  test(`the paper of the charts is that of the page in the ${scheme} scheme`, () => {
    const tokens = css('styles/tokens.css')
    for (const [own, page] of [['chart-paper', 'paper'], ['chart-ink', 'ink'], ['chart-soft', 'ink-soft']] as const) {
      assert.equal(colorOf(own, scheme), colorOf(page, scheme, tokens))
    }
  })
}
