import { emptyCheck } from '@/domain/articles/article'
import { freeze } from '@/domain/articles/proposal'
import type { NewEvent } from '@/domain/history/event'
import { storeArticle } from '@/server/articles/store-article'
import type { Transaction } from '@/server/database/database'
import { chainOf, record } from '@/server/history/record'
import { newId } from '@/server/ids'
import { check, people, type PersonKey } from './article'
import { claims } from './content'
import { fileSampleVerdict } from './file'
import type { SampleFrame } from './frame'
import { markSampleClaim } from './mark'
import { readSample } from './read'
import type { SampleClaim } from './sample-claim'
import { storeSources } from './store-sources'

const quorum = 2
const minuteMs = 60_000
/** The sample was begun two days before it is loaded, so that its history reads like one. */
const ageMs = 2 * 24 * 60 * minuteMs

/**
 * Loads the sample article into a team: its text as if it were pasted, its claims, and the verdicts of two people who
 * cannot sign in. Its events have a chain of their own and its sources are nobody's. Returns the article's id.
 */
export async function loadSample(
  tx: Transaction,
  { teamId, actorId, now }: { teamId: string; actorId: string; now: Date },
): Promise<string> {
  const clock = steps(new Date(now.getTime() - ageMs))
  const begun = clock()
  const read = readSample()
  const frozen = freeze(read.proposal.blocks)
  const article = await storeArticle(tx, {
    teamId,
    actorId,
    now: begun,
    read,
    frozen,
    rules: { quorum, mode: 'blind' },
    rights: 'own',
    sample: true,
  })
  const chain = chainOf({ id: article.id, teamId, sample: true })
  const { id: articleId, revisionId, sha256 } = article
  const tell = (who: string, at: Date, events: NewEvent[]) => record(tx, chain, who, at, events)
  await tell(actorId, begun, [
    { type: 'article.imported', data: { articleId, revision: 1, sha256, bodySha256: read.sha256 } },
  ])
  const authors = await storePeople(tx, begun)
  const sources = await storeSources(tx, { teamId, heldBy: chain.id, createdById: authors.leila, now: begun })
  const frame: SampleFrame = { teamId, articleId, authors, sources }

  const revision = { id: revisionId, text: frozen.text }
  const marked: { id: string; number: number; claim: SampleClaim }[] = []
  for (const [index, claim] of claims.entries()) {
    const at = clock()
    const stored = await markSampleClaim(tx, frame, revision, { claim, number: index + 1, at })
    marked.push({ id: stored.id, number: index + 1, claim })
    await tell(authors[claim.markedBy], at, [stored.event])
  }
  await tx.article.update({
    where: { id: articleId },
    data: { nextClaimNumber: claims.length + 1, check: { ...emptyCheck, ...check } },
  })

  const rounds = Math.max(...claims.map((claim) => claim.verdicts.length))
  for (let round = 0; round < rounds; round++)
    for (const { id, number, claim } of marked) {
      const verdict = claim.verdicts[round]
      if (!verdict) continue
      const at = clock()
      const event = await fileSampleVerdict(tx, frame, { claimId: id, number, verdict, at })
      const reveals = round + 1 === quorum
      await tx.claim.update({
        where: { id },
        data: { version: { increment: 1 }, ...(reveals ? { revealedAt: at } : {}) },
      })
      const subject = { articleId, claimId: id, number }
      const revealed: NewEvent = {
        type: 'claim.revealed',
        data: { ...subject, by: 'quorum', reasonId: null, digest: null },
      }
      await tell(authors[verdict.by], at, reveals ? [event, revealed] : [event])
    }
  return articleId
}

/** A clock that is seven minutes on at each call. */
function steps(start: Date): () => Date {
  let at = start.getTime()
  return () => new Date((at += 7 * minuteMs))
}

async function storePeople(tx: Transaction, createdAt: Date): Promise<Record<PersonKey, string>> {
  const ids = { leila: newId(), tomas: newId() }
  const rows = Object.entries(people).map(([key, name]) => ({ id: ids[key as PersonKey], name, createdAt }))
  await tx.user.createMany({ data: rows })
  return ids
}
