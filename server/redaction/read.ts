import { z } from 'zod'
import {
  redactableView,
  redactionView,
  type RedactableView,
  type RedactionView,
} from '@/domain/redaction/redaction'
import { parseEvent } from '@/domain/history/event'
import type { Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import { findArticle } from '@/server/articles/read'
import { findClaim } from '@/server/claims/load'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { cursorAt, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { findTeam } from '@/server/team/load-team'
import { allow } from '@/server/write'
import { viewRedactions } from './view'

const place = z.tuple([z.iso.datetime(), z.string()])
type RedactionPage = { items: RedactionView[]; next?: string }

async function redactionPage(
  actor: Actor,
  teamId: string,
  where: Prisma.RedactionWhereInput,
  { cursor, limit = 50 }: PageQuery,
): Promise<RedactionPage> {
  const { prisma } = await getDatabase()
  const after = placeOf(cursor, place)
  const earlier = after
    ? { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }
    : {}
  const rows = await prisma.redaction.findMany({
    where: { AND: [{ teamId }, where, earlier] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const items = await viewRedactions(prisma, actor.userId, teamId, shown)
  return {
    items,
    ...(rows.length > limit && last ? { next: cursorAt([last.createdAt.toISOString(), last.id]) } : {}),
  }
}

/** A page of a team's redactions, newest first, for its editors and owners. */
export async function readRedactions(actor: Actor, teamId: string, query: PageQuery = {}) {
  const { prisma } = await getDatabase()
  await findTeam(prisma, actor, teamId)
  allow(actor, 'redaction.write', { teamId })
  return redactionPage(actor, teamId, {}, query)
}

const declared = { method: 'GET', query: pageQuery, answer: pageOf(redactionView) } as const

export const listRedactions = operation({
  ...declared,
  path: '/teams/{id}/redactions',
  summary: 'What was asked to be redacted, carried out or refused in the team, newest first.',
  run: async ({ actor, params, query }) => ({ body: await readRedactions(actor, params.id ?? '', query) }),
})

export const listArticleRedactions = operation({
  ...declared,
  path: '/articles/{id}/redactions',
  summary: 'What was redacted in an article, newest first: what it was, never what it said.',
  async run({ actor, params, query }) {
    const { prisma } = await getDatabase()
    const { id, teamId } = await findArticle(prisma, actor, params.id ?? '')
    allow(actor, 'history.read', { teamId })
    const carriedOut = { articleId: id, carriedOutAt: { not: null } }
    return { body: await redactionPage(actor, teamId, carriedOut, query) }
  },
})

/** The versions of a claim, and the reasons that were given on it, that could be redacted, with what they say. */
async function readRedactable(actor: Actor, claimId: string): Promise<RedactableView[]> {
  const { prisma } = await getDatabase()
  const claim = await findClaim(prisma, actor, claimId, { removedToo: true })
  allow(actor, 'redaction.write', { teamId: claim.teamId })
  const versions = await prisma.claimVersion.findMany({
    where: { claimId, redactedAt: null },
    orderBy: { version: 'asc' },
  })
  const events = await prisma.event.findMany({ where: { claimId }, select: { canonical: true } })
  const reasonIds = events.flatMap(({ canonical }) => {
    const data = parseEvent(canonical)?.data
    return data && 'reasonId' in data ? (data.reasonId ?? []) : []
  })
  const reasons = await prisma.reason.findMany({
    where: { id: { in: reasonIds }, redactedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  return [
    ...versions.map(({ version, statement, createdAt }): RedactableView => ({
      kind: 'claim-version',
      subjectId: `${claimId}.${version}`,
      subject: `Version ${version} of claim ${claim.number}`,
      text: statement ?? '',
      at: createdAt.toISOString(),
    })),
    ...reasons.map(({ id, text, createdAt }): RedactableView => ({
      kind: 'reason',
      subjectId: id,
      subject: `The reason given on ${createdAt.toISOString().slice(0, 10)}`,
      text: text ?? '',
      at: createdAt.toISOString(),
    })),
  ]
}

export const listRedactable = operation({
  method: 'GET',
  path: '/redactions/subjects',
  summary:
    'The versions of a claim, and the reasons given on it, that could be redacted, with what they say.',
  query: z.object({ claim: z.string().max(64) }),
  answer: z.object({ items: z.array(redactableView) }),
  run: async ({ actor, query }) => ({ body: { items: await readRedactable(actor, query.claim) } }),
})
