import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyParts, callNameOf, mentionedIn, type Named } from './mentions'

const eva: Named = { id: 'eva', name: 'Eva Demo' }
const evan: Named = { id: 'evan', name: 'Evan Wright' }
const ben: Named = { id: 'ben', name: 'Ben' }
const benLong: Named = { id: 'ben-2', name: 'Ben Ó Súilleabháin' }
const desk = [eva, evan, ben, benLong]

describe('whom a comment mentions', () => {
  test.each([
    ['@Eva Demo, look', ['eva']],
    ['@eva demo', ['eva']],
    ['@Eva', ['eva']],
    ['(@Eva’s figure)', ['eva']],
    ['@Eva\u00a0Demo', ['eva']],
    ['@Evan and @EVA', ['evan', 'eva']],
    ['@Ben', ['ben']],
    ['@ben ó súilleabháin', ['ben-2']],
    ['@Ben Ó Súilleabháinov', ['ben']],
    ['@Evangeline', []],
    ['@Eva-Maria', []],
    ['mail eva@eva.example', []],
    ['@@Eva', []],
    ['@ Eva', []],
    ['nobody', []],
  ])('%s', (body, ids) => {
    expect(mentionedIn(body, desk)).toEqual(ids)
  })

  test('a first name that two people share calls neither of them', () => {
    const people = [eva, { id: 'eva-2', name: 'Eva Other' }]
    expect(mentionedIn('@Eva', people)).toEqual([])
    expect(mentionedIn('@Eva Other', people)).toEqual(['eva-2'])
  })

  test('two people of one name are both called', () => {
    expect(mentionedIn('@Eva Demo', [eva, { id: 'eva-2', name: 'eva  demo' }])).toEqual(['eva', 'eva-2'])
  })

  test('a name whose lower case has other letters is found as it is written', () => {
    expect(mentionedIn('@İpek and @ipek', [{ id: 'ipek', name: 'İpek' }])).toEqual(['ipek'])
  })

  test('characters that mean something in a pattern are only characters', () => {
    expect(mentionedIn('@A.B. (desk) and @AxB', [{ id: 'a', name: 'A.B. (desk)' }])).toEqual(['a'])
  })
})

const word = fc.stringMatching(/^[\p{L}]{1,8}$/u)
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const people = fc
  .uniqueArray(name, { maxLength: 6, selector: (text) => text.toUpperCase().toLowerCase() })
  .map((names) => names.map((text, index) => ({ id: String(index), name: text })))

test('the pieces of a body are the body, whatever it says', () => {
  fc.assert(
    fc.property(
      people,
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('@'), name)),
      (all, pieces) => {
        const body = pieces.join('')
        expect(
          bodyParts(body, all)
            .map(({ text }) => text)
            .join(''),
        ).toBe(body)
      },
    ),
  )
})

test('whoever is called by the name that the list offers is mentioned, alone', () => {
  fc.assert(
    fc.property(people, fc.nat(), (all, chosen) => {
      const person = all[chosen % Math.max(1, all.length)]
      if (!person) return
      expect(mentionedIn(`Well, @${callNameOf(person, all)}: look.`, all)).toEqual([person.id])
    }),
  )
})
