import { describe, expect, it } from 'vitest'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import {
  countChanges,
  filtered,
  initialState,
  likelyNumber,
  merged,
  neighbour,
  sameWords,
  withClaim,
  withoutClaim,
  withSpan,
  type WorkspaceState,
} from './state'
import { mayRemove, mayReword, workClaim, type Me } from '@/components/claims/work-claim'

const article = { id: 'a' } as ArticleView

function claim(number: number, start: number | null, change: Partial<ClaimView> = {}): ClaimView {
  const end = start === null ? null : start + 10
  return {
    id: `c${number}`,
    number,
    articleId: 'a',
    spans: [
      { id: 's', start, end, exact: `words ${number}`, prefix: '', suffix: '', outcome: 'exact', score: 1 },
    ],
    statement: `Statement ${number}`,
    kind: null,
    voices: [],
    reason: null,
    saidAt: null,
    firstAppearance: null,
    state: 'open',
    recheck: false,
    quorum: 2,
    mode: 'blind',
    ownQuorum: null,
    ownMode: null,
    dueAt: null,
    priority: null,
    filed: [],
    revealed: false,
    assignees: [],
    myVerdict: null,
    ruling: null,
    agreedRating: null,
    openThreads: 0,
    asked: [],
    markedBy: { id: 'u', name: 'Uma' },
    imported: false,
    wording: 1,
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...change,
  }
}

const numbers = ({ claims }: Pick<WorkspaceState, 'claims'>) => claims.map(({ number }) => number)
const three = initialState(article, [claim(1, 50), claim(2, 10), claim(3, null)])

describe('the claims of a workspace', () => {
  it('stand in text order, unplaced ones last', () => {
    expect(numbers(three)).toEqual([2, 1, 3])
    expect(numbers(withClaim(three, workClaim(claim(4, 30))))).toEqual([2, 4, 1, 3])
  })

  it('have a next and a previous one, and an end', () => {
    const next = (open: string | null, by: 1 | -1) => neighbour(three.claims, open, by)?.number ?? null
    expect([next(null, 1), next(null, -1), next('c2', 1), next('c3', 1), next('c2', -1)]).toEqual([
      2,
      3,
      1,
      null,
      null,
    ])
  })

  it('get a number that none had', () => {
    expect(likelyNumber(three.claims)).toBe(4)
    expect(likelyNumber([])).toBe(1)
  })

  it('close when the open one is removed', () => {
    expect(withoutClaim({ ...three, open: 'c2' }, 'c2').open).toBeNull()
    expect(withoutClaim({ ...three, open: 'c1' }, 'c2').open).toBe('c1')
  })
})

describe('what the server lists', () => {
  const listed = [claim(2, 10, { version: 2, statement: 'New' }), claim(1, 50), claim(4, 60)]

  it('is taken over: changed, new and gone', () => {
    const state = merged({ ...three, open: 'c3' }, listed)
    expect(numbers(state)).toEqual([2, 1, 4])
    expect(state.claims[0]?.statement).toBe('New')
    expect(state.open).toBeNull()
    expect(countChanges(three, listed)).toBe(3)
    expect(countChanges(state, listed)).toBe(0)
  })

  it('removes nothing that it cannot know yet, and brings back nothing older', () => {
    const marking = withClaim(three, {
      ...workClaim(claim(9, 5)),
      key: 'new',
      id: '',
      unconfirmed: { failure: null },
    })
    expect(numbers(merged(marking, listed))).toEqual([9, 2, 1, 4])
    const newer = withClaim(three, workClaim(claim(2, 10, { version: 5, statement: 'Newest' })))
    expect(merged(newer, listed).claims[0]?.statement).toBe('Newest')
  })
})

describe('spans', () => {
  it('that are added stand in text order, and meeting ones become one', () => {
    expect(withSpan([{ start: 20, end: 30 }], { start: 0, end: 5 })).toEqual([
      { start: 0, end: 5 },
      { start: 20, end: 30 },
    ])
    expect(
      withSpan(
        [
          { start: 0, end: 10 },
          { start: 20, end: 30 },
        ],
        { start: 5, end: 25 },
      ),
    ).toEqual([{ start: 0, end: 30 }])
    expect(withSpan([{ start: 0, end: 10 }], { start: 10, end: 12 })).toHaveLength(2)
  })

  it('that mostly mark the words of a claim find it', () => {
    expect(sameWords(three.claims, [{ start: 50, end: 60 }])?.number).toBe(1)
    expect(sameWords(three.claims, [{ start: 0, end: 200 }])).toBeNull()
  })
})

it('a filter finds claims by number, words and speakers', () => {
  const voice = { chain: [{ name: 'The Ministry' }], act: 'says' as const }
  const { claims } = initialState(article, [claim(1, 0, { voices: [voice] }), claim(2, 20)])
  expect(filtered(claims, 'ministry words')).toHaveLength(1)
  expect(filtered(claims, 'statement 2')).toHaveLength(1)
  expect(filtered(claims, ' ')).toBe(claims)
})

describe('who may change the words of a claim', () => {
  const me = (role: Me['role'], id = 'u'): Me => ({ id, name: id, role })
  const filed = { filed: [{ userId: 'x', name: 'X', filedAt: '' }] }

  it.each<[string, Me, Partial<ClaimView>, boolean, boolean]>([
    ['its marker before any filing', me('reviewer'), {}, true, true],
    ['its marker after a filing', me('reviewer'), filed, false, false],
    ['another reviewer', me('reviewer', 'other'), {}, false, false],
    ['an editor', me('editor', 'other'), {}, true, true],
    ['an editor after a filing', me('editor', 'other'), filed, true, false],
    ['a viewer', me('viewer'), {}, false, false],
  ])('%s', (_, person, change, reword, remove) => {
    expect(mayReword(person, claim(1, 0, change))).toBe(reword)
    expect(mayRemove(person, claim(1, 0, change))).toBe(remove)
  })
})
