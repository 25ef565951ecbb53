import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../history/event'
import type { Role } from '../team/roles'
import { notificationReasons } from './reason'
import { toldOf, type NotificationFacts } from './rules'
import { notificationPath, notificationSentence } from './sentence'

const members = new Map<string, Role>([
  ['olga', 'owner'],
  ['ed', 'editor'],
  ['ana', 'reviewer'],
  ['ben', 'reviewer'],
  ['vic', 'viewer'],
])
const none: NotificationFacts = {
  members,
  markedById: null,
  importedById: null,
  assignees: [],
  newAssignees: [],
  filedBy: [],
  threadPeople: [],
  signOff: null,
  sourcePeople: [],
  requestedById: null,
}
const claim = { articleId: 'a', claimId: 'c', number: 3 }
const told = (event: NewEvent, facts: Partial<NotificationFacts> = {}, actorId = 'ed') =>
  toldOf({ ...event, actorId }, { ...none, ...facts }).map(({ userId, reason }) => `${userId}: ${reason}`)

describe('who is told', () => {
  it('is a newly assigned member, not one who was assigned before', () => {
    const changed = { ...claim, changed: ['assignees'], wording: 1, digest: 'd' }
    const facts = { assignees: ['ana', 'ben'], newAssignees: ['ben'], filedBy: ['ana'] }
    expect(told({ type: 'claim.changed', data: changed }, facts)).toEqual(['ben: assigned'])
    expect(told({ type: 'claim.changed', data: { ...changed, changed: ['statement'] } }, facts)).toEqual([
      'ana: reworded',
    ])
  })

  it('is each person once, for the first reason, and never whoever did it', () => {
    const data = { ...claim, by: 'quorum' as const, reasonId: null, digest: null }
    const facts = { filedBy: ['ana', 'ben'], assignees: ['ana', 'ed'], markedById: 'vic' }
    expect(told({ type: 'claim.revealed', data }, facts, 'ben')).toEqual([
      'ana: revealed',
      'ed: to-rule',
      'vic: to-rule',
    ])
  })

  it('is nobody who is not in the team', () => {
    const data = { ...claim, threadId: 't', commentId: 'x', digest: 'd', mentions: ['gone', 'ana'] }
    const facts = { threadPeople: ['gone', 'ben', 'ed'] }
    expect(told({ type: 'thread.answered', data }, facts)).toEqual(['ana: mentioned', 'ben: replied'])
  })

  it('is everybody else who may approve, when a ruling needs a second pair of eyes', () => {
    const data = { ...claim, ruling: 1, approved: false, digest: 'd' }
    expect(told({ type: 'ruling.made', data })).toEqual([
      'olga: to-approve',
      'ana: to-approve',
      'ben: to-approve',
    ])
    expect(told({ type: 'ruling.made', data: { ...data, approved: true } }, { filedBy: ['ana'] })).toEqual([
      'ana: ruled',
    ])
  })

  it('is nobody when a verdict is filed: what stays hidden calls for no attention', () => {
    const data = { ...claim, filing: 1, wording: 1, digest: 'd' }
    const facts = { filedBy: ['ana', 'ben'], assignees: ['vic'], markedById: 'olga' }
    expect(told({ type: 'verdict.filed', data }, facts)).toEqual([])
  })

  it('is every editor and owner, when a reader objects: the app itself has recorded it', () => {
    const data = { articleId: 'a', challenge: 1, claim: 3, digest: 'd' }
    expect(told({ type: 'challenge.received', data }, {}, 'plumbline')).toEqual([
      'olga: challenged',
      'ed: challenged',
    ])
  })

  it('has a sentence and a place for every reason', () => {
    for (const reason of notificationReasons) {
      expect(notificationSentence(reason, { actor: 'Ana', claimNumber: 3 })).toMatch(/^[A-Z].*\.$/)
      expect(notificationPath(reason, { articleId: 'a', claimNumber: 3 })).toMatch(
        /^\/(articles\/|challenges\?article=)a/,
      )
    }
    expect(notificationPath('link-dead', { articleId: null, claimNumber: null })).toBe('/sources?link=dead')
    expect(notificationPath('webhook-stopped', { articleId: null, claimNumber: null })).toBe('/team')
  })
})
