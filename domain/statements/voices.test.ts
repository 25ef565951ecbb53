import { describe, expect, it } from 'vitest'
import { proposeVoices } from './voices'

const said = (passage: string, before = '', language = 'en') =>
  proposeVoices(passage, before, language).map(({ chain, act }) => [
    act,
    ...chain.map(({ name, role }) => (role ? `${name} (${role})` : name)),
  ])

describe('the voices of a passage', () => {
  it.each<[string, string[][]]>([
    ['The ministry said that prices had risen.', [['says', 'The ministry']]],
    [
      'Major-General Igor Konashenkov said in a statement that it was so.',
      [['says', 'Igor Konashenkov (Major-General)']],
    ],
    [
      "Russia's Defence Ministry subsequently said the waters had risen.",
      [['says', "Russia's Defence Ministry"]],
    ],
    ['They had come under attack, something Moscow denied.', [['denies', 'Moscow']]],
    [
      'The bank was reached, the Syrian Observatory for Human Rights reported.',
      [['reports', 'the Syrian Observatory for Human Rights']],
    ],
    ['Moscow also claimed that they had diverted.', [['says', 'Moscow']]],
    ['“We won,” said Ana Ruiz, a spokeswoman.', [['says', 'Ana Ruiz']]],
    ['Prices rose by 3 percent, according to the National Bank.', [['says', 'the National Bank']]],
    ['General Konashenkov, in his statement, questioned the links.', [['suggests', 'Konashenkov (General)']]],
    ['The river is 40 km long.', []],
  ])('are those that it names: %s', (passage, expected) => {
    expect(said(passage)).toEqual(expected)
  })

  it('are followed back where the passage has a pronoun', () => {
    expect(
      said('He added: “They will be suppressed.”', 'Igor Konashenkov said that they had been warned. '),
    ).toEqual([['says', 'Igor Konashenkov']])
    expect(said('It fired twice, it claimed.', "The country's defence ministry said so. ")).toEqual([
      ['says', "The country's defence ministry"],
    ])
    expect(said('He added that it rained.')).toEqual([])
  })

  it.each<[string, string, string[][]]>([
    ['de', 'Der Minister sagte, die Preise seien gestiegen.', [['says', 'Der Minister']]],
    ['de', 'Laut Bundesbank stiegen die Preise.', [['says', 'Bundesbank']]],
    ['fr', 'Selon le ministère de l’Intérieur, ils sont partis.', [['says', 'le ministère de l’Intérieur']]],
    ['es', 'El alcalde negó los hechos.', [['denies', 'El alcalde']]],
  ])('are found in other languages: %s %s', (language, passage, expected) => {
    expect(said(passage, '', language)).toEqual(expected)
  })
})
