import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accept } from './hint'
import { statementHints } from './statement-hints'

const context = { article: '', publishedAt: '2017-09-21T19:57:00Z', language: 'en' }
const proposals = (statement: string, more: Partial<typeof context> = {}) =>
  statementHints(statement, { ...context, ...more }).map(({ text, replacement }) => [text, replacement])

describe('the days of a statement', () => {
  it.each([
    ['Troops crossed the river on Monday.', 'Monday', '18 September 2017'],
    ['It was said on Thursday.', 'Thursday', '21 September 2017'],
    ['The vote is next Friday.', 'Friday', '22 September 2017'],
    ['Prices fell yesterday.', 'yesterday', 'on 20 September 2017'],
    ['Earlier this week the border was reached.', 'Earlier this week', 'In the week of 18 September 2017'],
    ['They advanced 5 towns this month.', 'this month', 'in September 2017'],
    ['He was elected last year.', 'last year', 'in 2016'],
    [
      'They were attacked over the weekend.',
      'over the weekend',
      'on 16 September 2017 and 17 September 2017',
    ],
  ])('are counted from the day of the article: %s', (statement, text, replacement) => {
    expect(proposals(statement)).toContainEqual([text, replacement])
  })

  it.each([
    ['de', 'Am Montag stieg der Preis.', 'Montag', '18. September 2017'],
    ['de', 'Der Preis stieg gestern.', 'gestern', 'am 20. September 2017'],
    ['fr', 'Il a plu lundi.', 'lundi', 'lundi 18 septembre 2017'],
    ['es', 'Llegaron el lunes.', 'lunes', '18 de septiembre de 2017'],
    ['it', 'È successo ieri.', 'ieri', 'il 20 settembre 2017'],
    ['nl', 'Het regende gisteren.', 'gisteren', 'op 20 september 2017'],
    ['en-US', 'Troops crossed on Monday.', 'Monday', 'September 18, 2017'],
  ])('are written as their language does: %s %s', (language, statement, text, replacement) => {
    expect(proposals(statement, { language })).toContainEqual([text, replacement])
  })

  it('are not guessed where the article has no date', () => {
    expect(statementHints('Rain fell on Monday.', { ...context, publishedAt: null })).toEqual([])
  })
})

describe('the measures of a statement', () => {
  it.each([
    ['The army took 62 miles of the bank.', '62 miles', '62 miles (100 km)'],
    ['A 5,280-foot tower.', '5,280-foot', '5,280-foot (1,610 m)'],
    ['It was 40 °C in the shade.', '40 °C', '40 °C (100 °F)'],
    ['The field has 2.5 acres.', '2.5 acres', '2.5 acres (1 ha)'],
  ])(
    'have the other system beside them, no more precise than they were: %s',
    (statement, text, replacement) => {
      expect(proposals(statement)).toContainEqual([text, replacement])
    },
  )

  it('are read with the decimal mark of their language', () => {
    expect(proposals('Die Strecke hat 1.500 Meter.', { language: 'de' })).toContainEqual([
      '1.500 Meter',
      '1.500 Meter (4.900 ft)',
    ])
  })

  it('are left alone where a bracket says it already, and where a word only begins like a unit', () => {
    expect(proposals('The army took 62 miles (100 km).')).toEqual([])
    expect(proposals('In 2015 millions left.')).toEqual([])
  })
})

describe('what a statement does not explain', () => {
  const article = 'The Syrian Democratic Forces (SDF) advanced. The HTS was silent.'

  it('is a short form, in full where the article has it', () => {
    expect(proposals('The SDF and the HTS met in the US.', { article })).toEqual([
      ['SDF', 'Syrian Democratic Forces (SDF)'],
      ['HTS', null],
    ])
    expect(proposals('The Syrian Democratic Forces (SDF) advanced.', { article })).toEqual([])
  })

  it('is a pronoun', () => {
    expect(proposals('He said that their drones saw nothing in the US.')).toEqual([
      ['He', null],
      ['their', null],
    ])
    expect(proposals('Sie sagte, sein Plan sei gut.', { language: 'de' })).toEqual([
      ['Sie', null],
      ['sein', null],
    ])
  })
})

describe('a hint', () => {
  it('stands where it says, and puts its words there when it is taken', () => {
    const words = fc.constantFrom(
      'Monday',
      'this month',
      'last week',
      '62 miles',
      '3,5 km',
      'SDF',
      'he',
      '😀',
      'İ',
      ',',
    )
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 12 }),
        fc.constantFrom('en', 'de', 'fr', 'xx', null),
        (parts, language) => {
          const statement = parts.join(' ')
          for (const hint of statementHints(statement, { ...context, language })) {
            expect(statement.slice(hint.start, hint.end)).toBe(hint.text)
            expect(accept(statement, hint)).toBe(
              statement.slice(0, hint.start) + (hint.replacement ?? hint.text) + statement.slice(hint.end),
            )
          }
        },
      ),
    )
  })
})
