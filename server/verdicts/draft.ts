import { canonicalJson } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import { citationWords, draftWords, type DraftCitation, type StoredDraft } from '@/domain/verdicts/draft'
import { unknownRatings } from '@/domain/verdicts/filing'
import { verdictInput, verdictView, type VerdictInput } from '@/domain/verdicts/verdict'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { findClaim } from '@/server/claims/load'
import { chainOf } from '@/server/history/record'
import { operation, type Answer, type Call } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { dropUnusedHeld, holdSource, visibleSourceCondition } from '@/server/sources/held'
import { allow, write } from '@/server/write'
import { lockWithMine, type ClaimAndMine } from './load'
import { myVerdict } from './mine'
import { currentScale } from './scales'

/** The answer that shows a person their own verdict. */
export async function mineAnswer(
  tx: Transaction,
  userId: string,
  claimId: string,
  status: 200 | 201 = 200,
): Promise<Answer> {
  const view = await myVerdict(tx, userId, claimId)
  if (!view) throw problem('not-found')
  return { status, body: view, version: view.version, location: `/api/v1/claims/${claimId}/verdict` }
}

export const getVerdict = operation({
  method: 'GET',
  path: '/claims/{id}/verdict',
  summary: 'My own verdict on a claim: the draft while there is one.',
  answer: verdictView,
  async run({ actor, params }) {
    const { prisma } = await getDatabase()
    const view = await myVerdict(prisma, actor.userId, params.id ?? '')
    const claim = await findClaim(prisma, actor, params.id ?? '', { removedToo: view !== null })
    if (!view) throw problem('not-found', `You have no verdict on claim ${claim.number} yet.`)
    return { body: view, version: view.version }
  },
})

export const putVerdict = operation({
  method: 'PUT',
  path: '/claims/{id}/verdict',
  summary: 'Saves my draft. On a filed verdict it starts a draft beside it; the filed one counts until then.',
  body: verdictInput,
  ifMatch: 'needed',
  answer: verdictView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const loaded = await lockWithMine(tx, call.actor, call.params.id ?? '')
        return {
          ...loaded,
          scale: await currentScale(tx, loaded.claim.teamId),
          same: sameAsStored(loaded, call.body),
        }
      },
      allow: ({ claim }) => allow(call.actor, 'verdict.write', { teamId: claim.teamId }),
      decide: ({ scale }) => {
        const errors = [...unknownRatings(call.body, scale), ...sourceless(call.body)]
        if (errors.length > 0) throw problem('invalid', { errors })
      },
      record: async (tx, loaded) => {
        if (!loaded.same) {
          await refuseStale(tx, call, loaded)
          await storeDraft(tx, call, loaded)
        }
        const status = loaded.mine ? 200 : 201
        return {
          chain: chainOf(loaded.claim.article),
          events: [],
          answer: (inside) => mineAnswer(inside, call.actor.userId, loaded.claim.id, status),
        }
      },
    }),
})

/** Citations that say neither what their source is nor which of the library's. */
function sourceless(input: VerdictInput) {
  return (input.citations ?? []).flatMap((citation, index) =>
    (citation.source === undefined) === (citation.sourceId === undefined)
      ? [{ path: `/citations/${index}`, message: 'Send either source or sourceId.' }]
      : [],
  )
}

async function refuseStale(tx: Transaction, call: Call, { mine, claim }: ClaimAndMine): Promise<void> {
  if (!mine && call.ifMatch === null) return
  if (mine && !call.ifNoneMatch && (call.ifMatch === 'any' || call.ifMatch === mine.version)) return
  throw problem('stale', { current: await myVerdict(tx, call.actor.userId, claim.id) })
}

/** Whether what was sent is what is stored already: then an answer was lost, and nothing is in conflict. */
function sameAsStored({ claim, mine, draft }: ClaimAndMine, input: VerdictInput): boolean {
  if (!mine) return false
  const wording = draft ? mine.draftWording : mine.wording
  if (wording !== claim.wording) return false
  const filing = mine.filings[0]
  const kept = draft ?? (filing && { ...filing, citations: filing.citations })
  if (!kept) return false
  const sent = {
    ...draftWords(input),
    citations: (input.citations ?? []).map((one) =>
      comparable({ ...citationWords(one), sourceId: one.sourceId, source: one.source }),
    ),
  }
  const { rating, saidRating, summary, reasoning, asOf } = kept
  const stored = {
    rating,
    saidRating,
    summary,
    reasoning,
    asOf,
    citations: kept.citations.map((one, index) =>
      comparable({
        stance: one.stance,
        quote: one.quote,
        quoteLanguage: one.quoteLanguage,
        translation: one.translation,
        locator: one.locator,
        note: one.note,
        ...(input.citations?.[index]?.sourceId === undefined
          ? { source: one.asCited }
          : { sourceId: one.sourceId }),
      }),
    ),
  }
  return canonicalJson(sent) === canonicalJson(stored)
}

function comparable(citation: Record<string, unknown>): unknown {
  const source =
    citation.source === undefined || citation.source === null ? undefined : withoutEmpty(citation.source)
  return { ...citation, source }
}

function withoutEmpty(value: unknown): unknown {
  return Object.fromEntries(
    Object.entries(value as object).filter(([, member]) => member !== null && member !== undefined),
  )
}

async function storeDraft(
  tx: Transaction,
  call: Call<unknown, VerdictInput>,
  { claim, mine, draft }: ClaimAndMine,
): Promise<void> {
  const stored = await resolveDraft(tx, call, claim.teamId, draft)
  const columns = { draft: stored, draftWording: claim.wording, updatedAt: call.now }
  if (mine)
    await tx.verdict.update({ where: { id: mine.id }, data: { ...columns, version: { increment: 1 } } })
  else
    await tx.verdict.create({
      data: {
        id: newId(),
        claimId: claim.id,
        authorId: call.actor.userId,
        wording: claim.wording,
        createdAt: call.now,
        ...columns,
      },
    })
  const before = draft?.citations.map((citation) => citation.sourceId) ?? []
  const after = new Set(stored.citations.map((citation) => citation.sourceId))
  const gone = before.filter((id) => !after.has(id))
  if (gone.length > 0) await dropUnusedHeld(tx, call.actor.userId, gone)
}

/** The draft as it is stored: every source is a row by now, the author's own copy where the library has none. */
async function resolveDraft(
  tx: Transaction,
  call: Call<unknown, VerdictInput>,
  teamId: string,
  before: StoredDraft | null,
): Promise<StoredDraft> {
  const who = { teamId, userId: call.actor.userId, now: call.now }
  const citations: DraftCitation[] = []
  const taken = new Set<string>()
  for (const [index, sent] of (call.body.citations ?? []).entries()) {
    const previous =
      before?.citations.find((one) => one.id === sent.id) ?? (sent.id ? undefined : before?.citations[index])
    const id = previous && !taken.has(previous.id) ? previous.id : newId()
    taken.add(id)
    const sourceId = sent.source
      ? await holdSource(tx, who, sent.source, previous?.sourceId ?? null)
      : await knownSource(tx, who, sent.sourceId ?? '', index)
    citations.push({ id, sourceId, asCited: sent.source ?? null, ...citationWords(sent) })
  }
  return { ...draftWords(call.body), citations }
}

async function knownSource(
  tx: Transaction,
  who: { teamId: string; userId: string },
  id: string,
  index: number,
): Promise<string> {
  const asked = await tx.source.findFirst({
    where: { id, teamId: who.teamId },
    select: { mergedIntoId: true },
  })
  const sourceId = asked?.mergedIntoId ?? id
  const source = await tx.source.findFirst({
    where: { AND: [{ id: sourceId, teamId: who.teamId }, visibleSourceCondition(who.userId)] },
  })
  if (source) return sourceId
  throw problem('invalid', {
    errors: [{ path: `/citations/${index}/sourceId`, message: 'The library has no such source.' }],
  })
}

export const deleteVerdict = operation({
  method: 'DELETE',
  path: '/claims/{id}/verdict',
  summary: 'Throws my draft away. What was filed stays.',
  ifMatch: 'needed',
  status: 204,
  run: (call) =>
    write(call, {
      load: (tx) => lockWithMine(tx, call.actor, call.params.id ?? ''),
      allow: ({ claim }) => allow(call.actor, 'verdict.write', { teamId: claim.teamId }),
      decide: ({ mine, draft }) => {
        if (!mine || !draft) throw problem('not-found', 'There is no draft of yours here.')
        return mine
      },
      record: async (tx, loaded, mine) => {
        await refuseStale(tx, call, loaded)
        if (mine.filings.length === 0) await tx.verdict.delete({ where: { id: mine.id } })
        else {
          await tx.draftShare.deleteMany({ where: { verdictId: mine.id } })
          await tx.verdict.update({
            where: { id: mine.id },
            data: {
              draft: Prisma.DbNull,
              draftWording: null,
              updatedAt: call.now,
              version: { increment: 1 },
            },
          })
        }
        const sources = loaded.draft?.citations.map((citation) => citation.sourceId) ?? []
        await dropUnusedHeld(tx, call.actor.userId, sources)
        return { chain: chainOf(loaded.claim.article), events: [], answer: async () => ({ status: 204 }) }
      },
    }),
})
