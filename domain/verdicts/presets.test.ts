import { describe, expect, test } from 'vitest'
import { scalePresets } from './presets'
import { ratingFamilies, scaleDefinition, underlineOf } from './scale'

describe.each(scalePresets)('the preset $name', ({ ratings }) => {
  test('is a scale that a team could send', () => {
    expect(scaleDefinition.parse({ ratings })).toEqual({ ratings })
  })

  test('says of every rating when to choose it', () => {
    for (const { criterion } of ratings) expect(criterion).toMatch(/^\p{Lu}.*\.$/u)
  })

  test('tells the ratings of one family apart without colour', () => {
    for (const family of ratingFamilies) {
      const own = ratings.filter((rating) => rating.family === family)
      expect(new Set(own.map(({ icon }) => icon)).size).toBe(own.length)
      expect(new Set(own.map(({ icon }) => underlineOf(icon))).size).toBe(own.length)
    }
  })

  test('puts no two ratings on one place of the line, and lists the line from right to wrong', () => {
    const orders = ratings.flatMap(({ order }) => order ?? [])
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => b - a))
  })
})

test('the presets have names of their own', () => {
  expect(new Set(scalePresets.map(({ key }) => key)).size).toBe(scalePresets.length)
})
