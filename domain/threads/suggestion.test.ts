import { describe, expect, test } from 'vitest'
import { isProblem } from '../problem'
import { checkAcceptance, checkSuggestion, presentText, type SuggestedTexts } from './suggestion'

const texts: SuggestedTexts = {
  statement: 'The river rose.',
  ruling: { summary: 'It did.', explanation: 'See [@1].', citations: 1 },
}
const unruled: SuggestedTexts = { ...texts, ruling: null }

function refusal(act: () => unknown) {
  try {
    act()
  } catch (thrown) {
    if (isProblem(thrown)) return { code: thrown.code, current: thrown.extras.current }
    throw thrown
  }
  return null
}

describe('what can be suggested', () => {
  test('another statement, with or without a ruling', () => {
    expect(refusal(() => checkSuggestion(unruled, 'statement', 'The river rose by 2 m.'))).toBeNull()
  })

  test.each([
    ['the present text', 'statement', 'The river rose.'],
    ['an empty statement', 'statement', '  '],
    ['a summary that is too long', 'summary', 'x'.repeat(2_001)],
    ['a citation that is not there', 'explanation', 'See [@2].'],
  ] as const)('not %s', (_, field, text) => {
    expect(refusal(() => checkSuggestion(texts, field, text))?.code).toBe('invalid')
  })

  test('no summary where nothing is ruled', () => {
    expect(refusal(() => presentText(unruled, 'summary'))?.code).toBe('wrong-state')
    expect(presentText(texts, 'explanation')).toBe('See [@1].')
  })
})

describe('accepting', () => {
  const suggestion = { field: 'summary', before: 'It did.', after: 'It did rise.', state: 'open' } as const

  test('answers the text to take over', () => {
    expect(checkAcceptance(texts, suggestion)).toBe('It did rise.')
  })

  test('needs the text that it was made upon, and says what is there instead', () => {
    const changed = { ...texts, ruling: { summary: 'No.', explanation: '', citations: 0 } }
    expect(refusal(() => checkAcceptance(changed, suggestion))).toEqual({
      code: 'stale',
      current: { text: 'No.' },
    })
  })

  test('happens once, with a ruling, and with words', () => {
    const codes = [
      refusal(() => checkAcceptance(texts, { ...suggestion, state: 'declined' })),
      refusal(() => checkAcceptance(unruled, suggestion)),
      refusal(() => checkAcceptance(texts, { ...suggestion, after: null })),
    ].map((found) => found?.code)
    expect(codes).toEqual(['wrong-state', 'wrong-state', 'wrong-state'])
  })
})
