import { describe, expect, it } from 'vitest'
import { isProblem } from '../problem'
import { defaultRatings, defaultSaidRatings } from '../verdicts/scale'
import {
  decideApproval,
  decideReopening,
  decideRuling,
  renumbered,
  rulingOf,
  sameRuling,
  type RuledVerdict,
  type RulingFacts,
} from './decide'
import type { RulingInput } from './ruling'

const scale = { version: 1, ratings: defaultRatings, saidRatings: defaultSaidRatings }

function verdict(authorId: string, rating: string, more: Partial<RuledVerdict> = {}): RuledVerdict {
  return {
    id: `verdict-${authorId}`,
    authorId,
    wording: 1,
    scaleVersion: 1,
    rating,
    saidRating: null,
    summary: `Summary of ${authorId}`,
    reasoning: `${authorId} says so [@1] and [@2].`,
    asOf: null,
    citations: [`${authorId}-1`, `${authorId}-2`],
    earlierCitations: [],
    ...more,
  }
}

function facts(more: Partial<Omit<RulingFacts, 'claim'>> & { claim?: Partial<RulingFacts['claim']> } = {}) {
  const claim = { wording: 1, revealed: true, withdrawn: false, parked: false, hasVoices: false }
  return {
    mode: 'blind',
    fourEyes: true,
    verdicts: [verdict('ana', 'true'), verdict('ben', 'false')],
    live: null,
    ...more,
    claim: { ...claim, ...more.claim },
  }
}

const input: RulingInput = { rating: 'false', summary: 'It did not.', reason: 'The gauge is broken.' }

function problemOf(act: () => unknown) {
  try {
    act()
  } catch (thrown) {
    if (isProblem(thrown)) return { code: thrown.code, detail: thrown.message, errors: thrown.extras.errors }
    throw thrown
  }
  return null
}

describe('making a ruling', () => {
  it('takes explanation and citations from the first filed verdict with that rating', () => {
    const { content } = decideRuling(facts(), input, scale, 'eva')
    expect(content.explanation).toBe('ben says so [@1] and [@2].')
    expect(content.citations).toEqual(['ben-1', 'ben-2'])
  })

  it('takes nothing from verdicts on an earlier wording, and nothing where nobody rated like this', () => {
    const verdicts = [verdict('ana', 'true'), verdict('ben', 'false', { wording: 0 })]
    const { content } = decideRuling(facts({ verdicts }), input, scale, 'eva')
    expect(content).toMatchObject({ explanation: '', citations: [] })
  })

  it('prefers a verdict that is the same in both layers', () => {
    const verdicts = [
      verdict('ana', 'false', { saidRating: 'not-found' }),
      verdict('ben', 'false', { saidRating: 'said' }),
    ]
    const two = facts({ verdicts, claim: { hasVoices: true } })
    const { content } = decideRuling(two, { ...input, saidRating: 'said' }, scale, 'eva')
    expect(content).toMatchObject({ saidRating: 'said', citations: ['ben-1', 'ben-2'] })
    expect(problemOf(() => decideRuling(two, input, scale, 'eva'))?.errors?.[0]?.path).toBe('/saidRating')
  })

  it('counts the references of a copied explanation in the citations that were chosen', () => {
    const chosen = { ...input, citations: ['ana-1', 'ben-2'] }
    expect(decideRuling(facts(), chosen, scale, 'eva').content.explanation).toBe('ben says so  and [@2].')
    expect(renumbered('[@1] [@2]', ['a', 'b'], ['b', 'a'])).toBe('[@2] [@1]')
  })

  it('refuses citations and dissent of other claims, doubled ones, and references to what was not chosen', () => {
    const wrong = {
      ...input,
      explanation: 'See [@3].',
      citations: ['ana-1', 'elsewhere', 'ana-1'],
      dissent: ['verdict-zoe'],
    }
    const paths = problemOf(() => decideRuling(facts(), wrong, scale, 'eva'))?.errors?.map(
      (error) => error.path,
    )
    expect(paths).toEqual(['/citations/1', '/citations/2', '/dissent/0'])
    const beyond = { ...input, explanation: 'See [@3].', citations: ['ana-1'] }
    expect(problemOf(() => decideRuling(facts(), beyond, scale, 'eva'))?.errors?.[0]?.path).toBe(
      '/explanation',
    )
  })

  it('is refused, with a sentence, where there is nothing to rule on', () => {
    const cases = [
      facts({ claim: { revealed: false }, verdicts: [] }),
      facts({ claim: { wording: 2 } }),
      facts({ claim: { parked: true } }),
      facts({ claim: { withdrawn: true } }),
      facts({ live: { ruledById: 'eva', approved: true } }),
    ]
    for (const one of cases)
      expect(problemOf(() => decideRuling(one, input, scale, 'eva'))).toMatchObject({
        code: 'wrong-state',
        detail: expect.stringMatching(/^[A-Z].*\.$/),
      })
    expect(problemOf(() => decideRuling(facts(), { ...input, rating: 'pants' }, scale, 'eva'))?.code).toBe(
      'invalid',
    )
  })

  it('is final at once unless its maker filed and four eyes, or countersigning, ask for another', () => {
    const approved = (more: Parameters<typeof facts>[0], who: string) =>
      decideRuling(facts(more), input, scale, who).approved
    expect(approved({}, 'eva')).toBe(true)
    expect(approved({}, 'ana')).toBe(false)
    expect(approved({ fourEyes: false }, 'ana')).toBe(true)
    expect(approved({ fourEyes: false, mode: 'countersign' }, 'ana')).toBe(false)
  })

  it('may replace a ruling that waits for approval', () => {
    const waiting = facts({ live: { ruledById: 'ana', approved: false } })
    expect(decideRuling(waiting, input, scale, 'ana').approved).toBe(false)
  })
})

describe('approving a ruling', () => {
  it('is for anybody but who made it, so that of two who both filed the other one approves', () => {
    const waiting = facts({ live: { ruledById: 'ana', approved: false } })
    expect(problemOf(() => decideApproval(waiting, 'ana'))?.code).toBe('four-eyes')
    expect(decideApproval(waiting, 'ben')).toEqual({ countersigned: null })
    expect(problemOf(() => decideApproval(facts(), 'ben'))?.code).toBe('wrong-state')
  })

  it('waits until a verdict counts for the present wording', () => {
    const reworded = facts({ live: { ruledById: 'ana', approved: false }, claim: { wording: 2 } })
    expect(problemOf(() => decideApproval(reworded, 'ben'))?.code).toBe('wrong-state')
  })

  it('makes the countersigned verdict the ruling, and is not for its author', () => {
    const ana = verdict('ana', 'true')
    const one = facts({ mode: 'countersign', verdicts: [ana] })
    expect(problemOf(() => decideApproval(one, 'ana'))?.code).toBe('four-eyes')
    expect(decideApproval(one, 'eva')).toEqual({ countersigned: ana })
    expect(rulingOf(ana, false, 'Checked.')).toMatchObject({
      rating: 'true',
      explanation: 'ana says so [@1] and [@2].',
      citations: ['ana-1', 'ana-2'],
    })
  })

  it('countersigns nothing while the verdicts differ', () => {
    expect(problemOf(() => decideApproval(facts({ mode: 'countersign' }), 'eva'))?.code).toBe('wrong-state')
  })
})

describe('a ruling that is sent again', () => {
  it('is the same where it says what is stored, whatever it leaves out', () => {
    const { content } = decideRuling(facts(), input, scale, 'eva')
    expect(sameRuling(content, input)).toBe(true)
    expect(sameRuling(content, { ...input, citations: ['ben-2', 'ben-1'] })).toBe(false)
    expect(sameRuling(content, { ...input, reason: 'Another.' })).toBe(false)
  })

  it('can be reopened only where there is one', () => {
    expect(problemOf(() => decideReopening(facts()))?.code).toBe('wrong-state')
    expect(problemOf(() => decideReopening(facts({ live: { ruledById: 'a', approved: true } })))).toBeNull()
  })
})
