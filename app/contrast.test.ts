import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(path.join(import.meta.dirname, 'globals.css'), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

type Rgb = [number, number, number]
type Scheme = 'light' | 'dark'

function colour(name: string, scheme: Scheme): Rgb {
  const token = tokens.get(name)
  if (!token) throw new Error(`There is no colour --${name}.`)
  const channel = (at: number) => parseInt(token[scheme].slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

/** WCAG 2 contrast of two opaque colours. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r = 0, g = 0, b2 = 0] = rgb.map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b2
  }
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What a tint of a colour over a ground looks like. */
function tinted(over: Rgb, ground: Rgb, share: number): Rgb {
  const mix = (at: 0 | 1 | 2) => over[at] * share + ground[at] * (1 - share)
  return [mix(0), mix(1), mix(2)]
}

const grounds = ['paper', 'surface', 'sunken', 'accent-tint', 'danger-tint']
const families = ['supported', 'between', 'wrong', 'open'].map((family) => `family-${family}`)
const strongTint = Number(/--tint-strong: (\d+)%/.exec(css)?.[1]) / 100

describe.each(['light', 'dark'] as const)('colours in the %s', (scheme) => {
  const pair = (front: string, ground: string) => contrast(colour(front, scheme), colour(ground, scheme))

  it.each(grounds)('can be read on --%s', (ground) => {
    for (const text of ['ink', 'ink-muted', 'accent', 'accent-strong', 'danger'])
      expect(pair(text, ground), text).toBeGreaterThanOrEqual(4.5)
  })

  it('can be read on the accent', () => {
    expect(pair('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5)
    expect(pair('on-accent', 'accent-strong')).toBeGreaterThanOrEqual(4.5)
  })

  it('show the edges of controls', () => {
    for (const ground of ['paper', 'surface', 'sunken'])
      expect(pair('edge', ground)).toBeGreaterThanOrEqual(3)
  })

  it.each(families)(
    'let the words under the strongest tint of --%s be read, and its icon be seen',
    (family) => {
      for (const ground of ['paper', 'surface']) {
        const under = tinted(colour(family, scheme), colour(ground, scheme), strongTint)
        expect(contrast(colour('ink', scheme), under)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colour(family, scheme), under)).toBeGreaterThanOrEqual(3)
        expect(contrast(colour(family, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5)
      }
    },
  )
})
