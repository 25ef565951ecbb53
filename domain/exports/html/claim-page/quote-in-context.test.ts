import { describe, expect, test } from 'vitest'
import { editionOf, paragraph, type ClaimSketch } from '../../testing/edition-of'
import { quotesInContext } from './quote-in-context'

function quotesOf(texts: string[], sketch: Partial<ClaimSketch>) {
  const edition = editionOf(texts.map(paragraph), [{ number: 1, ...sketch }])
  const [claim] = edition.claims
  return claim ? quotesInContext(edition, claim) : []
}

describe('a quote in its context', () => {
  test('has the rest of its sentence, and no other one', () => {
    const [found] = quotesOf(['It rained. The river rose by two metres in May. Nobody slept.'], {
      quotes: ['two metres'],
    })
    expect(found).toEqual({ before: 'The river rose by ', quote: 'two metres', after: ' in May.' })
  })

  test('that crosses blocks has the sentences at both ends', () => {
    const [found] = quotesOf(['It rained. One river rose.', 'Two fell. None dried.'], { ranges: [[15, 30]] })
    expect(found).toEqual({ before: 'One ', quote: 'river rose.\nTwo', after: ' fell.' })
  })

  test('is cut at a word where the sentence is very long', () => {
    const words = 'word '.repeat(300).trim()
    const [found] = quotesOf([`${words} here ${words}.`], { quotes: ['here'] })
    expect(found?.before).toMatch(/^… word/)
    expect(found?.after).toMatch(/word …$/)
    expect((found?.before.length ?? 0) + (found?.after.length ?? 0)).toBeLessThan(900)
  })

  test('stands alone where it has no place in the text', () => {
    const edition = editionOf([paragraph('Some words.')], [{ number: 1 }])
    const [claim] = edition.claims
    const lost = claim && {
      ...claim,
      spans: [{ start: null, end: null, exact: 'gone words', prefix: '', suffix: '' }],
    }
    expect(lost && quotesInContext(edition, lost)).toEqual([{ before: '', quote: 'gone words', after: '' }])
  })
})
