import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProblem, problem } from '../problem'
import { decideApproval, decideReopening, decideRuling, type RulingFacts } from '../rulings/decide'
import { decideFiling } from '../verdicts/filing'
import { defaultRatings, defaultSaidRatings } from '../verdicts/scale'
import { actRefusal } from './state-acts'
import { claimState, effectiveQuorum, quorumReached } from './state'
import { afterStep, freshModel, modelState, type ModelClaim, type Step } from './testing/claim-model'
import { someRules, someStep } from './testing/step-arbitrary'

const scale = { version: 1, ratings: defaultRatings, saidRatings: defaultSaidRatings }
const people: [string, ...string[]] = ['ana', 'ben', 'eva']
const cited = [{ stance: 'supports', source: { url: 'https://example.org', title: null } }]

/** A claim as the database holds it, changed by nothing but what the rules decide. */
class StoredClaim {
  private wording = 1
  private revealed = false
  private parked = false
  private withdrawn = false
  private verdicts: RulingFacts['verdicts'] = []
  private live: RulingFacts['live'] = null
  private readonly mode: string
  private readonly quorum: number

  constructor(private readonly rules: Pick<ModelClaim, 'quorum' | 'countersign' | 'fourEyes' | 'hasVoices'>) {
    this.mode = rules.countersign ? 'countersign' : 'blind'
    this.quorum = effectiveQuorum({ mode: this.mode, claimQuorum: null, articleQuorum: rules.quorum })
  }

  state() {
    const { wording, withdrawn, parked, revealed, quorum, mode, live } = this
    const filings = revealed
      ? this.verdicts
      : this.verdicts.map((verdict) => ({ wording: verdict.wording, rating: null, saidRating: null }))
    const { hasVoices } = this.rules
    return claimState({
      wording,
      withdrawn,
      parked,
      revealed,
      quorum,
      mode,
      hasVoices,
      filings,
      ruling: live,
    })
  }

  take(step: Step): void {
    switch (step.step) {
      case 'file':
        return this.file(step)
      case 'confirm':
        return this.confirm(step.who)
      case 'reword':
        this.wording += 1
        return
      case 'rule': {
        const input = { rating: step.rating, saidRating: 'said', summary: 'It did.', reason: 'Agreed.' }
        const { approved } = decideRuling(this.facts(), input, scale, step.who)
        this.live = { ruledById: step.who, approved }
        return
      }
      case 'approve': {
        const { countersigned } = decideApproval(this.facts(), step.who)
        const ruledById = countersigned?.authorId ?? this.live?.ruledById ?? ''
        this.live = { ruledById, approved: true }
        return
      }
      case 'reopen-ruling':
        decideReopening(this.facts())
        this.live = null
        return
      default:
        return this.act(step.step)
    }
  }

  private act(act: 'park' | 'withdraw' | 'reopen' | 'reveal'): void {
    const { parked, withdrawn, revealed } = this
    const refused = actRefusal(act, { parked, withdrawn, revealed, removed: false, recheck: false })
    if (refused) throw problem('wrong-state', refused)
    if (act === 'park') this.parked = true
    if (act === 'withdraw') this.withdrawn = true
    if (act === 'reveal') this.revealed = true
    if (act === 'reopen') this.parked = this.withdrawn = false
  }

  private file({ who, rating, saidRating }: Extract<Step, { step: 'file' }>): void {
    const { wording, revealed, parked, withdrawn, quorum } = this
    const { reveals } = decideFiling({
      claim: { wording, revealed, parked, withdrawn, quorum, hasVoices: this.rules.hasVoices },
      draft: { wording, rating, saidRating, reasoning: 'The gauge says so [@1].', citations: cited },
      scale,
      exposed: false,
      asked: false,
      otherWordings: this.verdicts.flatMap((verdict) => (verdict.authorId === who ? [] : [verdict.wording])),
    })
    const mine = { id: who, authorId: who, wording, rating, saidRating, summary: null, scaleVersion: 1 }
    const words = { reasoning: 'So [@1].', asOf: null, citations: [`${who}-1`], earlierCitations: [] }
    const filed = { ...mine, ...words }
    const known = this.verdicts.some((verdict) => verdict.authorId === who)
    this.verdicts = known
      ? this.verdicts.map((verdict) => (verdict.authorId === who ? filed : verdict))
      : [...this.verdicts, filed]
    this.revealed ||= reveals
  }

  private confirm(who: string): void {
    const mine = this.verdicts.find((verdict) => verdict.authorId === who)
    if (!mine || this.parked || this.withdrawn) throw problem('wrong-state')
    mine.wording = this.wording
    const { wording, quorum, verdicts } = this
    this.revealed ||= quorumReached({ wording, quorum, filings: verdicts })
  }

  private facts(): RulingFacts {
    const { wording, revealed, withdrawn, parked, mode, live } = this
    const { hasVoices, fourEyes } = this.rules
    const verdicts = revealed ? this.verdicts : []
    return { claim: { wording, revealed, withdrawn, parked, hasVoices }, mode, fourEyes, verdicts, live }
  }
}

/** What a step was refused with, or `null`. */
function refusalOf(take: () => void): string | null {
  try {
    take()
    return null
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    return thrown.message
  }
}

describe('the state of a claim', () => {
  it('is what the model says after every sequence of steps, and what the model forbids is refused with a sentence', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(someRules, fc.array(someStep(people), { minLength: 1, maxLength: 30 }), (rules, steps) => {
        const stored = new StoredClaim(rules)
        let model = freshModel(rules)
        for (const step of steps) {
          const next = afterStep(model, step)
          const refused = refusalOf(() => stored.take(step))
          if (next) expect(refused).toBeNull()
          else expect(refused).toMatch(/^[A-Z].*\.$/)
          model = next ?? model
          expect(stored.state()).toBe(modelState(model))
          reached.add(modelState(model))
        }
      }),
      { numRuns: 3_000 },
    )
    expect([...reached].sort()).toEqual(
      ['agreed', 'awaiting-approval', 'checking', 'disputed', 'open', 'parked', 'ruled', 'withdrawn'].sort(),
    )
  })

  it('waits in the mode countersign for one filing, whatever the quorum', () => {
    expect(effectiveQuorum({ mode: 'countersign', claimQuorum: 3, articleQuorum: 2 })).toBe(1)
    expect(effectiveQuorum({ mode: 'blind', claimQuorum: 3, articleQuorum: 2 })).toBe(3)
    expect(effectiveQuorum({ mode: 'blind-rating', claimQuorum: null, articleQuorum: 2 })).toBe(2)
  })
})
