import { expect, it } from 'vitest'
import { quoteWithin } from './split-words'

const pieces = [
  { exact: 'The bridge was closed', prefix: 'nobody was hurt. ', suffix: ' for three days' },
  { exact: 'two schools stayed shut', prefix: 'days, and ', suffix: '.' },
]

it('sends words of a piece with what stands around them in the article', () => {
  expect(quoteWithin(pieces, ' bridge ')).toEqual({
    exact: 'bridge',
    prefix: 'nobody was hurt. The ',
    suffix: ' was closed for three days',
  })
  expect(quoteWithin(pieces, 'two schools stayed shut')).toEqual({
    exact: 'two schools stayed shut',
    prefix: 'days, and ',
    suffix: '.',
  })
})

it('sends words from elsewhere as they are', () => {
  expect(quoteWithin(pieces, 'A second flood')).toEqual({ exact: 'A second flood' })
})

it('sends no more than 64 letters from either side', () => {
  const long = { exact: `${'a'.repeat(100)}here${'b'.repeat(100)}`, prefix: '', suffix: '' }
  expect(quoteWithin([long], 'here')).toEqual({
    exact: 'here',
    prefix: 'a'.repeat(64),
    suffix: 'b'.repeat(64),
  })
})
