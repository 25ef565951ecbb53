import { expect, test } from 'vitest'
import { mentioningAt } from './mentioning'

const people = [
  { id: 'eva', name: 'Eva Demo' },
  { id: 'ana', name: 'Ana Evers' },
]
const offered = (text: string, caret = text.length) =>
  mentioningAt(text, caret, people)?.people.map(({ id }) => id) ?? null

test('an @ offers everybody, and letters narrow it by any word of the name', () => {
  expect(offered('Look, @')).toEqual(['eva', 'ana'])
  expect(offered('@ev')).toEqual(['eva', 'ana'])
  expect(offered('@Eva d')).toEqual(['eva'])
  expect(offered('@ana')).toEqual(['ana'])
  expect(mentioningAt('Look, @ev', 9, people)?.at).toBe(6)
})

test('it ends with the name, with the line, and does not begin within a word', () => {
  expect(offered('@Eva Demo ')).toBeNull()
  expect(offered('@Eva\n')).toBeNull()
  expect(offered('eva@e')).toBeNull()
  expect(offered('@nobody')).toBeNull()
})

test('only what stands before the caret counts', () => {
  expect(offered('@an and @ev', 3)).toEqual(['ana'])
})
