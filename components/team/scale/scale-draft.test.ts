import { describe, expect, test } from 'vitest'
import { scalePresets } from '@/domain/verdicts/presets'
import { defaultRatings, scaleDefinition } from '@/domain/verdicts/scale'
import {
  addRow,
  changeRow,
  draftOf,
  freeKey,
  moveRow,
  removeRow,
  retiredBy,
  scaleToSend,
  twins,
  withRatings,
} from './scale-draft'

const start = draftOf({ ratings: defaultRatings })
const keys = (draft: typeof start) => draft.rows.map(({ key }) => key)

describe('a draft of a scale', () => {
  test('that nobody touched sends what is saved', () => {
    expect(scaleToSend(start, defaultRatings)).toEqual({ ratings: defaultRatings, mapping: {} })
  })

  test('keeps the key of a saved rating when its label changes, and makes one for a new rating', () => {
    expect(keys(changeRow(start, 'true', { label: 'Correct' }))[0]).toBe('true')
    const added = addRow(start)
    const named = changeRow(added, 'new-1', { label: 'Übertrieben, aber wahr' })
    expect(named.rows.at(-1)).toMatchObject({ key: 'ubertrieben-aber-wahr', saved: false })
    expect(keys(changeRow(named, 'new-1', { order: 3 })).at(-1)).toBe('ubertrieben-aber-wahr')
  })

  test('moves ratings within its ends', () => {
    expect(keys(moveRow(start, 'mostly-true', -1)).slice(0, 2)).toEqual(['mostly-true', 'true'])
    expect(moveRow(start, 'true', -1)).toBe(start)
    expect(moveRow(start, 'not-checkable', 1)).toBe(start)
  })

  test('knows what is retired, and sends what takes its place as long as that is there', () => {
    const shorter = removeRow(removeRow(start, 'mostly-true'), 'unproven')
    expect(retiredBy(shorter, defaultRatings).map(({ key }) => key)).toEqual(['mostly-true', 'unproven'])
    const mapped = { ...shorter, successors: { 'mostly-true': { to: 'true' }, unproven: 'none' as const } }
    expect(scaleToSend(mapped, defaultRatings).mapping).toEqual({ 'mostly-true': 'true', unproven: null })
    expect(scaleToSend(removeRow(mapped, 'true'), defaultRatings).mapping).toEqual({ unproven: null })
    expect(scaleToSend(shorter, defaultRatings).mapping).toEqual({})
  })

  test('takes a preset over, in which the ratings of the same key stay the same', () => {
    const preset = scalePresets[1]?.ratings ?? []
    const taken = withRatings(start, preset, new Set(defaultRatings.map(({ key }) => key)))
    expect(taken.rows.map(({ key, saved }) => [key, saved])).toEqual([
      ['true', true],
      ['mostly-true', true],
      ['half-true', false],
      ['mostly-false', true],
      ['false', true],
      ['baseless', false],
    ])
    expect(scaleDefinition.safeParse({ ratings: scaleToSend(taken, []).ratings }).success).toBe(true)
  })

  test('says which ratings only their colour would tell apart', () => {
    expect(twins(start.rows)).toEqual([])
    expect(twins(changeRow(start, 'mixed', { icon: 'triangle' }).rows)).toEqual(['Mixed', 'Missing context'])
  })
})

test.each([
  ['Mostly true', 'mostly-true'],
  ['  ¿Qué? ', 'que'],
  ['真', 'rating'],
  ['', 'rating'],
  ['Taken', 'taken-2'],
])('the key of the label %s is %s', (label, key) => {
  expect(freeKey(label, new Set(['taken']))).toBe(key)
})
