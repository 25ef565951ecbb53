import { describe, expect, test } from 'vitest'
import { holdsTaken, type TakenText } from './published-words'

const data = {
  team: { name: 'Desk' },
  article: { title: 'The flood', publisher: 'Daily' },
  document: {
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Jon Doe opened the gate.' }] }],
  },
  text: 'Jon Doe opened the gate.',
  claims: [
    {
      number: 1,
      statement: 'Somebody opened it',
      spans: [{ exact: 'Jon Doe opened the gate' }],
      summary: 'No.',
      explanation: 'The warden "Jon Doe"\nwas away.',
      citations: [{ locator: 'p. 3', source: { title: 'Log', url: 'https://a.example/log' } }],
    },
    { number: 4, summary: 'Yes.', citations: [{ locator: 'p. 9', source: { title: 'Map' } }] },
  ],
  replies: [{ whom: 'Ann', statement: 'I was not there that day.' }],
  corrections: [
    {
      summary: 'Slip.',
      reason: 'Misread.',
      changes: [
        { claim: 4, field: 'summary', from: 'Maybe.', to: 'Yes.' },
        { claim: 4, field: 'sources', from: 'Diary (supports); Old map (context)', to: null },
      ],
    },
  ],
}
const holds = (taken: TakenText) => holdsTaken(data, [taken])
const first = { claim: 1 }

describe('whether an edition holds words that were redacted', () => {
  test('long ones wherever the desk wrote them, within other words, as they read and not as JSON escapes them', () => {
    expect(holds({ text: '"Jon Doe"\nwas away', part: { claim: 9 } })).toBe(true)
    expect(holds({ text: 'was not there that', part: 'sources' })).toBe(true)
    expect(holds({ text: '\\"Jon Doe\\"\\nwas', part: first })).toBe(false)
  })

  test('the words of the outlet stay, in its text and where claims quote them', () => {
    expect(holds({ text: 'Jon Doe opened the gate', part: first })).toBe(false)
    expect(holds({ text: 'Jon Doe opened the gate.', part: first })).toBe(false)
  })

  test('short ones as a whole and in their part only', () => {
    expect(holds({ text: 'p. 3', part: first })).toBe(true)
    expect(holds({ text: 'p. 3', part: { claim: 4 } })).toBe(false)
    expect(holds({ text: 'No', part: first })).toBe(false)
    expect(holds({ text: 'Maybe.', part: { claim: 4 } })).toBe(true)
    expect(holds({ text: 'Maybe.', part: first })).toBe(false)
    expect(holds({ text: 'Slip.', part: 'corrections' })).toBe(true)
    expect(holds({ text: '', part: 'corrections' })).toBe(false)
  })

  test('a source by its name, also in a list of those that came and went', () => {
    for (const text of ['Log', 'Map', 'Diary', 'Old map', 'https://a.example/log'])
      expect([text, holds({ text, part: 'sources' })]).toEqual([text, true])
    expect(holds({ text: 'Daily', part: 'sources' })).toBe(false)
  })

  test('a name that others share counts in its part alone, however long it is', () => {
    expect(holds({ text: 'Ann', part: 'replies', name: true })).toBe(true)
    expect(holds({ text: 'Somebody opened it', part: 'replies', name: true })).toBe(false)
    expect(holds({ text: 'Somebody opened it', part: 'replies' })).toBe(true)
  })

  test('an edition with nothing in it holds nothing', () => {
    expect(holdsTaken({}, [{ text: 'Anything at all', part: first }])).toBe(false)
    expect(holdsTaken(data, [])).toBe(false)
  })
})
