import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences'

const cut = (text: string, language: string | null = 'en') =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))

describe('the sentences of a text', () => {
  test('end at full stops and at the end of a block', () => {
    expect(cut('Floods return\nThe river rose. Nobody was hurt!  Was it?\nA list item')).toEqual([
      'Floods return',
      'The river rose.',
      'Nobody was hurt!',
      'Was it?',
      'A list item',
    ])
  })

  test('go on after shortened words, initials and before small letters', () => {
    expect(cut('Dr. Weber met J. Smith of the U.N. mission. He left.')).toEqual([
      'Dr. Weber met J. Smith of the U.N. mission.',
      'He left.',
    ])
    expect(cut('“Really?” she asked. He nodded.')).toEqual(['“Really?” she asked.', 'He nodded.'])
    expect(cut('Am 3. Mai stieg der Fluss. Niemand kam.', 'de')).toEqual([
      'Am 3. Mai stieg der Fluss.',
      'Niemand kam.',
    ])
  })

  test('are not what has no word in it', () => {
    expect(cut('One.\n* * *\n\n—\nTwo.')).toEqual(['One.', 'Two.'])
  })

  test('are found in languages without spaces, and where the language is nonsense or not known', () => {
    expect(cut('川は二メートル上昇した。誰も怪我をしなかった。', 'ja')).toHaveLength(2)
    expect(cut('One. Two.', 'not a language!')).toEqual(['One.', 'Two.'])
    expect(cut('One. Two.', null)).toEqual(['One.', 'Two.'])
  })

  test('stand in order, apart, and hold every letter of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('The', 'river', 'rose.', 'U.S.', '3.', '\n', '?', '😀', ' ')),
        (words) => {
          const text = words.join(' ')
          const found = sentencesOf(text, 'en')
          let last = 0
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          const letters = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '')
          expect(found.map(({ start, end }) => letters(text.slice(start, end))).join('')).toBe(letters(text))
        },
      ),
    )
  })
})
