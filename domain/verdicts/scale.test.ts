import { describe, expect, test } from 'vitest'
import { icons } from './icons'
import {
  defaultRatings,
  defaultSaidRatings,
  ratingFamilies,
  ratingIcons,
  scaleDefinition,
  underlineOf,
} from './scale'

describe('the default scale', () => {
  test('has the keys and orders that outsiders rely on', () => {
    expect(defaultRatings.map(({ key, order }) => [key, order])).toEqual([
      ['true', 5],
      ['mostly-true', 4],
      ['mixed', 3],
      ['mostly-false', 2],
      ['false', 1],
      ['missing-context', null],
      ['unproven', null],
      ['not-checkable', null],
    ])
    expect(defaultSaidRatings.map(({ key }) => key).join(' ')).toBe(
      'said said-selectively paraphrase-unfair mistranslated misattributed not-found',
    )
  })

  test('asks for a citation everywhere but where nothing can be cited', () => {
    const without = defaultRatings.filter(({ needsCitation }) => !needsCitation)
    expect(without.map(({ key }) => key)).toEqual(['not-checkable'])
  })

  test('is a scale that a team could send', () => {
    expect(scaleDefinition.parse({ ratings: defaultRatings })).toEqual({ ratings: defaultRatings })
    expect(scaleDefinition.safeParse({ ratings: defaultSaidRatings }).success).toBe(true)
  })

  test.each([
    ['ratings', defaultRatings],
    ['said ratings', defaultSaidRatings],
  ])('tells the %s of one family apart by icon and by line, without colour', (_, ratings) => {
    for (const family of ratingFamilies) {
      const own = ratings.filter((rating) => rating.family === family)
      expect(new Set(own.map(({ icon }) => icon)).size).toBe(own.length)
      expect(new Set(own.map(({ icon }) => underlineOf(icon))).size).toBe(own.length)
    }
  })
})

describe('a scale that a team sends', () => {
  const [first, second] = defaultRatings
  const refused = (ratings: unknown[]) => scaleDefinition.safeParse({ ratings }).error?.issues[0]?.message

  test('is refused with fewer than 2 or more than 12 ratings', () => {
    expect(refused([first])).toMatch(/at least 2/)
    const many = Array.from({ length: 13 }, (_, index) => ({ ...first, key: `rating-${index}` }))
    expect(refused(many)).toMatch(/at most 12/)
    expect(refused(many.slice(1))).toBeUndefined()
  })

  test('is refused with the same key twice, and says where', () => {
    const issue = scaleDefinition.safeParse({ ratings: [first, { ...second, key: first?.key }] }).error
      ?.issues[0]
    expect(issue).toMatchObject({ path: ['ratings', 1, 'key'], message: 'The key "true" is used twice' })
  })

  test.each([
    ['an empty label', { label: '  ' }],
    ['a label of 61 letters', { label: 'x'.repeat(61) }],
    ['a criterion of 301 letters', { criterion: 'x'.repeat(301) }],
    ['an icon that is not ours', { icon: 'skull' }],
    ['an icon named like a member of every object', { icon: 'constructor' }],
    ['a family that is not ours', { family: 'evil' }],
    ['a key that is no key', { key: 'Mostly true' }],
    ['an order that is no whole number', { order: 1.5 }],
    ['a field that nobody knows', { colour: 'red' }],
  ])('is refused with %s', (_, change) => {
    expect(scaleDefinition.safeParse({ ratings: [first, { ...second, ...change }] }).success).toBe(false)
  })
})

test('every rating icon can be drawn', () => {
  for (const name of ratingIcons) expect(icons[name].line).toMatch(/^M[\d.\sMmLlHhVvAaCcSsZz-]+$/)
})
