import type { NewEvent } from '../event'

const digest = 'd'.repeat(64)
const reason = { reasonId: 'r1', digest }
const edition = { articleId: 'a1', edition: 2 }
const published = { ...edition, sha256: digest, mode: 'full' as const }

/** Events of publishing, each with the sentence that tells it. */
export const publishingSentences: [NewEvent, string][] = [
  [
    { type: 'edition.published', data: { ...published, claims: [1, 3], overrides: [] } },
    'Ana Ruiz published edition 2 with 2 claims.',
  ],
  [
    {
      type: 'edition.published',
      data: { ...published, claims: [1], overrides: [{ rule: 'archived', ...reason }] },
    },
    'Ana Ruiz published edition 2 with 1 claim, overriding 1 rule with a reason.',
  ],
  [
    { type: 'edition.unpublished', data: { ...edition, ...reason } },
    'Ana Ruiz took edition 2 out of public view and gave a reason.',
  ],
  [
    {
      type: 'correction.made',
      data: { ...edition, correction: 1, kind: 'outlet-changed', claims: [1, 4], digest },
    },
    'Ana Ruiz recorded with edition 2: outlet changed of claims 1 and 4.',
  ],
  [
    { type: 'correction.made', data: { ...edition, correction: 1, kind: 'retraction', claims: [], digest } },
    'Ana Ruiz recorded with edition 2: retraction.',
  ],
  [
    { type: 'review-notice.started', data: { articleId: 'a1', claims: [4] } },
    'Ana Ruiz told readers that claim 4 is being reviewed.',
  ],
  [
    { type: 'review-notice.ended', data: { articleId: 'a1', claims: [1, 4] } },
    'Ana Ruiz took back the notice that claims 1 and 4 are being reviewed.',
  ],
  [
    { type: 'challenge.received', data: { articleId: 'a1', challenge: 1, claim: 4, digest } },
    'A reader objected to claim 4.',
  ],
  [
    { type: 'challenge.received', data: { articleId: 'a1', challenge: 2, claim: null, digest } },
    'A reader objected to the published check.',
  ],
  [
    {
      type: 'challenge.answered',
      data: { articleId: 'a1', challenge: 1, state: 'corrected', digest: null },
    },
    "Ana Ruiz answered a reader's objection with a correction.",
  ],
  [
    { type: 'gate.changed', data: { preset: 'own', rules: ['statement', 'sourced'] } },
    'Ana Ruiz changed the rules for publishing, which are now 2 rules.',
  ],
]
