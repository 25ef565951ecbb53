import { describe, expect, it } from 'vitest'
import { workClaim } from '@/components/claims/work-claim'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView, SpanView } from '@/domain/claims/claim'
import { fitsText, onShownText, withFacts } from './shown-text'
import { initialState } from './state'

const text = 'The river rose by two metres.'
const article = (number: number, words: string) =>
  ({ id: 'a', text: words, revision: { id: `r${number}`, number } }) as ArticleView
const span = (start: number | null, exact: string): SpanView => ({
  id: 's',
  start,
  end: start === null ? null : start + exact.length,
  exact,
  prefix: '',
  suffix: '',
  outcome: start === null ? 'orphaned' : 'exact',
  score: 1,
})
const claim = (id: string, ...spans: SpanView[]) => ({ id, number: 1, spans, version: 2 }) as ClaimView

describe('claims of a text that is not the shown one any more', () => {
  it('are told by the words at their places', () => {
    expect(fitsText(text, claim('c', span(4, 'river')))).toBe(true)
    expect(fitsText(text, claim('c', span(5, 'river')))).toBe(false)
    expect(fitsText(text, claim('c', span(null, 'gone')))).toBe(true)
  })

  it('keep the places that they have here, and take over everything else', () => {
    const before = claim('c', span(4, 'river'))
    const state = initialState(article(1, text), [before])
    const now = { ...claim('c', span(9, 'river')), version: 3 }
    expect(onShownText(state, now)).toEqual({ ...now, spans: before.spans })
    expect(onShownText({ ...state, newer: 2 }, { ...before, version: 3 }).spans).toBe(before.spans)
    const fitting = claim('c', span(10, 'rose'))
    expect(onShownText(state, fitting)).toBe(fitting)
  })

  it('have no place here where they were marked in the newer text', () => {
    const state = initialState(article(1, text), [])
    const [only] = onShownText(state, claim('new', span(40, 'words'))).spans
    expect(only).toMatchObject({ start: null, end: null, exact: 'words' })
  })
})

describe('an article that was read anew', () => {
  const state = initialState(article(1, text), [claim('c', span(4, 'river'))].map(workClaim))

  it('keeps its shown text and says that there is a newer one', () => {
    const after = withFacts(state, { ...article(3, 'Another text'), title: 'New title' })
    expect(after.article).toMatchObject({ text, title: 'New title', revision: { number: 1 } })
    expect(after.newer).toBe(3)
  })

  it('has no newer text while it is the same revision', () => {
    expect(withFacts({ ...state, newer: 3 }, article(1, text)).newer).toBeNull()
  })
})
