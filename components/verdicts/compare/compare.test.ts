import { describe, expect, it } from 'vitest'
import { defaultRatings } from '@/domain/verdicts/scale'
import type { CitationView, FilingView, RatingView, VerdictView } from '@/domain/verdicts/verdict'
import { scaleLine } from './scale-line'
import { comparedSources, differentReadings, overlap } from './source-comparison'

function rated(key: string): RatingView {
  const found = defaultRatings.find((rating) => rating.key === key)
  return { key, label: found?.label ?? key, order: found?.order ?? null }
}

function cites(id: string, url: string, stance: CitationView['stance'], quote: string | null): CitationView {
  const none = { publisher: null, author: null, publishedAt: null, accessedAt: null, archiveUrl: null }
  const source = {
    ...none,
    ...{ id: `source-${id}`, url, canonicalUrl: url, title: null, type: 'web' as const, tier: null },
    ...{ originId: null, access: 'open' as const, language: null, confidential: false, mine: false },
    ...{ linkState: null, linkCheckedAt: null },
    ...{ files: [], version: 1, publicDescription: null, confidentialReason: null, readers: [] },
    ...{ withheld: false, redacted: false },
  }
  return {
    ...{ id, number: 1, source, stance, quote, quoteLanguage: null },
    ...{ translation: null, locator: null, note: null },
  }
}

function filing(rating: string, blind: boolean): FilingView {
  return {
    ...{ wording: 1, rating: rated(rating), saidRating: null, summary: null, reasoning: null },
    ...{ citations: [], asOf: null, filedAt: '2026-05-01T10:00:00.000Z', blind },
  }
}

function verdict(
  name: string,
  rating: string,
  citations: CitationView[] = [],
  earlier: FilingView[] = [],
): VerdictView {
  return {
    ...filing(rating, earlier.length === 0),
    ...{ id: name, claimId: 'c', author: { id: name, name }, citations },
    ...{ state: 'filed', current: true, earlier, version: 1 },
  }
}

describe('the drawn scale', () => {
  it('runs from wrong to right with every stop, and puts beside it what has no order', () => {
    const { line, outside } = scaleLine(
      defaultRatings,
      [verdict('Ana', 'true'), verdict('Ben', 'unproven'), verdict('Cem', 'true')],
      'rating',
    )
    expect(line.map((stop) => stop.rating.key)).toEqual([
      'false',
      'mostly-false',
      'mixed',
      'mostly-true',
      'true',
    ])
    expect(line.at(-1)?.markers.map((marker) => marker.name)).toEqual(['Ana', 'Cem'])
    expect(outside.map((stop) => [stop.rating.key, stop.markers.length])).toEqual([['unproven', 1]])
  })

  it('keeps the blind rating of somebody who amended, marked', () => {
    const amended = verdict('Ana', 'true', [], [filing('mixed', true)])
    const { line } = scaleLine(defaultRatings, [amended], 'rating')
    const marks = line.flatMap((stop) => stop.markers.map((marker) => [stop.rating.key, marker.kind]))
    expect(marks).toEqual([
      ['mixed', 'was'],
      ['true', 'seen'],
    ])
  })
})

describe('the sources side by side', () => {
  const words = 'The level rose by two metres between the first and the last day of May.'
  const ana = verdict('Ana', 'true', [
    cites('a1', 'https://gauges.example/may?utm_source=x', 'supports', words),
    cites('a2', 'https://only-ana.example/', 'context', null),
  ])
  const ben = verdict('Ben', 'false', [
    cites('b1', 'https://gauges.example/may', 'refutes', 'rose by two metres between the first and'),
  ])

  it('are one for one address, those that one person alone cites first', () => {
    const sources = comparedSources([ana, ben])
    expect(sources.map((one) => one.cited.map((cited) => cited.name))).toEqual([['Ana'], ['Ana', 'Ben']])
  })

  it('show the same words that were read differently', () => {
    const readings = differentReadings(comparedSources([ana, ben]))
    expect(readings.map((one) => one.readings.map((cited) => cited.citation.stance))).toEqual([
      ['supports', 'refutes'],
    ])
    expect(differentReadings(comparedSources([ana, { ...ana, id: 'Cem' }]))).toEqual([])
  })

  it('overlap by words in a row, not by marks, capitals or a common word', () => {
    expect(overlap('“Rose by two metres”', 'the level rose, by two metres!')).toBe(true)
    expect(overlap('It rose in the night of May', 'It fell in the morning of June')).toBe(false)
    expect(overlap('', 'It fell')).toBe(false)
  })
})
