import { z } from 'zod'

/**
 * The typed union of everything that history records, one line an act. Events hold ids, kinds and salted digests of
 * texts (HMAC-SHA256 under a salt kept beside the text), never prose: whoever reads the chain learns no hidden
 * rating and no redacted name. Changing a line needs a data migration: stored events are parsed again when read.
 */
const id = z.string()
const digest = z.string()
const changed = z.array(z.string())

/** What names a claim in its events. */
const claim = { articleId: id, claimId: id, number: z.number() }
/** What names a claim, or the whole article. */
const place = { articleId: id, claimId: id.nullable(), number: z.number().nullable() }
/** The words of a reason lie beside the chain. */
const reason = { reasonId: id, digest }

/** What became of the spans that did not come out as they were, when a revision was adopted. */
const carried = {
  claims: z.array(
    z.strictObject({
      claimId: id,
      number: z.number(),
      outcome: z.enum(['changed', 'ambiguous', 'orphaned']),
    }),
  ),
}

export const eventSchemas = {
  'edition.published': z.strictObject({
    articleId: id,
    edition: z.number(),
    /** Of the rendered page's bytes. */
    sha256: digest,
    mode: z.enum(['full', 'excerpts']),
    claims: z.array(z.number()),
    overrides: z.array(z.strictObject({ rule: z.string(), ...reason })),
  }),
  'edition.unpublished': z.strictObject({ articleId: id, edition: z.number(), ...reason }),
  'correction.made': z.strictObject({
    articleId: id,
    correction: z.number(),
    edition: z.number(),
    kind: z.string(),
    claims: z.array(z.number()),
    digest,
  }),
  'review-notice.started': z.strictObject({ articleId: id, claims: z.array(z.number()) }),
  'review-notice.ended': z.strictObject({ articleId: id, claims: z.array(z.number()) }),
  'challenge.received': z.strictObject({
    articleId: id,
    challenge: z.number(),
    claim: z.number().nullable(),
    digest,
  }),
  'challenge.answered': z.strictObject({
    articleId: id,
    challenge: z.number(),
    state: z.enum(['answered', 'corrected', 'set-aside']),
    digest: digest.nullable(),
  }),
  'gate.changed': z.strictObject({ preset: z.string(), rules: z.array(z.string()) }),
  'article.revised': z.strictObject({
    articleId: id,
    revision: z.number(),
    sha256: digest,
    bodySha256: digest,
    origin: z.enum(['import', 'look-again', 'watch']),
    adopted: z.boolean(),
    ...carried,
  }),
  'article.revision-decided': z.strictObject({
    articleId: id,
    revision: z.number(),
    decision: z.enum(['adopted', 'kept-and-noted', 'outlet-corrected']),
    reasonId: id.nullable(),
    digest: digest.nullable(),
    ...carried,
  }),
  'article.watched': z.strictObject({ articleId: id, watch: z.string().nullable() }),
  'article.restored': z.strictObject({
    articleId: id,
    revision: z.number(),
    sha256: digest,
    bodySha256: digest,
    claims: z.number(),
  }),
  'article.annotations-imported': z.strictObject({
    articleId: id,
    bodySha256: digest,
    claimIds: z.array(id),
    threadIds: z.array(id),
    unplaced: z.number(),
  }),
  'claim.words-removed': z.strictObject({ ...claim, spanId: id, revision: z.number() }),
  'thread.re-placed': z.strictObject({ ...place, threadId: id, revision: z.number() }),
  'check-worthy.decided': z.strictObject({
    articleId: id,
    decision: z.enum(['accepted', 'dismissed']),
    start: z.number(),
    end: z.number(),
    claimId: id.nullable(),
  }),
  'source.merged': z.strictObject({ sourceId: id, intoSourceId: id }),
  'source.link-changed': z.strictObject({
    sourceId: id,
    state: z.enum(['ok', 'changed', 'dead', 'refused']),
  }),

  'team.created': z.strictObject({}),
  'team.changed': z.strictObject({ changed }),
  'member.invited': z.strictObject({ inviteId: id, role: z.string() }),
  'member.joined': z.strictObject({ userId: id, role: z.string() }),
  'member.changed': z.strictObject({ userId: id, from: z.string(), to: z.string() }),
  'member.removed': z.strictObject({ userId: id }),
  'scale.changed': z.strictObject({ version: z.number() }),
  'article.imported': z.strictObject({
    articleId: id,
    revision: z.number(),
    sha256: digest,
    bodySha256: digest,
  }),
  'article.blocks-changed': z.strictObject({ articleId: id, revision: z.number(), sha256: digest }),
  'article.changed': z.strictObject({ articleId: id, changed }),
  'article.archived': z.strictObject({ articleId: id }),
  'claim.marked': z.strictObject({ articleId: id, claimId: id, number: z.number(), digest }),
  'claim.changed': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    changed,
    wording: z.number(),
    digest,
  }),
  'claim.removed': z.strictObject({ articleId: id, claimId: id, number: z.number() }),
  'claim.withdrawn': z.strictObject({ articleId: id, claimId: id, number: z.number(), reasonId: id, digest }),
  'claim.parked': z.strictObject({ articleId: id, claimId: id, number: z.number(), reasonId: id, digest }),
  'claim.reopened': z.strictObject({ articleId: id, claimId: id, number: z.number(), reasonId: id, digest }),
  'claim.revealed': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    by: z.enum(['quorum', 'editor']),
    reasonId: id.nullable(),
    digest: digest.nullable(),
  }),
  'claim.recheck-cleared': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    outcome: z.string(),
    reasonId: id,
    digest,
  }),
  'verdict.filed': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    filing: z.number(),
    wording: z.number(),
    digest,
  }),
  'verdict.confirmed': z.strictObject({
    articleId: id,
    claimId: id,
    number: z.number(),
    wording: z.number(),
  }),
  'source.added': z.strictObject({ sourceId: id }),
  'source.changed': z.strictObject({ sourceId: id, changed }),
  'source.file-added': z.strictObject({ sourceId: id, sha256: digest }),

  'claim.recheck-raised': z.strictObject({ ...claim, because: z.enum(['ruling', 'revision']) }),
  'claim.split': z.strictObject({ ...claim, intoClaimId: id, intoNumber: z.number() }),
  'claim.merged': z.strictObject({ ...claim, intoClaimId: id, intoNumber: z.number(), ...reason }),
  'claim.related': z.strictObject({ ...claim, kind: z.string(), otherClaimId: id, otherNumber: z.number() }),
  'claim.unrelated': z.strictObject({
    ...claim,
    kind: z.string(),
    otherClaimId: id,
    otherNumber: z.number(),
  }),

  'verdict.asked': z.strictObject({ ...claim, userId: id }),
  'verdict.ask-taken-back': z.strictObject({ ...claim, userId: id }),
  'verdict.draft-shared': z.strictObject({ ...claim, userIds: z.array(id) }),
  'verdict.draft-handed-over': z.strictObject({ ...claim, userId: id }),
  'verdict.draft-opened': z.strictObject({ ...claim, userId: id, ...reason }),

  'ruling.made': z.strictObject({ ...claim, ruling: z.number(), approved: z.boolean(), digest }),
  'ruling.approved': z.strictObject({ ...claim, ruling: z.number() }),
  'ruling.reopened': z.strictObject({ ...claim, ruling: z.number(), ...reason }),

  'evidence.added': z.strictObject({ ...place, evidenceId: id, sourceId: id }),
  'evidence.removed': z.strictObject({ ...place, evidenceId: id, sourceId: id }),

  'thread.started': z.strictObject({
    ...place,
    threadId: id,
    commentId: id,
    digest,
    mentions: z.array(id),
  }),
  'thread.answered': z.strictObject({
    ...place,
    threadId: id,
    commentId: id,
    digest,
    mentions: z.array(id),
  }),
  'thread.edited': z.strictObject({ ...place, threadId: id, commentId: id, digest, mentions: z.array(id) }),
  'thread.resolved': z.strictObject({ ...place, threadId: id }),
  'thread.reopened': z.strictObject({ ...place, threadId: id }),
  'suggestion.made': z.strictObject({ ...claim, threadId: id, suggestionId: id, field: z.string(), digest }),
  'suggestion.accepted': z.strictObject({
    ...claim,
    threadId: id,
    suggestionId: id,
    field: z.string(),
    userId: id,
  }),
  'suggestion.declined': z.strictObject({
    ...claim,
    threadId: id,
    suggestionId: id,
    field: z.string(),
    userId: id,
  }),

  'reply.asked': z.strictObject({ articleId: id, replyId: id, claimIds: z.array(id), digest }),
  'reply.changed': z.strictObject({ articleId: id, replyId: id, changed, digest }),
  'reply.received': z.strictObject({ articleId: id, replyId: id, digest }),
  'reply.closed': z.strictObject({ articleId: id, replyId: id }),

  'sign-off.asked': z.strictObject({ articleId: id, signOffId: id, kind: z.string(), byLink: z.boolean() }),
  'sign-off.given': z.strictObject({ articleId: id, signOffId: id, kind: z.string(), contentHash: digest }),
  'sign-off.refused': z.strictObject({ articleId: id, signOffId: id, kind: z.string(), contentHash: digest }),
  'sign-off.revoked': z.strictObject({ articleId: id, signOffId: id, kind: z.string() }),

  'expert.invited': z.strictObject({ ...place, linkId: id, userId: id }),
  'expert.declared': z.strictObject({ ...place, linkId: id, digest }),
  'expert.revoked': z.strictObject({ ...place, linkId: id, userId: id }),

  'coverage.marked': z.strictObject({ articleId: id, sentences: z.number(), why: z.string().nullable() }),

  'redaction.asked': z.strictObject({
    articleId: id.nullable(),
    redactionId: id,
    kind: z.string(),
    ...reason,
  }),
  'redaction.carried-out': z.strictObject({ articleId: id.nullable(), redactionId: id, kind: z.string() }),
  'redaction.refused': z.strictObject({ articleId: id.nullable(), redactionId: id, kind: z.string() }),

  'webhook.added': z.strictObject({ webhookId: id }),
  'webhook.changed': z.strictObject({ webhookId: id, changed }),
  'webhook.removed': z.strictObject({ webhookId: id }),
} as const
