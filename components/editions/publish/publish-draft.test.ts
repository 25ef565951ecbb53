import { expect, test } from 'vitest'
import { publishInput } from '@/domain/editions/edition-view'
import type { GateFinding } from '@/domain/gate/gate'
import { correctedClaims, firstDraft, gapsOf, publishBody, type ChoosableClaim } from './publish-draft'

const claim = (number: number, state: ChoosableClaim['state']): ChoosableClaim => ({
  number,
  state,
  statement: `Statement ${number}`,
  filed: 0,
  quorum: 2,
  rating: null,
})
const claims = [
  claim(1, 'ruled'),
  claim(4, 'agreed'),
  claim(2, 'checking'),
  claim(3, 'disputed'),
  claim(5, 'withdrawn'),
]
const unmet = (rule: GateFinding['rule']): GateFinding => ({
  rule,
  met: false,
  message: 'Not yet.',
  claims: [],
})
const newest = { claims: [1, 2, 5], mode: 'full' as const, publicUrl: 'https://desk.example/river' }

test('a first draft holds what is decided; a later one also what readers already have', () => {
  expect(firstDraft(claims, null, null).claims).toEqual([1, 4])
  expect(firstDraft(claims, null, newest).claims).toEqual([1, 4, 2])
})

test('text that may only be quoted is published as excerpts, whatever the last edition was', () => {
  expect(firstDraft(claims, 'quotation', newest).mode).toBe('excerpts')
  expect(firstDraft(claims, 'own', { ...newest, mode: 'excerpts' }).mode).toBe('excerpts')
  expect(firstDraft(claims, null, null).mode).toBe('full')
})

test('a correction is about claims of this edition or of the one before it', () => {
  const draft = { ...firstDraft(claims, null, newest), claims: [4] }
  const correction = { ...draft.correction, claims: [1, 3, 4] }
  expect(correctedClaims({ ...draft, correction }, newest)).toEqual([1, 4])
  expect(correctedClaims({ ...draft, correction }, null)).toEqual([4])
})

test('only rules that hold it back are overridden, and only with a reason', () => {
  const findings = [unmet('archived'), unmet('quorum'), { ...unmet('sourced'), met: true }]
  const draft = {
    ...firstDraft(claims, null, null),
    override: { archived: ' No archive takes it. ', quorum: '  ', sourced: 'Old reason', blind: 'Other' },
  }
  expect(publishBody(draft, findings, null).override).toEqual({ archived: 'No archive takes it.' })
  expect(gapsOf(draft, findings)).toEqual(['/override/quorum'])
  expect(publishBody({ ...draft, override: {} }, findings, null)).not.toHaveProperty('override')
})

test('what is sent is what the API takes, with nothing that was not said', () => {
  const draft = firstDraft(claims, null, newest)
  expect(publishBody(draft, [], newest)).toEqual({ claims: [1, 4, 2], mode: 'full' })
  expect(publishBody({ ...draft, publicUrl: ' ' }, [], newest)).toHaveProperty('publicUrl', null)
  const full = {
    ...draft,
    note: ' First. ',
    publicUrl: 'https://desk.example/other',
    correction: { kind: 'update' as const, summary: ' More. ', reason: ' New data. ', claims: [1] },
  }
  const body = publishBody(full, [], newest)
  expect(publishInput.parse(body)).toEqual({
    claims: [1, 4, 2],
    mode: 'full',
    note: 'First.',
    publicUrl: 'https://desk.example/other',
    correction: { kind: 'update', summary: 'More.', reason: 'New data.', claims: [1] },
  })
})

test('an empty selection and an empty correction are gaps', () => {
  const draft = { ...firstDraft(claims, null, null), claims: [] }
  const correction = { kind: 'correction' as const, summary: ' ', reason: '', claims: [] }
  expect(gapsOf({ ...draft, correction }, [])).toEqual([
    '/claims',
    '/correction/summary',
    '/correction/reason',
  ])
})
