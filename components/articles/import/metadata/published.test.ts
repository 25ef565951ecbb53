import { describe, expect, it } from 'vitest'
import { parsePublished } from './published'

describe('the publication date as somebody types it', () => {
  it.each([
    ['2017-09-21T19:57:00Z', '2017-09-21T19:57:00Z'],
    ['2017-09-21 19:57 UTC', '2017-09-21T19:57:00Z'],
    ['2017-09-21T22:57+03:00', '2017-09-21T19:57:00Z'],
    ['2017-09-21 01:30 +0530', '2017-09-20T20:00:00Z'],
    [' 2017-09-21 ', '2017-09-21'],
    ['2017-09', '2017-09'],
    ['2017', '2017'],
    ['', null],
  ])('reads %j as %j', (typed, expected) => {
    expect(parsePublished(typed)).toBe(expected)
  })

  it.each(['2017-09-21 19:57', 'yesterday', '2017-02-31', '2017-13', '2017-09-21T25:00Z', '21/9/2017'])(
    'does not guess at %j',
    (typed) => {
      expect(parsePublished(typed)).toBe('unclear')
    },
  )
})
