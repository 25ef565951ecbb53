import { describe, expect, it } from 'vitest'
import { describeSpan } from '@/domain/anchoring/span'
import type { SpanView } from '@/domain/claims/claim'
import { fits } from './passage'
import { passagesOf } from './passages'

const text =
  'Rain fell. The river rose by two metres, the office said. Nobody was hurt.\nThe bridge was closed.'

function span(exact: string): SpanView {
  const start = text.indexOf(exact)
  return { ...describeSpan(text, start, start + exact.length), id: exact, outcome: 'exact', score: 1 }
}
const lost: SpanView = { ...span('Rain'), id: 'lost', start: null, end: null, outcome: 'orphaned' }
const shown = (...spans: SpanView[]) =>
  passagesOf(text, 'en', spans).map((passage) => [
    passage.text,
    passage.marks.map(({ start, end }) => passage.text.slice(start, end)),
  ])

describe('the sentences around the words of a claim', () => {
  it('are the whole sentence in which the words stand', () => {
    expect(shown(span('rose by two'))).toEqual([
      ['The river rose by two metres, the office said.', ['rose by two']],
    ])
  })

  it('take in the neighbours where the words fill the sentence, but not those of another paragraph', () => {
    expect(shown(span('The river rose'))).toEqual([
      ['Rain fell. The river rose by two metres, the office said.', ['The river rose']],
    ])
    expect(shown(span('Nobody was hurt.'))).toEqual([
      ['The river rose by two metres, the office said. Nobody was hurt.', ['Nobody was hurt.']],
    ])
    expect(shown(span('The bridge was closed.'))).toEqual([
      ['The bridge was closed.', ['The bridge was closed.']],
    ])
  })

  it('are shown once where two pieces share them, and apart where they do not', () => {
    expect(shown(span('the office'), span('river'))).toEqual([
      ['The river rose by two metres, the office said.', ['river', 'the office']],
    ])
    expect(shown(span('river'), span('bridge'))).toHaveLength(2)
  })

  it('cross a paragraph with the words, and leave out words without a place', () => {
    expect(shown(span('was hurt.\nThe bridge'), lost)).toEqual([
      ['Nobody was hurt.\nThe bridge was closed.', ['was hurt.\nThe bridge']],
    ])
    expect(shown(lost)).toEqual([])
  })
})

it('passages of an earlier marking do not fit the claim', () => {
  const passages = passagesOf(text, 'en', [span('river'), lost])
  expect(fits(passages, [lost, span('river')])).toBe(true)
  expect(fits(passages, [span('bridge')])).toBe(false)
  expect(fits(passages, [span('river'), span('bridge')])).toBe(false)
})
