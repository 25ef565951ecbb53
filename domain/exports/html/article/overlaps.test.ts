import { describe, expect, test } from 'vitest'
import { attribute, descendants, pageElements, words, type Element } from '../../testing/page-tree'
import { editionOf, paragraph } from '../../testing/edition-of'
import { annotatedHtml } from '../annotated-html'

/** Five claims over three paragraphs: 2 in 1, 3 across 1 and both paragraphs, 4 the same words as 2, 5 in two places. */
const text = ['Alpha beta gamma delta.', 'Epsilon zeta eta theta.', 'Iota kappa lambda mu.']
const html = annotatedHtml(
  editionOf(text.map(paragraph), [
    { number: 1, quotes: ['Alpha beta gamma delta.'], rating: 'true' },
    { number: 2, quotes: ['beta'], rating: 'false' },
    { number: 3, quotes: ['delta.\nEpsilon zeta'], rating: 'mixed' },
    { number: 4, quotes: ['beta'], rating: 'unproven' },
    { number: 5, quotes: ['zeta eta', 'lambda'], rating: 'true' },
  ]),
  { sha256Base64: () => 'hash' },
)
const elements = pageElements(html)
const [article] = elements.filter(({ tagName }) => tagName === 'article')
const inArticle = article ? descendants(article) : []
const marks = inArticle.filter(({ tagName }) => tagName === 'mark')
const references = inArticle.filter((element) => attribute(element, 'role') === 'doc-noteref')

describe('five overlapping claims', () => {
  test('are cut into pieces that name exactly their claims', () => {
    expect(marks.map((mark) => [words(mark), attribute(mark, 'data-claims')])).toEqual([
      ['Alpha ', '1'],
      ['beta', '1 2 4'],
      [' gamma ', '1'],
      ['delta.', '1 3'],
      ['Epsilon ', '3'],
      ['zeta', '3 5'],
      [' eta', '5'],
      ['lambda', '5'],
    ])
  })

  test('have pieces that point to the notes of the same claims', () => {
    for (const mark of marks)
      expect(attribute(mark, 'aria-details')).toBe(
        attribute(mark, 'data-claims')
          ?.split(' ')
          .map((number) => `claim-${number}`)
          .join(' '),
      )
  })

  test('have one reference link each, after the last piece and outside of every mark', () => {
    expect(references.map((link) => attribute(link, 'href'))).toEqual([
      '#claim-2',
      '#claim-4',
      '#claim-1',
      '#claim-3',
      '#claim-5',
    ])
    for (const link of references)
      expect(link.parentNode && 'tagName' in link.parentNode && link.parentNode.tagName).toBe('p')
    expect(before(references[4])).toBe('Iota kappa lambda')
    expect(before(references[3])).toBe('Epsilon zeta')
  })

  test('have links that say the claim and its rating, and lead to a note with that rating', () => {
    expect(references.map((link) => attribute(link, 'aria-label'))).toEqual([
      'Claim 2: False',
      'Claim 4: Unproven',
      'Claim 1: True',
      'Claim 3: Mixed',
      'Claim 5: True',
    ])
    const notes = inArticle.filter((element) => attribute(element, 'data-rating') !== null)
    expect(notes.map((note) => [attribute(note, 'id'), attribute(note, 'data-rating')])).toEqual([
      ['claim-2', 'false'],
      ['claim-4', 'unproven'],
      ['claim-1', 'true'],
      ['claim-3', 'mixed'],
      ['claim-5', 'true'],
    ])
  })

  test('have their notes between the blocks: after the one that they end in, before the next', () => {
    const order = inArticle.flatMap((element) => {
      const block = attribute(element, 'data-block')
      if (block !== null) return [`block ${block}`]
      return attribute(element, 'role') === 'comment' ? [attribute(element, 'id')] : []
    })
    expect(order).toEqual([
      'block 0',
      'claim-2',
      'claim-4',
      'claim-1',
      'block 1',
      'claim-3',
      'block 2',
      'claim-5',
    ])
  })

  test('give the line of the smallest to words of several, and the next one’s below it', () => {
    expect(marks.slice(0, 4).map((mark) => attribute(mark, 'class'))).toEqual([
      'pl-s0',
      'pl-w5 pl-over pl-2o6',
      'pl-s0',
      'pl-b2 pl-over pl-2s0',
    ])
  })
})

test('no note holds a mark of a claim or an article, and no block holds a note', () => {
  const notes = elements.filter((element) => attribute(element, 'role') === 'comment')
  for (const note of notes)
    expect(descendants(note).filter(({ tagName }) => tagName === 'mark' || tagName === 'article')).toEqual([])
  const blocks = elements.filter((element) => attribute(element, 'data-block') !== null)
  for (const block of blocks)
    expect(descendants(block).filter((element) => attribute(element, 'role') === 'comment')).toEqual([])
})

test('a claim without a place has a note after the article and no reference link', () => {
  const edition = editionOf([paragraph('Alpha')], [{ number: 9, rating: 'false' }])
  edition.claims[0]?.spans.push({ start: null, end: null, exact: 'gone', prefix: '', suffix: '' })
  const page = annotatedHtml(edition, { sha256Base64: () => 'hash' })
  expect(page).not.toContain('href="#ref-9"')
  expect(page.indexOf('id="claim-9"')).toBeGreaterThan(page.indexOf('</article>'))
  expect(page).toContain('<blockquote>gone</blockquote>')
})

test('a claim that is being checked is named so and has no rating', () => {
  const edition = editionOf(
    [paragraph('Alpha beta')],
    [{ number: 1, quotes: ['beta'], state: 'being-checked' }],
  )
  const page = annotatedHtml(edition, { sha256Base64: () => 'hash' })
  expect(page).toContain('aria-label="Claim 1: Being checked"')
  expect(page).not.toContain('data-rating')
})

/** The words before a reference link in its block. */
function before(link: Element | undefined): string {
  const parent = link?.parentNode
  if (!link || !parent) return ''
  const siblings = parent.childNodes.slice(0, parent.childNodes.indexOf(link))
  return siblings
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? words(node) : ''))
    .join('')
}
