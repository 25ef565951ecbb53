import { z } from 'zod'
import {
  decideByLinkInput,
  linkSignOffView,
  signOffKindSchema,
  type LinkSignOffView,
} from '@/domain/sign-offs/sign-off'
import { signOffStateOf } from '@/domain/sign-offs/state'
import type { Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { contentPage, presentContent } from './content'
import { keepDecision } from './decide'
import { findByToken, type SignOffRow } from './load'
import { decidedOf } from './view'

/** What the holder of a link is told. Throws `link-over`. */
export async function readSignOffLink(token: string, now: Date): Promise<LinkSignOffView> {
  const { prisma } = await getDatabase()
  const signOff = await findByToken(prisma, token, now)
  const { contentHash } = await presentContent(signOff.article)
  return viewByLink(prisma, signOff, contentHash, now)
}

async function viewByLink(
  tx: Transaction,
  signOff: SignOffRow,
  contentHash: string,
  now: Date,
): Promise<LinkSignOffView> {
  const team = await tx.team.findUniqueOrThrow({ where: { id: signOff.teamId }, select: { name: true } })
  return {
    kind: signOffKindSchema.parse(signOff.kind),
    name: signOff.signerName ?? '',
    desk: team.name,
    title: signOff.article.title,
    contentHash,
    state: signOffStateOf(signOff, contentHash, now),
    decided: decidedOf(signOff),
    expiresAt: signOff.expiresAt?.toISOString() ?? null,
  }
}

export const getSignOffLink = operation({
  method: 'GET',
  path: '/sign-off/{token}',
  summary: 'What the link asks for, with the hash of the present content.',
  auth: 'none',
  answer: linkSignOffView,
  run: async ({ params, now }) => ({ body: await readSignOffLink(params.token ?? '', now) }),
})

export const getSignOffLinkContent = operation({
  method: 'GET',
  path: '/sign-off/{token}/content',
  summary: 'What the link asks to approve as a page: the annotated article that readers would get now.',
  auth: 'none',
  query: z.object({ hash: z.string().max(64).optional() }),
  async run({ params, query, now }) {
    const { prisma } = await getDatabase()
    const signOff = await findByToken(prisma, params.token ?? '', now)
    return { response: contentPage(await presentContent(signOff.article), query.hash) }
  },
})

export const decideByLink = operation({
  method: 'POST',
  path: '/sign-off/{token}',
  summary: 'Approves or refuses, by the link, exactly the content with this hash.',
  auth: 'none',
  body: decideByLinkInput,
  answer: linkSignOffView,
  async run(call) {
    const token = call.params.token ?? ''
    const { prisma } = await getDatabase()
    const signOff = await findByToken(prisma, token, call.now)
    const { contentHash } = await presentContent(signOff.article)
    // Whoever has the link signs as the person it was made for, signed in as somebody else or not.
    const signer: Actor = {
      userId: signOff.signerId ?? '',
      name: signOff.signerName ?? '',
      email: null,
      memberships: [],
    }
    const findAgain = (tx: Transaction) => findByToken(tx, token, call.now)
    return keepDecision(
      { ...call, actor: signer },
      { signOffId: signOff.id, input: call.body, presentHash: contentHash },
      {
        load: findAgain,
        answer: async (tx) => ({ body: await viewByLink(tx, await findAgain(tx), contentHash, call.now) }),
      },
    )
  },
})
