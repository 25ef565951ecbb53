import { problem } from '@/domain/problem'
import { evidenceView, evidenceInput, sourceErrors, type EvidenceInput } from '@/domain/evidence/evidence'
import type { NewEvent } from '@/domain/history/event'
import { mayReadSource } from '@/domain/sources/confidential'
import { sourceInput, type SourceInput } from '@/domain/sources/source'
import type { Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { findArticle } from '@/server/articles/read'
import { lockClaim } from '@/server/claims/load'
import { chainOf } from '@/server/history/record'
import { operation, type Answer, type Call } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { readableConfidential } from '@/server/sources/confidential'
import { sourceColumns, visibleSourceCondition } from '@/server/sources/held'
import { lockLibrary } from '@/server/sources/lock'
import { describeSource, wholeSource } from '@/server/sources/view'
import { allow, write } from '@/server/write'
import { readOne } from './read'

/** Where evidence stands: at an article, or at one of its claims. */
export interface EvidencePlace {
  article: { id: string; teamId: string; sample: boolean }
  claim: { id: string; number: number } | null
}

/** What is added, by whom and when. `source` is described as in a citation, or it is one of the library. */
export interface NewEvidence {
  place: EvidencePlace
  input: EvidenceInput
  addedById: string
  now: Date
}

/**
 * Makes a source evidence of an article or a claim, within a write that has its claim locked (it locks the team's
 * library): finds or brings in the source, which is open to the team from then on. What somebody alone holds stays
 * held, whether it is the same address or not: the open one is another row. Answers the events to record. The same
 * source twice at one place is one piece of evidence; `created` says whether it is new. Throws `invalid`.
 */
export async function addEvidence(
  tx: Transaction,
  what: NewEvidence,
): Promise<{ id: string; sourceId: string; created: boolean; events: NewEvent[] }> {
  const { article, claim } = what.place
  const errors = sourceErrors(what.input)
  if (errors.length > 0) throw problem('invalid', { errors })
  await lockLibrary(tx, article.teamId)
  const { sourceId, events } = await openSource(tx, what)
  const place = { articleId: article.id, claimId: claim?.id ?? null }
  const known = await tx.evidence.findFirst({ where: { ...place, sourceId, removedAt: null } })
  if (known) return { id: known.id, sourceId, created: false, events }
  const id = newId()
  await tx.evidence.create({
    data: {
      id,
      teamId: article.teamId,
      ...place,
      sourceId,
      note: what.input.note?.trim() || null,
      addedById: what.addedById,
      createdAt: what.now,
    },
  })
  const data = { ...place, number: claim?.number ?? null, evidenceId: id, sourceId }
  return { id, sourceId, created: true, events: [...events, { type: 'evidence.added', data }] }
}

/** The open source that is meant, brought into the library where it is not there. The sample keeps its own. */
async function openSource(
  tx: Transaction,
  { place, input, addedById, now }: NewEvidence,
): Promise<{ sourceId: string; events: NewEvent[] }> {
  const { article } = place
  const heldBy = article.sample ? chainOf(article).id : ''
  const { teamId } = article
  let described = input.source
  if (input.sourceId !== undefined) {
    const named = await tx.source.findFirst({
      where: { AND: [{ id: input.sourceId, teamId }, visibleSourceCondition(addedById)] },
      ...wholeSource,
    })
    if (!named || !mayReadSource(addedById, named))
      throw problem('invalid', {
        errors: [{ path: '/sourceId', message: 'The library has no such source.' }],
      })
    if (named.heldBy === '') return { sourceId: named.id, events: [] }
    if (named.confidential)
      throw problem('invalid', {
        errors: [{ path: '/sourceId', message: 'This source is confidential and known to you alone.' }],
      })
    described = describedAgain(describeSource(named))
  }
  const columns = sourceColumns(described ?? {})
  const who = { teamId, userId: addedById }
  const confided = columns.canonicalUrl ? await readableConfidential(tx, who, columns.canonicalUrl) : null
  if (confided) return openSource(tx, { place, input: { sourceId: confided }, addedById, now })
  const known = columns.canonicalUrl
    ? await tx.source.findFirst({ where: { teamId, heldBy, canonicalUrl: columns.canonicalUrl } })
    : null
  if (known) return { sourceId: known.id, events: [] }
  const sourceId = newId()
  await tx.source.create({
    data: {
      id: sourceId,
      teamId,
      heldBy,
      ...columns,
      accessedAt: now,
      createdById: addedById,
      createdAt: now,
    },
  })
  return { sourceId, events: article.sample ? [] : [{ type: 'source.added', data: { sourceId } }] }
}

/** What a copy that somebody holds says, as somebody would describe it anew. */
function describedAgain({ accessedAt: _, ...described }: ReturnType<typeof describeSource>): SourceInput {
  return sourceInput.parse(described)
}

async function articlePlace(tx: Transaction, actor: Actor, id: string): Promise<EvidencePlace> {
  const article = await findArticle(tx, actor, id)
  return { article, claim: null }
}

async function claimPlace(tx: Transaction, actor: Actor, id: string): Promise<EvidencePlace> {
  const claim = await lockClaim(tx, actor, id)
  return { article: claim.article, claim }
}

function add(
  call: Call<unknown, EvidenceInput>,
  placeOf: (tx: Transaction, actor: Actor, id: string) => Promise<EvidencePlace>,
): Promise<Answer> {
  return write(call, {
    load: (tx) => placeOf(tx, call.actor, call.params.id ?? ''),
    allow: ({ article }) => allow(call.actor, 'evidence.write', { teamId: article.teamId }),
    decide: () => {
      const errors = sourceErrors(call.body)
      if (errors.length > 0) throw problem('invalid', { errors })
    },
    record: async (tx, place) => {
      const { actor, body: input, now } = call
      const added = await addEvidence(tx, { place, input, addedById: actor.userId, now })
      return {
        chain: chainOf(place.article),
        events: added.events,
        answer: async (inside) => ({
          status: added.created ? 201 : 200,
          body: await readOne(inside, actor.userId, added.id),
          location: `/api/v1/evidence/${added.id}`,
        }),
      }
    },
  })
}

const declared = { method: 'POST', body: evidenceInput, answer: evidenceView, status: 201 } as const

export const addArticleEvidence = operation({
  ...declared,
  path: '/articles/{id}/evidence',
  summary: 'Gives an article a source without a stance, open to the team before anybody rates.',
  run: (call) => add(call, articlePlace),
})

export const addClaimEvidence = operation({
  ...declared,
  path: '/claims/{id}/evidence',
  summary: 'Gives a claim a source without a stance, open to the team before anybody rates.',
  run: (call) => add(call, claimPlace),
})
