import { describe, expect, test } from 'vitest'
import { isBylineLead, isWriterDetail, readByline } from './bylines'

describe('readByline', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By JANE DOE and JOHN ROE', 'JANE DOE and JOHN ROE'],
    ['By Jane Doe, Political Editor', 'Jane Doe'],
    ['By Jane Doe Political Editor', 'Jane Doe'],
    ['By Jane Doe, John Roe and Ann Other, CNN', 'Jane Doe, John Roe and Ann Other'],
    ['By Jane Doe in Berlin', 'Jane Doe'],
    ['By Joe Hack For Mailonline', 'Joe Hack'],
    ['By Jane Doe (jane.doe@example.com)', 'Jane Doe'],
    ['By Jane Doe @janedoe', 'Jane Doe'],
    ['By Jane Doe | Staff Writer', 'Jane Doe'],
    ['By Associated Press', 'Associated Press'],
    ['By Banksy', 'Banksy'],
    ['By our foreign staff', 'our foreign staff'],
    ['Written by Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ['By Flannery O’Connor and Jean-Luc Picard', 'Flannery O’Connor and Jean-Luc Picard'],
    ['Von Max Muster und Erika Beispiel, Berlin', 'Max Muster und Erika Beispiel'],
    ['Text: Max Muster', 'Max Muster'],
    ['Par Claire Dupont (Nantes, correspondante)', 'Claire Dupont'],
    ['Por Ana García y Luis de la Cruz', 'Ana García y Luis de la Cruz'],
    ['di Giulia Bianchi', 'Giulia Bianchi'],
    ['Door Piet de Vries', 'Piet de Vries'],
    ['Автор: Анна Иванова', 'Анна Иванова'],
    ['بقلم: أحمد محمود', 'أحمد محمود'],
    ['記者 山田太郎', '山田太郎'],
  ])('%s was written by %s', (line, names) => {
    expect(readByline(line)).toEqual({ names, sure: true })
  })

  test.each(['Ann Other', 'LAURA PÉREZ GÓMEZ', 'Jane Doe and John Roe, Political Editor', 'Reuters Staff'])(
    '%s alone only looks like a byline',
    (line) => {
      expect(readByline(line)?.sure).toBe(false)
    },
  )

  test.each([
    'By the time the vote was counted it was midnight.',
    'By foot through the hills',
    'Von der Leyen besucht Kiew',
    'From bad to worse',
    'Middle East',
    'New York',
    'Getty Images',
    'World News',
    'Mayor resigns after flood',
    'Jane Doe said on Monday that she would resign.',
    '',
  ])('%s is no byline', (line) => {
    expect(readByline(line)).toBeNull()
  })
})

test('"By" alone waits for its names', () => {
  expect(['By', 'Written by:', 'Von', 'By Jane Doe', 'Bye'].map(isBylineLead)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('a writer’s job, handle and address are details', () => {
  expect(
    ['Political editor', '@janedoe', 'jane@example.org | @janedoe', 'Health correspondent, Leeds'].every(
      isWriterDetail,
    ),
  ).toBe(true)
  expect(['The editor resigned on Monday.', 'A town by the sea'].some(isWriterDetail)).toBe(false)
})
