import { describe, expect, it } from 'vitest'
import { eventSchemas, type EventType, type NewEvent } from './event'
import { sentence } from './sentence'

const names = new Map([
  ['u1', 'Ana Ruiz'],
  ['u2', 'Ben Okafor'],
])
const claim = { articleId: 'a1', claimId: 'c1', number: 3 }
const digest = 'f'.repeat(64)

/** An event of every type, with the sentence that tells it. */
const cases: [NewEvent, string][] = [
  [{ type: 'team.created', data: {} }, 'Ana Ruiz created the team.'],
  [
    { type: 'team.changed', data: { changed: ['name', 'fourEyes'] } },
    "Ana Ruiz changed the team's name and four-eyes rule.",
  ],
  [
    { type: 'member.invited', data: { inviteId: 'i1', role: 'editor' } },
    'Ana Ruiz invited somebody as editor.',
  ],
  [
    { type: 'member.joined', data: { userId: 'u2', role: 'reviewer' } },
    'Ben Okafor joined the team as reviewer.',
  ],
  [
    { type: 'member.changed', data: { userId: 'u2', from: 'reviewer', to: 'editor' } },
    'Ana Ruiz changed the role of Ben Okafor from reviewer to editor.',
  ],
  [{ type: 'member.removed', data: { userId: 'u2' } }, 'Ana Ruiz removed Ben Okafor from the team.'],
  [{ type: 'member.removed', data: { userId: 'u1' } }, 'Ana Ruiz left the team.'],
  [{ type: 'scale.changed', data: { version: 2 } }, 'Ana Ruiz changed the scale, which is now version 2.'],
  [
    { type: 'article.imported', data: { articleId: 'a1', revision: 1, sha256: digest, bodySha256: digest } },
    'Ana Ruiz imported the article.',
  ],
  [
    { type: 'article.blocks-changed', data: { articleId: 'a1', revision: 2, sha256: digest } },
    'Ana Ruiz chose other blocks of the import, which made revision 2.',
  ],
  [
    { type: 'article.changed', data: { articleId: 'a1', changed: ['title', 'publishedAt', 'sourceUrl'] } },
    "Ana Ruiz changed the article's title, date of publication and original address.",
  ],
  [{ type: 'article.archived', data: { articleId: 'a1' } }, 'Ana Ruiz archived the article.'],
  [{ type: 'claim.marked', data: { ...claim, digest } }, 'Ana Ruiz marked claim 3.'],
  [
    { type: 'claim.changed', data: { ...claim, changed: ['firstAppearance'], wording: 1, digest } },
    'Ana Ruiz changed the first appearance of claim 3.',
  ],
  [
    { type: 'claim.changed', data: { ...claim, changed: [], wording: 2, digest } },
    'Ana Ruiz changed the details of claim 3.',
  ],
  [{ type: 'claim.removed', data: claim }, 'Ana Ruiz removed claim 3.'],
  [
    { type: 'claim.withdrawn', data: { ...claim, reasonId: 'r1', digest } },
    'Ana Ruiz withdrew claim 3 and gave a reason.',
  ],
  [
    { type: 'claim.parked', data: { ...claim, reasonId: 'r1', digest } },
    'Ana Ruiz parked claim 3 and gave a reason.',
  ],
  [
    { type: 'claim.reopened', data: { ...claim, reasonId: 'r1', digest } },
    'Ana Ruiz reopened claim 3 and gave a reason.',
  ],
  [
    { type: 'claim.revealed', data: { ...claim, by: 'quorum', reasonId: null, digest: null } },
    'Claim 3 was revealed: enough verdicts are filed.',
  ],
  [
    { type: 'claim.revealed', data: { ...claim, by: 'editor', reasonId: 'r1', digest } },
    'Ana Ruiz revealed claim 3 and gave a reason.',
  ],
  [
    { type: 'claim.recheck-cleared', data: { ...claim, outcome: 'stands', reasonId: 'r1', digest } },
    'Ana Ruiz checked claim 3 again and recorded the outcome "stands".',
  ],
  [
    { type: 'verdict.filed', data: { ...claim, filing: 1, wording: 1, digest } },
    'Ana Ruiz filed a verdict on claim 3.',
  ],
  [
    { type: 'verdict.filed', data: { ...claim, filing: 2, wording: 1, digest } },
    'Ana Ruiz amended the verdict on claim 3, filing it for the 2nd time.',
  ],
  [
    { type: 'verdict.filed', data: { ...claim, filing: 11, wording: 1, digest } },
    'Ana Ruiz amended the verdict on claim 3, filing it for the 11th time.',
  ],
  [
    { type: 'verdict.confirmed', data: { ...claim, wording: 2 } },
    'Ana Ruiz confirmed the verdict on claim 3 for its new wording.',
  ],
  [{ type: 'source.added', data: { sourceId: 's1' } }, 'Ana Ruiz added a source to the library.'],
  [
    { type: 'source.changed', data: { sourceId: 's1', changed: ['url', 'archiveUrl', 'canonicalUrl'] } },
    'Ana Ruiz changed the address and archive address of a source.',
  ],
  [
    { type: 'source.file-added', data: { sourceId: 's1', sha256: digest } },
    'Ana Ruiz added a file to a source.',
  ],
]

describe('the sentence of an event', () => {
  it.each(cases)('tells %o', (event, expected) => {
    expect(sentence({ ...event, actorId: 'u1' }, names)).toBe(expected)
  })

  it('is tested for every type of event', () => {
    const tested = new Set<string>(cases.map(([event]) => event.type))
    const types = Object.keys(eventSchemas) as EventType[]
    expect(types.filter((type) => !tested.has(type))).toEqual([])
  })

  it('holds no digest and no id', () => {
    for (const [event] of cases)
      expect(sentence({ ...event, actorId: 'u1' }, names)).not.toMatch(/f{64}|\b[acirsu]1\b/)
  })

  it('names nobody whose name it was not given', () => {
    expect(sentence({ type: 'member.removed', data: { userId: 'u9' }, actorId: 'u8' }, names)).toBe(
      'Somebody removed Somebody from the team.',
    )
  })
})
