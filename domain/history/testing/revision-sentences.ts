import type { NewEvent } from '../event'

const digest = 'f'.repeat(64)
const claim = { articleId: 'a1', claimId: 'c1', number: 3 }
const revised = { articleId: 'a1', revision: 2, sha256: digest, bodySha256: digest, claims: [] }
const decided = { articleId: 'a1', revision: 2, reasonId: null, digest: null, claims: [] }

/** Events of what comes in and changes, each with the sentence that tells it; claim 3 of article a1, by Ana Ruiz. */
export const revisionSentences: [NewEvent, string][] = [
  [
    { type: 'article.revised', data: { ...revised, origin: 'import', adopted: true } },
    'Ana Ruiz added revision 2.',
  ],
  [
    { type: 'article.revised', data: { ...revised, origin: 'look-again', adopted: false } },
    'Ana Ruiz looked at its address again and added revision 2, to be decided on.',
  ],
  [
    { type: 'article.revised', data: { ...revised, origin: 'watch', adopted: false } },
    'The article changed at its address, which was kept as revision 2.',
  ],
  [
    { type: 'article.revision-decided', data: { ...decided, decision: 'adopted' } },
    'Ana Ruiz adopted revision 2, so that its claims are checked there.',
  ],
  [
    { type: 'article.revision-decided', data: { ...decided, decision: 'kept-and-noted' } },
    'Ana Ruiz kept the check of the old text and noted the change of revision 2.',
  ],
  [
    { type: 'article.revision-decided', data: { ...decided, decision: 'outlet-corrected' } },
    'Ana Ruiz recorded that the outlet corrected itself in revision 2.',
  ],
  [
    { type: 'article.watched', data: { articleId: 'a1', watch: 'daily' } },
    "Ana Ruiz has the article's address looked at again (daily).",
  ],
  [
    { type: 'article.watched', data: { articleId: 'a1', watch: null } },
    "Ana Ruiz no longer has the article's address watched.",
  ],
  [
    {
      type: 'article.restored',
      data: { articleId: 'a1', revision: 1, sha256: digest, bodySha256: digest, claims: 1 },
    },
    'Ana Ruiz imported the article with 1 claim from an exported file.',
  ],
  [
    {
      type: 'article.annotations-imported',
      data: { articleId: 'a1', bodySha256: digest, claimIds: ['c1', 'c2'], threadIds: ['t1'], unplaced: 3 },
    },
    'Ana Ruiz imported annotations: 2 claims, 1 discussion, 3 not placed.',
  ],
  [
    { type: 'claim.words-removed', data: { ...claim, spanId: 's1', revision: 2 } },
    'Ana Ruiz recorded that the outlet removed the words of claim 3.',
  ],
  [
    { type: 'thread.re-placed', data: { ...claim, threadId: 't1', revision: 2 } },
    'Ana Ruiz put a discussion on claim 3 on other words of the text.',
  ],
  [
    {
      type: 'check-worthy.decided',
      data: { articleId: 'a1', decision: 'accepted', start: 0, end: 9, claimId: 'c1' },
    },
    'Ana Ruiz took a proposed sentence as a claim.',
  ],
  [
    {
      type: 'check-worthy.decided',
      data: { articleId: 'a1', decision: 'dismissed', start: 0, end: 9, claimId: null },
    },
    'Ana Ruiz dismissed a proposed sentence.',
  ],
  [
    { type: 'source.merged', data: { sourceId: 's1', intoSourceId: 's2' } },
    'Ana Ruiz merged two sources that were the same.',
  ],
  [
    { type: 'source.link-changed', data: { sourceId: 's1', state: 'dead' } },
    "A source's address no longer answers.",
  ],
]
