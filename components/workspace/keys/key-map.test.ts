import { describe, expect, it } from 'vitest'
import {
  actionOf,
  defaultKeys,
  isTypingKey,
  keyActions,
  keyLabel,
  pressedKey,
  ratingOf,
  refusalOf,
  withChosen,
} from './key-map'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => pressedKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('a pressed key', () => {
  it.each([
    [press('j'), 'j'],
    [press('J', { shiftKey: true }), 'Shift+j'],
    [press('J'), 'j'],
    [press('?', { shiftKey: true }), '?'],
    [press('Enter', { ctrlKey: true }), 'Ctrl+Enter'],
    [press('Enter', { metaKey: true }), 'Ctrl+Enter'],
    [press('z', { ctrlKey: true }), 'Ctrl+z'],
    [press('ж'), 'ж'],
    [press(' '), 'Space'],
    [press('Shift', { shiftKey: true }), null],
  ])('reads as %s', (found, wanted) => expect(found).toBe(wanted))

  it('that types is told from one that does not', () => {
    expect(['j', '?', 'Shift+j', '1'].every(isTypingKey)).toBe(true)
    expect(['Ctrl+Enter', 'Alt+j'].some(isTypingKey)).toBe(false)
  })
})

describe('the map', () => {
  it('gives every action a key of its own', () => {
    expect(new Set(Object.values(defaultKeys)).size).toBe(keyActions.length)
    for (const action of keyActions) expect(actionOf(defaultKeys, defaultKeys[action])).toBe(action)
  })

  it('takes what was chosen and drops what means nothing', () => {
    const map = withChosen({ next: 'n', gone: 'x', mark: 7, edit: '' })
    expect(map).toEqual({ ...defaultKeys, next: 'n' })
    expect(actionOf(map, 'j')).toBeNull()
    expect(withChosen('broken')).toEqual(defaultKeys)
  })

  it('refuses a key that another action has or that moves the focus', () => {
    expect(refusalOf(defaultKeys, 'next', 'k')).toEqual({ taken: 'previous' })
    expect(refusalOf(defaultKeys, 'next', 'j')).toBeNull()
    expect(refusalOf(defaultKeys, 'next', 'x')).toBeNull()
    for (const key of ['Tab', 'Shift+Tab', 'Enter', 'Escape', 'ArrowDown', 'Space'])
      expect(refusalOf(defaultKeys, 'next', key)).toBe('reserved')
  })

  it('names ratings by their place', () => {
    expect([ratingOf('rate1'), ratingOf('rate9'), ratingOf('next')]).toEqual([1, 9, null])
  })
})

it('a cap shows capitals', () => {
  expect(keyLabel('j')).toBe('J')
  expect(keyLabel('Ctrl+Enter')).toBe('Ctrl Enter')
})
