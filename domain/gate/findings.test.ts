import { describe, expect, test } from 'vitest'
import type { CitedSource, GateClaim, GateFacts } from './facts'
import { claimsNamed, findings } from './findings'
import { gateRules, type GateRule } from './gate'

const source = (fields: Partial<CitedSource> = {}): CitedSource => ({
  ...{ id: 'gauge', withheld: false, originId: null, tier: 'primary', hasAddress: true, kept: true },
  ...fields,
})
const claim = (fields: Partial<GateClaim> = {}): GateClaim => ({
  number: 4,
  statement: 'The river rose.',
  needsCitation: true,
  sources: [source(), source({ id: 'office' })],
  mode: 'blind',
  quorum: 2,
  verdicts: [
    { userId: 'ana', blind: true },
    { userId: 'ben', blind: true },
  ],
  filedBy: ['ana', 'ben'],
  ruling: { ruledById: 'eva', approvedById: 'eva' },
  revealedByEditor: false,
  openThreads: 0,
  recheck: false,
  ...fields,
})
const facts = (fields: Partial<GateFacts> = {}): GateFacts => ({
  claims: [claim()],
  openThreads: 0,
  pendingRevisions: 0,
  waitingReplies: [],
  signOffs: [],
  changed: [],
  correction: null,
  ...fields,
})
const of = (...claims: Partial<GateClaim>[]) => facts({ claims: claims.map(claim) })

/** What fails each rule, with the claims that it names, and what is near it and passes. */
const cases: Record<GateRule, { fails: [GateFacts, number[]][]; passes: GateFacts[] }> = {
  statement: {
    fails: [
      [of({ statement: '' }), [4]],
      [of({ statement: ' …— ' }, { number: 5 }), [4]],
    ],
    passes: [of({ statement: '河' }), of({ statement: '7' })],
  },
  sourced: {
    fails: [[of({ sources: [] }), [4]]],
    passes: [of({ sources: [], needsCitation: false }), of({ sources: [source({ withheld: true })] })],
  },
  'first-hand': {
    fails: [
      [of({ sources: [source({ tier: 'secondary' }), source({ tier: null })] }), [4]],
      [of({ sources: [] }), [4]],
    ],
    passes: [
      of({ sources: [source({ tier: 'tertiary' }), source()] }),
      of({ sources: [], needsCitation: false }),
    ],
  },
  'independent-origins': {
    fails: [
      [of({ sources: [source()] }), [4]],
      [of({ sources: [source(), source()] }), [4]],
      [of({ sources: ['paper', 'radio', 'site'].map((id) => source({ id, originId: 'agency' })) }), [4]],
      [of({ sources: [source({ id: 'agency' }), source({ id: 'paper', originId: 'agency' })] }), [4]],
      [of({ sources: [source(), source({ id: 'call', withheld: true })] }), [4]],
    ],
    passes: [
      of({ sources: [source({ originId: 'agency' }), source({ id: 'office' })] }),
      of({ sources: [], needsCitation: false }),
    ],
  },
  archived: {
    fails: [[of({ sources: [source(), source({ id: 'site', kept: false })] }), [4]]],
    passes: [of({ sources: [source({ hasAddress: false, kept: false })] }), of({ sources: [] })],
  },
  quorum: {
    fails: [
      [of({ verdicts: [{ userId: 'ana', blind: true }] }), [4]],
      [of({ mode: 'countersign', quorum: 1, ruling: null, verdicts: [{ userId: 'ana', blind: true }] }), [4]],
      [
        of({
          ...{ mode: 'countersign', quorum: 1, filedBy: ['ana'] },
          verdicts: [{ userId: 'ana', blind: true }],
          ruling: { ruledById: 'ana', approvedById: 'ana' },
        }),
        [4],
      ],
    ],
    passes: [
      of({ quorum: 1, verdicts: [{ userId: 'ana', blind: false }] }),
      of({
        ...{ mode: 'countersign', quorum: 1, filedBy: ['ana'] },
        verdicts: [{ userId: 'ana', blind: true }],
        ruling: { ruledById: 'ana', approvedById: 'eva' },
      }),
    ],
  },
  blind: {
    fails: [
      [
        of({
          verdicts: [
            { userId: 'ana', blind: true },
            { userId: 'ben', blind: false },
          ],
        }),
        [4],
      ],
    ],
    passes: [
      of({ mode: 'blind-rating', verdicts: [{ userId: 'ana', blind: false }] }),
      of({ revealedByEditor: true, verdicts: [{ userId: 'ana', blind: false }] }),
      of({ verdicts: ['ana', 'ben', 'cem'].map((userId) => ({ userId, blind: userId !== 'cem' })) }),
    ],
  },
  'four-eyes': {
    fails: [
      [of({ ruling: { ruledById: 'ana', approvedById: 'ana' } }), [4]],
      [of({ ruling: { ruledById: 'ana', approvedById: null } }), [4]],
      [of({ ruling: null, verdicts: [{ userId: 'ana', blind: true }] }), [4]],
    ],
    passes: [of({ ruling: { ruledById: 'ana', approvedById: 'ben' } }), of({ ruling: null })],
  },
  'no-open-thread': {
    fails: [
      [of({ openThreads: 1 }), [4]],
      [facts({ openThreads: 2 }), []],
    ],
    passes: [facts()],
  },
  'no-recheck': {
    fails: [
      [of({ recheck: true }, { number: 6 }), [4]],
      [facts({ pendingRevisions: 1 }), []],
    ],
    passes: [facts()],
  },
  'right-of-reply': {
    fails: [
      [facts({ waitingReplies: [{ claims: [] }] }), []],
      [facts({ waitingReplies: [{ claims: [9, 4] }] }), [4]],
    ],
    passes: [facts({ waitingReplies: [{ claims: [9] }] })],
  },
  'sign-off': {
    fails: (['waiting', 'refused', 'voided', 'expired'] as const).map((state): [GateFacts, number[]] => [
      facts({ signOffs: ['approved', state] }),
      [],
    ]),
    passes: [facts({ signOffs: ['approved', 'approved'] })],
  },
  'changes-explained': {
    fails: [
      [facts({ changed: [{ number: 2, fields: ['gone'] }] }), [2]],
      [
        facts({
          changed: [
            { number: 2, fields: ['rating', 'summary'] },
            { number: 4, fields: ['statement'] },
          ],
          correction: { claims: [4] },
        }),
        [2],
      ],
    ],
    passes: [
      facts({ changed: [{ number: 2, fields: ['rating'] }], correction: { claims: [] } }),
      facts({ changed: [{ number: 2, fields: ['rating'] }], correction: { claims: [1, 2] } }),
    ],
  },
}

describe('the rules of the gate', () => {
  test.each(gateRules)('%s fails what lacks it, names the claims, and passes what has it', (rule) => {
    for (const [failing, claims] of cases[rule].fails) {
      const [found, ...others] = findings(failing, [rule])
      expect(found).toMatchObject({ rule, met: false, claims })
      expect(found?.message).toMatch(/^[A-Z0-9].*\.$/)
      for (const number of claims)
        expect(found?.message).toContain(rule === 'right-of-reply' ? '' : `${number}`)
      expect(others).toEqual([])
    }
    for (const passing of [...cases[rule].passes, facts()])
      expect(findings(passing, [rule])).toMatchObject([{ rule, met: true, claims: [] }])
  })

  test('only the chosen ones are told of, each once and in the same order however they were chosen', () => {
    const found = findings(of({ sources: [], recheck: true }), ['no-recheck', 'sourced', 'sourced'])
    expect(found.map(({ rule, met }) => [rule, met])).toEqual([
      ['sourced', false],
      ['no-recheck', false],
    ])
    expect(findings(facts(), [])).toEqual([])
  })

  test('no claim at all fails nothing that is about claims', () => {
    expect(findings(facts({ claims: [] }), gateRules).every(({ met }) => met)).toBe(true)
  })

  test('sentences say which claims lack what', () => {
    const message = (given: GateFacts, rule: GateRule) => findings(given, [rule])[0]?.message
    expect(message(of({ number: 2, sources: [] }, { sources: [] }), 'sourced')).toBe(
      'Claims 2 and 4 cite no source.',
    )
    expect(message({ ...of({ openThreads: 2 }), openThreads: 1 }, 'no-open-thread')).toBe(
      'Claim 4 has an open discussion. A discussion of the article is open.',
    )
    expect(message(facts({ signOffs: ['refused', 'waiting', 'expired'] }), 'sign-off')).toBe(
      'A sign-off was refused. 2 sign-offs were asked for and not given.',
    )
    const changed: GateFacts['changed'] = [
      { number: 1, fields: ['rating'] },
      { number: 3, fields: ['rating', 'summary'] },
      { number: 7, fields: ['gone'] },
    ]
    expect(message(facts({ changed }), 'changes-explained')).toBe(
      'Claims 1 and 3 have another rating than readers saw. Claim 3 has another summary than readers saw. Claim 7, which readers saw, is gone. Add a correction that says so.',
    )
    expect(claimsNamed([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBe('Claims 1, 2, 3, 4, 5, 6, 7 and 3 more')
  })
})
