import { describe, expect, test } from 'vitest'
import { comparableText, linkStateAfter } from './link'

const before = { state: null, textSha256: 'a', url: 'https://example.org/report' }
const page = { found: 'page', leadsTo: 'https://example.org/report' } as const

describe('what is said of an address', () => {
  test('is that it is well while its text is the one that was read first', () => {
    expect(linkStateAfter(before, page, 'a')).toBe('ok')
    expect(linkStateAfter({ ...before, textSha256: null }, page, 'b')).toBe('ok')
    expect(linkStateAfter(before, page, null)).toBe('ok')
    expect(linkStateAfter({ ...before, state: 'changed' }, page, 'a')).toBe('ok')
    expect(linkStateAfter(before, page, 'b')).toBe('changed')
    expect(linkStateAfter({ ...before, state: 'changed' }, page, 'b')).toBe('changed')
  })

  test('is that it is dead where there is nothing, or only the start of the site, or silence twice', () => {
    expect(linkStateAfter(before, { found: 'nothing' }, null)).toBe('dead')
    expect(linkStateAfter(before, { ...page, leadsTo: 'https://example.org/' }, 'b')).toBe('dead')
    expect(
      linkStateAfter(
        { ...before, url: 'https://example.org' },
        { ...page, leadsTo: 'https://example.org/' },
        'a',
      ),
    ).toBe('ok')
    expect(linkStateAfter(before, { found: 'silence' }, null)).toBe('refused')
    expect(linkStateAfter({ ...before, state: 'refused' }, { found: 'silence' }, null)).toBe('dead')
    expect(linkStateAfter({ ...before, state: 'refused' }, { found: 'refusal' }, null)).toBe('refused')
  })

  test('rests on letters and digits: typography, case and layout are no change', () => {
    expect(comparableText('“The  bridge’s\nclosed” – it said.')).toBe(
      comparableText('"The bridge\'s closed" - IT SAID'),
    )
    expect(comparableText('12 dead')).not.toBe(comparableText('13 dead'))
    expect(comparableText('洪水 3 公尺')).toBe('洪水 3 公尺')
  })
})
