import { describe, expect, test } from 'vitest'
import { mappingProblems, presentKey, scaleMapping, type MappingStep } from './mapping'

const steps: MappingStep[] = [
  { version: 1, mapping: {} },
  { version: 2, mapping: { 'half-true': 'mixed', unfounded: null } },
  { version: 3, mapping: { mixed: 'in-between' } },
  { version: 4, mapping: {} },
]

describe('a rating that was filed under an earlier version', () => {
  test.each([
    [1, 'half-true', 'in-between'],
    [2, 'mixed', 'in-between'],
    [1, 'unfounded', null],
    [1, 'true', 'true'],
    [3, 'mixed', 'mixed'],
    [4, 'half-true', 'half-true'],
  ])('under version %i, %s stands for %s now', (version, key, present) => {
    expect(presentKey(steps, version, key)).toBe(present)
  })

  test('is not taken for a member that every object has', () => {
    expect(presentKey(steps, 1, 'constructor')).toBe('constructor')
  })

  test('may go in a circle over the versions without end', () => {
    const circle: MappingStep[] = [
      { version: 2, mapping: { a: 'b' } },
      { version: 3, mapping: { b: 'a' } },
    ]
    expect(presentKey(circle, 1, 'a')).toBe('a')
  })
})

describe('the mapping of a new version', () => {
  const wrong = (mapping: Record<string, string | null>) =>
    mappingProblems(mapping, [{ key: 'true' }, { key: 'false' }], new Set(['true', 'mixed', 'half-true']))

  test('leads from retired ratings to present ones or to none', () => {
    expect(wrong({ mixed: 'true', 'half-true': null })).toEqual([])
  })

  test.each([
    ['a rating that stays', { true: 'false' }, '/mapping/true'],
    ['a rating that never was', { nonsense: 'true' }, '/mapping/nonsense'],
    ['a successor that is not there', { mixed: 'half-true' }, '/mapping/mixed'],
  ])('is refused for %s, and says where', (_, mapping, path) => {
    expect(wrong(mapping)).toEqual([{ path, message: expect.stringContaining('rating') }])
  })

  test('has keys of ratings only', () => {
    expect(scaleMapping.safeParse({ 'Mostly true': null }).success).toBe(false)
  })
})
