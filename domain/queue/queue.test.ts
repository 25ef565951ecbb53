import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreement } from './disagreement'
import { comparePlaces, placeInQueue, type QueuePlaced } from './order'
import { blockersOf, type BlockedFacts } from './progress'
import { waitsFor, type WaitingFacts } from './waiting'
import { whyItWaits } from './why'

const now = new Date('2026-03-02T15:00:00Z')
const ana = { id: 'ana', role: 'reviewer' } as const
const eva = { id: 'eva', role: 'editor' } as const

const claim = (facts: Partial<WaitingFacts> = {}): WaitingFacts => ({
  state: 'open',
  quorum: 2,
  counted: 0,
  ruledById: null,
  recheck: false,
  wording: 1,
  myWording: null,
  assignedToMe: false,
  askedOfMe: false,
  ...facts,
})

test('there is one reason to write a verdict: asked, then confirm, then assigned, then the open quorum', () => {
  expect(waitsFor(ana, claim())).toEqual(['quorum'])
  expect(waitsFor(ana, claim({ assignedToMe: true }))).toEqual(['assigned'])
  expect(waitsFor(ana, claim({ assignedToMe: true, wording: 2, myWording: 1 }))).toEqual(['confirm'])
  const all = { state: 'disputed', askedOfMe: true, wording: 2, myWording: 1, assignedToMe: true } as const
  expect(waitsFor(ana, claim(all))).toEqual(['asked'])
  expect(waitsFor(ana, claim({ assignedToMe: true, myWording: 1 }))).toEqual([])
  expect(waitsFor(ana, claim({ state: 'checking', counted: 2 }))).toEqual([])
})

test('an editor rules what is agreed or disputed; a ruling is approved by anybody but who made it', () => {
  const disputed = claim({ state: 'disputed', counted: 2 })
  expect(waitsFor(eva, disputed)).toEqual(['rule'])
  expect(waitsFor(ana, disputed)).toEqual([])
  const waiting = claim({ state: 'awaiting-approval', counted: 2, ruledById: 'eva' })
  expect(waitsFor(eva, waiting)).toEqual([])
  expect(waitsFor(ana, waiting)).toEqual(['approve'])
})

test('a verdict is countersigned by an editor who filed none', () => {
  const waiting = claim({ state: 'awaiting-approval', counted: 1, quorum: 1 })
  expect(waitsFor(eva, waiting)).toEqual(['approve'])
  expect(waitsFor(eva, { ...waiting, myWording: 1 })).toEqual([])
  expect(waitsFor(ana, waiting)).toEqual([])
})

test('nothing waits for viewers, nor on a claim that is set aside; a ruled one waits only to be looked at again', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (assignedToMe, askedOfMe, recheck) => {
      const facts = claim({ assignedToMe, askedOfMe, recheck })
      expect(waitsFor({ id: 'vic', role: 'viewer' }, facts)).toEqual([])
      expect(waitsFor(eva, { ...facts, state: 'parked' })).toEqual([])
      expect(waitsFor(eva, { ...facts, state: 'withdrawn' })).toEqual([])
      const ruled = { ...facts, state: 'ruled', ruledById: 'eva', counted: 2 } as const
      expect(waitsFor(eva, ruled)).toEqual(recheck ? ['recheck'] : [])
    }),
  )
})

const placed = fc.record<QueuePlaced>({
  id: fc.string({ minLength: 1, maxLength: 3 }),
  forAnybody: fc.boolean(),
  dueAt: fc.option(
    fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-02T14:59:59.000Z', '2026-03-03T00:00:00.000Z'),
  ),
  priority: fc.option(fc.integer({ min: 0, max: 5 })),
  disagreement: fc.integer({ min: 0, max: 5 }),
  createdAt: fc.constantFrom('2026-02-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z'),
})

test('the order is total, and puts overdue before mine before due before urgent before disputed before old', () => {
  const sign = (a: QueuePlaced, b: QueuePlaced) =>
    Math.sign(comparePlaces(placeInQueue(a, now), placeInQueue(b, now)))
  fc.assert(
    fc.property(placed, placed, placed, (a, b, c) => {
      expect(sign(a, b)).toBe(-sign(b, a) || 0)
      if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0)
    }),
  )
  const base = {
    forAnybody: false,
    dueAt: null,
    priority: null,
    disagreement: 0,
    createdAt: '2026-02-02T00:00:00.000Z',
  }
  const items: QueuePlaced[] = [
    { ...base, id: 'overdue, anybody’s', forAnybody: true, dueAt: '2026-03-01T00:00:00.000Z' },
    { ...base, id: 'due tomorrow', dueAt: '2026-03-03T00:00:00.000Z' },
    { ...base, id: 'urgent', priority: 5 },
    { ...base, id: 'not urgent', priority: 0 },
    { ...base, id: 'far apart', disagreement: 4 },
    { ...base, id: 'near', disagreement: 1 },
    { ...base, id: 'old', createdAt: '2026-02-01T00:00:00.000Z' },
    { ...base, id: 'new' },
    { ...base, id: 'anybody’s', forAnybody: true, priority: 5 },
  ]
  const sorted = [...items].reverse().sort(sign)
  expect(sorted.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
})

test('disagreement is nought among equals, counts steps of the scale, and one for what was said', () => {
  const rated = (key: string, order: number | null, saidKey: string | null = null) => ({
    key,
    order,
    saidKey,
  })
  expect(disagreement([])).toBe(0)
  expect(disagreement([rated('true', 5), rated('true', 5)])).toBe(0)
  expect(disagreement([rated('true', 5), rated('mixed', 3), rated('false', 1)])).toBe(4)
  expect(disagreement([rated('true', 5), rated('unproven', null)])).toBe(2)
  expect(disagreement([rated('unproven', null), rated('unproven', null)])).toBe(0)
  expect(disagreement([rated('true', 5, 'said'), rated('true', 5, 'not-found')])).toBe(1)
})

const blocked = (facts: Partial<BlockedFacts> = {}): BlockedFacts => ({
  state: 'checking',
  recheck: false,
  quorum: 3,
  wording: 2,
  filed: [
    { userId: 'ana', wording: 2 },
    { userId: 'ben', wording: 1 },
  ],
  assignees: ['ana', 'eva'],
  asked: [],
  openThreads: 0,
  ...facts,
})

test('a claim under its quorum waits for who must confirm and who is assigned, and says how many are missing', () => {
  expect(blockersOf(blocked())).toEqual([{ kind: 'verdicts', count: 2, waitsFor: ['ben', 'eva'] }])
  expect(blockersOf(blocked({ state: 'disputed', quorum: 1, asked: ['cem'], openThreads: 3 }))).toEqual([
    { kind: 'verdicts', count: 1, waitsFor: ['cem', 'ben', 'eva'] },
    { kind: 'ruling', count: 1, waitsFor: [] },
    { kind: 'threads', count: 3, waitsFor: [] },
  ])
})

test('nothing blocks what is ruled and quiet, or set aside', () => {
  expect(blockersOf(blocked({ state: 'ruled' }))).toEqual([])
  expect(blockersOf(blocked({ state: 'parked', recheck: true, openThreads: 1 }))).toEqual([])
  expect(blockersOf(blocked({ state: 'ruled', recheck: true })).map(({ kind }) => kind)).toEqual(['recheck'])
})

test('the sentences say who and how many, never which rating', () => {
  expect(whyItWaits('assigned', { filed: 1, quorum: 2 })).toBe('Assigned to you. 1 of 2 verdicts are filed.')
  expect(whyItWaits('approve', { person: 'Eva' })).toBe('Eva ruled. A second pair of eyes must approve it.')
})
