import { describe, expect, it } from 'vitest'
import { type EventType, type NewEvent } from './event'
import { eventSchemas } from './event-schemas'
import { sentence } from './sentence'
import { publishingSentences } from './testing/publishing-sentences'
import { revisionSentences } from './testing/revision-sentences'

const names = new Map([
  ['u1', 'Ana Ruiz'],
  ['u2', 'Ben Okafor'],
])
const claim = { articleId: 'a1', claimId: 'c1', number: 3 }
const digest = 'f'.repeat(64)
const whole = { articleId: 'a1', claimId: null, number: null }
const why = { reasonId: 'r1', digest }
const said = { threadId: 't1', commentId: 'k1', digest, mentions: ['u2'] }
const suggested = { threadId: 't1', suggestionId: 'g1', field: 'statement' }
const signOff = { articleId: 'a1', signOffId: 's1', kind: 'legal' }
const redaction = { articleId: 'a1', redactionId: 'd1', kind: 'claim-version' }

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
  ...revisionSentences,
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
  [
    { type: 'claim.recheck-raised', data: { ...claim, because: 'ruling' } },
    'Claim 3 is to be checked again: a claim that it depends on was ruled otherwise.',
  ],
  [
    { type: 'claim.recheck-raised', data: { ...claim, because: 'revision' } },
    'Claim 3 is to be checked again: its words changed in a new revision.',
  ],
  [
    { type: 'claim.split', data: { ...claim, intoClaimId: 'c2', intoNumber: 4 } },
    'Ana Ruiz split claim 4 from claim 3.',
  ],
  [
    { type: 'claim.merged', data: { ...claim, intoClaimId: 'c2', intoNumber: 1, ...why } },
    'Ana Ruiz merged claim 3 into claim 1 and gave a reason.',
  ],
  [
    { type: 'claim.related', data: { ...claim, kind: 'depends-on', otherClaimId: 'c2', otherNumber: 1 } },
    'Ana Ruiz recorded that claim 3 depends on claim 1.',
  ],
  [
    { type: 'claim.unrelated', data: { ...claim, kind: 'repeats', otherClaimId: 'c2', otherNumber: 1 } },
    'Ana Ruiz took back that claim 3 repeats claim 1.',
  ],
  [
    { type: 'verdict.asked', data: { ...claim, userId: 'u2' } },
    'Ana Ruiz asked Ben Okafor for a verdict on claim 3.',
  ],
  [
    { type: 'verdict.ask-taken-back', data: { ...claim, userId: 'u2' } },
    'Ana Ruiz no longer asks Ben Okafor for a verdict on claim 3.',
  ],
  [
    { type: 'verdict.draft-shared', data: { ...claim, userIds: ['u2', 'u3'] } },
    'Ana Ruiz shared a draft verdict on claim 3 with Ben Okafor and Somebody.',
  ],
  [
    { type: 'verdict.draft-handed-over', data: { ...claim, userId: 'u2' } },
    'Ana Ruiz handed a draft verdict on claim 3 over to Ben Okafor.',
  ],
  [
    { type: 'verdict.draft-opened', data: { ...claim, userId: 'u2', ...why } },
    'Ana Ruiz opened the draft verdict of Ben Okafor on claim 3 and gave a reason.',
  ],
  [
    { type: 'ruling.made', data: { ...claim, ruling: 1, approved: true, digest } },
    'Ana Ruiz ruled on claim 3.',
  ],
  [
    { type: 'ruling.made', data: { ...claim, ruling: 1, approved: false, digest } },
    'Ana Ruiz ruled on claim 3, to be approved.',
  ],
  [{ type: 'ruling.approved', data: { ...claim, ruling: 1 } }, 'Ana Ruiz approved the ruling on claim 3.'],
  [
    { type: 'ruling.reopened', data: { ...claim, ruling: 1, ...why } },
    'Ana Ruiz reopened the ruling on claim 3 and gave a reason.',
  ],
  [
    { type: 'evidence.added', data: { ...claim, evidenceId: 'e1', sourceId: 's1' } },
    'Ana Ruiz added evidence to claim 3.',
  ],
  [
    { type: 'evidence.removed', data: { ...whole, evidenceId: 'e1', sourceId: 's1' } },
    'Ana Ruiz took evidence off the article.',
  ],
  [{ type: 'thread.started', data: { ...claim, ...said } }, 'Ana Ruiz started a discussion on claim 3.'],
  [
    { type: 'thread.answered', data: { ...whole, ...said } },
    'Ana Ruiz wrote in a discussion on the article.',
  ],
  [{ type: 'thread.edited', data: { ...claim, ...said } }, 'Ana Ruiz edited a comment on claim 3.'],
  [
    { type: 'thread.resolved', data: { ...claim, threadId: 't1' } },
    'Ana Ruiz resolved a discussion on claim 3.',
  ],
  [
    { type: 'thread.reopened', data: { ...whole, threadId: 't1' } },
    'Ana Ruiz reopened a discussion on the article.',
  ],
  [
    { type: 'suggestion.made', data: { ...claim, ...suggested, digest } },
    'Ana Ruiz suggested a change to the statement of claim 3.',
  ],
  [
    { type: 'suggestion.accepted', data: { ...claim, ...suggested, userId: 'u2' } },
    'Ana Ruiz accepted a change by Ben Okafor to the statement of claim 3.',
  ],
  [
    { type: 'suggestion.declined', data: { ...claim, ...suggested, userId: 'u2' } },
    'Ana Ruiz declined a change by Ben Okafor to the statement of claim 3.',
  ],
  [
    { type: 'reply.asked', data: { articleId: 'a1', replyId: 'r1', claimIds: ['c1'], digest } },
    'Ana Ruiz recorded a request for a reply.',
  ],
  [
    { type: 'reply.changed', data: { articleId: 'a1', replyId: 'r1', changed: ['deadline'], digest } },
    'Ana Ruiz changed the deadline of a request for a reply.',
  ],
  [
    { type: 'reply.received', data: { articleId: 'a1', replyId: 'r1', digest } },
    'Ana Ruiz recorded the answer to a request for a reply.',
  ],
  [
    { type: 'reply.closed', data: { articleId: 'a1', replyId: 'r1' } },
    'Ana Ruiz closed a request for a reply without an answer.',
  ],
  [
    { type: 'sign-off.asked', data: { ...signOff, byLink: true } },
    'Ana Ruiz asked for a legal sign-off by link.',
  ],
  [
    { type: 'sign-off.given', data: { ...signOff, contentHash: digest } },
    'Ana Ruiz gave the legal sign-off.',
  ],
  [
    { type: 'sign-off.refused', data: { ...signOff, contentHash: digest } },
    'Ana Ruiz refused the legal sign-off.',
  ],
  [{ type: 'sign-off.revoked', data: signOff }, 'Ana Ruiz called a request for a legal sign-off back.'],
  [
    { type: 'expert.invited', data: { ...claim, linkId: 'l1', userId: 'u2' } },
    'Ana Ruiz invited an outside expert to claim 3.',
  ],
  [
    { type: 'expert.declared', data: { ...whole, linkId: 'l1', digest } },
    'Ana Ruiz declared conflicts of interest on the article.',
  ],
  [
    { type: 'expert.revoked', data: { ...claim, linkId: 'l1', userId: 'u2' } },
    "Ana Ruiz ended an outside expert's access to claim 3.",
  ],
  [
    { type: 'coverage.marked', data: { articleId: 'a1', sentences: 1, why: 'common-knowledge' } },
    'Ana Ruiz marked 1 sentence as not checkable (common knowledge).',
  ],
  [
    { type: 'coverage.marked', data: { articleId: 'a1', sentences: 2, why: null } },
    'Ana Ruiz set 2 sentences back to not looked at.',
  ],
  [
    { type: 'redaction.asked', data: { ...redaction, ...why } },
    'Ana Ruiz asked for a claim version to be redacted and gave a reason.',
  ],
  [{ type: 'redaction.carried-out', data: redaction }, 'Ana Ruiz redacted a claim version.'],
  [{ type: 'redaction.refused', data: redaction }, 'Ana Ruiz refused to redact a claim version.'],
  ...publishingSentences,
  [{ type: 'webhook.added', data: { webhookId: 'w1' } }, 'Ana Ruiz added a webhook.'],
  [
    { type: 'webhook.changed', data: { webhookId: 'w1', changed: ['url', 'types'] } },
    'Ana Ruiz changed the address and types of a webhook.',
  ],
  [{ type: 'webhook.removed', data: { webhookId: 'w1' } }, 'Ana Ruiz removed a webhook.'],
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
