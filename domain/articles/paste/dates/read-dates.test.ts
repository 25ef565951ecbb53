import { describe, expect, test } from 'vitest'
import { publishedInstant } from './published-instant'
import { isDateLabel, publishedDate, readDates } from './read-dates'

const published = (line: string, dayFirst = false): string | null =>
  publishedDate(readDates(line, dayFirst).dates)

describe('a date with a time and a zone', () => {
  test.each([
    ['Thursday 21 September 2017 20:57 BST', '2017-09-21T19:57:00Z'],
    ['Sept. 21, 2017, 3:57 PM ET', '2017-09-21T19:57:00Z'],
    ['2017-09-21 20:57 CEST', '2017-09-21T18:57:00Z'],
    ['4:32 PM EST, Tue February 9, 2021', '2021-02-09T21:32:00Z'],
    ['First published on Thu 21 Sep 2017 20.57 BST', '2017-09-21T19:57:00Z'],
    ['8:57PM BST 21 Sep 2017', '2017-09-21T19:57:00Z'],
    ['21 SEPT 2017 - 20:57 CEST', '2017-09-21T18:57:00Z'],
    ['March 3, 2021, 12:00 a.m. UTC+5:30', '2021-03-02T18:30:00Z'],
    ['2017-09-21T20:57:00.123+02:00', '2017-09-21T18:57:00Z'],
    ['Mon 3 Jul 2017 06.00 EDT', '2017-07-03T10:00:00Z'],
    ['9/3/2017 3:57 PM EST', '2017-09-03T20:57:00Z'],
    ['Mar 14, 2021 1:59 am ET', '2021-03-14T06:59:00Z'],
    ['Mar 14, 2021 3:00 am ET', '2021-03-14T07:00:00Z'],
    ['Nov 7, 2021 at 3 pm Eastern Time', '2021-11-07T20:00:00Z'],
    ['April 1, 2006 3:00 pm PT', '2006-04-01T23:00:00Z'],
    ['1857 GMT (0257 HKT) September 21, 2017', '2017-09-21T18:57:00Z'],
  ])('%s is the instant %s', (line, instant) => {
    expect(published(line)).toBe(instant)
  })
})

describe('a date without a zone that can be resolved', () => {
  test.each([
    ['21.09.2017, 20:57 Uhr', '2017-09-21'],
    ['Le 21 septembre 2017 à 20h57', '2017-09-21'],
    ['21 de septiembre de 2017', '2017-09-21'],
    ['21.set.2017 às 20h57', '2017-09-21'],
    ['21 settembre 2017 alle 20:57', '2017-09-21'],
    ['Gepubliceerd op 21 september 2017 om 20:57', '2017-09-21'],
    ['21 września 2017, 20:57', '2017-09-21'],
    ['21 сентября 2017, 20:57', '2017-09-21'],
    ['2017. szeptember 21.', '2017-09-21'],
    ['2017年9月21日 20時57分', '2017-09-21'],
    ['2017년 9월 21일 오후 8:57', '2017-09-21'],
    ['٢١ سبتمبر ٢٠١٧', '2017-09-21'],
    ['11:27 IST, 3 March 2021', '2021-03-03'],
    ['September 21st 2017', '2017-09-21'],
    ['21/09/2017 20:57', '2017-09-21'],
    ['1er janvier 2018', '2018-01-01'],
    ['29 February 2020', '2020-02-29'],
  ])('%s is the day %s', (line, day) => {
    expect(published(line)).toBe(day)
  })

  test('is nothing where day and month cannot be told apart, unless the language tells', () => {
    expect(published('3/4/2017')).toBeNull()
    expect(published('3/4/2017', true)).toBe('2017-04-03')
    expect(published('4/4/2017')).toBe('2017-04-04')
    expect(published('3/4/2017 10:00 EST')).toBe('2017-03-04T15:00:00Z')
  })

  test.each([
    '30 February 2020',
    '21 September',
    'Published 3 hours ago',
    'vor 3 Stunden',
    'May 2021',
    '32.01.2020',
  ])('%s is no date', (line) => {
    expect(published(line)).toBeNull()
  })
})

describe('published beside updated', () => {
  test.each([
    ['Published 8:57 p.m. ET Sept. 21, 2017 | Updated 9:10 p.m. ET Sept. 22, 2017', '2017-09-22T00:57:00Z'],
    ['Last updated 3 March 2021 - Published 1 March 2021', '2021-03-01'],
    ['Publié le 21 septembre 2017 à 20h57 - Mis à jour le 22 septembre 2017', '2017-09-21'],
    [
      'PUBLISHED: 20:57 BST, 21 September 2017 | UPDATED: 08:14 BST, 22 September 2017',
      '2017-09-21T19:57:00Z',
    ],
  ])('%s takes the published one', (line, value) => {
    expect(published(line)).toBe(value)
  })

  test('a date of change alone says nothing about publication', () => {
    expect(published('Updated 1857 GMT September 21, 2017')).toBeNull()
  })
})

describe('what is left of a line', () => {
  test.each([
    ['Thursday 21 September 2017 20:57 BST', []],
    ['Published 3 hours ago', []],
    ['Jane Doe 21 September 2017 20:57 BST', ['Jane Doe']],
    ['By Jane Doe, Staff Writer | March 3, 2021', ['By Jane Doe, Staff Writer']],
    ['Le maire démissionne', ['Le maire démissionne']],
  ])('%s leaves %j', (line, rest) => {
    expect(readDates(line).rest).toEqual(rest)
  })

  test.each(['10 reasons to be cheerful', '1 of 24', 'The vote was 62-37', 'Le maire démissionne'])(
    '%s is not dated',
    (line) => {
      expect(readDates(line).dated).toBe(false)
    },
  )
})

test('a label alone waits for its date', () => {
  expect(['Published', 'Last updated:', 'Veröffentlicht am', 'Publishing'].map(isDateLabel)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['Advertisement', 'The published report', 'PUBLICIDADE'].map(isDateLabel)).toEqual([
    false,
    false,
    false,
  ])
})

describe('publishedInstant', () => {
  test.each([
    ['2021-11-01T10:52:50+0100', '2021-11-01T09:52:50Z'],
    ['2019-01-03T07:00:02.000Z', '2019-01-03T07:00:02Z'],
    ['2018-04-05T06:00', '2018-04-05'],
    ['1506023820', '2017-09-21T19:57:00Z'],
    ['20170921', '2017-09-21'],
    ['Thu, 21 Sep 2017 19:57:00 GMT', '2017-09-21T19:57:00Z'],
    ['soon', null],
    [undefined, null],
  ])('%s is %s', (value, instant) => {
    expect(publishedInstant(value)).toBe(instant)
  })
})
