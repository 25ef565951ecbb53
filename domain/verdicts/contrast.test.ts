import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  contrastOf,
  familyColours,
  familyContrast,
  groundColours,
  tintShare,
  type SchemeColours,
} from './contrast'
import { ratingFamilies } from './scale'

const css = readFileSync('app/globals.css', 'utf8')

describe('the contrast of ratings', () => {
  test('is reckoned with the colours of the style sheet', () => {
    const tokens: [string, SchemeColours][] = [
      ...Object.entries(groundColours),
      ...ratingFamilies.map((family): [string, SchemeColours] => [`family-${family}`, familyColours[family]]),
    ]
    for (const [name, { light, dark }] of tokens)
      expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`)
    expect(css).toContain(`--tint: ${Math.round(100 * tintShare)}%;`)
  })

  test('of black and white is 21, of a colour with itself 1', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21)
    expect(contrastOf('#777777', '#777777')).toBe(1)
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  test.each(ratingFamilies)('is enough in the family %s, in the light and in the dark', (family) => {
    for (const scheme of ['light', 'dark'] as const) {
      const { mark, text } = familyContrast(family, scheme)
      expect(mark).toBeGreaterThanOrEqual(3)
      expect(text).toBeGreaterThanOrEqual(4.5)
    }
  })
})
