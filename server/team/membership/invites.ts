import { z } from 'zod'
import { isProblem, problem } from '@/domain/problem'
import { roleSchema } from '@/domain/team/roles'
import { acceptInviteInput, inviteView, meView, newUserInput, roleInput } from '@/domain/team/view'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { parseWith } from '@/server/http/body'
import { operation, type Answer, type Call } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { createUser } from '../accounts/create-user'
import { createInvite, findInvite, inviteToken, inviteUrl, joinByInvite } from './invite-rows'
import { findTeam } from '../load-team'
import { readMe } from '../me/me'
import { hashPassword } from '../accounts/passwords'
import { writeOnce } from '../write-once'

/** What is kept of the answer, for a repeated request: the link is made anew, so that no secret is stored. */
const keptAnswer = z.object({ id: z.string(), role: roleSchema, expiresAt: z.string() })

export const invite = operation({
  method: 'POST',
  path: '/teams/{id}/invites',
  summary: 'Makes a link by which one person can join the team within seven days.',
  body: roleInput,
  answer: inviteView,
  status: 201,
  run: async (call) => {
    const { role } = call.body
    const { actor, now } = call
    const answer = await write(call, {
      load: (tx) => findTeam(tx, actor, call.params.id ?? ''),
      allow: (team) => allow(actor, 'members.change', { teamId: team.id }),
      decide: () => undefined,
      record: async (tx, team) => {
        const { id, expiresAt } = await createInvite(tx, {
          teamId: team.id,
          role,
          createdById: actor.userId,
          now,
        })
        return {
          chain: teamChain(team.id),
          events: [{ type: 'member.invited', data: { inviteId: id, role } }],
          answer: async () => ({ status: 201, body: { id, role, expiresAt: expiresAt.toISOString() } }),
        }
      },
    })
    const kept = keptAnswer.parse(answer.body)
    const token = inviteToken(kept.id)
    return {
      status: 201,
      body: { url: inviteUrl(token), expiresAt: kept.expiresAt, role: kept.role },
      location: `/api/v1/invites/${token}`,
    }
  },
})

export const invitationView = z.object({ teamName: z.string(), role: roleSchema, valid: z.boolean() })
export type InvitationView = z.infer<typeof invitationView>

/** What an invitation is for; `null` where there never was one. `teamId` is for pages alone. */
export async function readInvitation(token: string): Promise<(InvitationView & { teamId: string }) | null> {
  const { prisma } = await getDatabase()
  return findInvite(prisma, token, new Date())
}

export const getInvitation = operation({
  method: 'GET',
  path: '/invites/{token}',
  summary: 'What an invitation is for and whether it can still be accepted.',
  auth: 'none',
  answer: invitationView,
  async run({ params }) {
    const found = await readInvitation(params.token ?? '')
    if (!found) throw problem('not-found')
    return { body: invitationView.parse(found) }
  },
})

export const acceptInvite = operation({
  method: 'POST',
  path: '/invites/{token}/accept',
  summary: 'Joins the team: with name, e-mail and password as a newcomer, with nothing as who you are.',
  auth: 'none',
  body: acceptInviteInput,
  answer: meView,
  run: (call) => (call.actor.userId ? acceptAsMyself(call) : acceptAsNewcomer(call)),
})

type AcceptCall = Call<unknown, z.infer<typeof acceptInviteInput>>

async function acceptAsMyself(call: AcceptCall): Promise<Answer> {
  const { actor, now } = call
  const given = Object.keys(call.body)
  if (given.length > 0)
    throw problem('invalid', {
      detail: `You are signed in as ${actor.name}. Send nothing to join, or sign out first.`,
      errors: given.map((field) => ({ path: `/${field}`, message: 'You are signed in already.' })),
    })
  return writeOnce(call, async (tx) => {
    await joinByInvite(tx, { token: call.params.token ?? '', userId: actor.userId, now })
    return { body: await readMe(tx, actor.userId) }
  })
}

async function acceptAsNewcomer(call: AcceptCall): Promise<Answer> {
  const { now } = call
  const token = call.params.token ?? ''
  const person = parseWith(newUserInput, call.body)
  // Looked at before the hash, which costs; what counts is looked at again inside of the transaction.
  const found = await readInvitation(token)
  if (!found) throw problem('not-found')
  if (!found.valid && !call.idempotency) throw problem('invite-over')
  const passwordHash = await hashPassword(person.password)
  return writeOnce(call, async (tx) => {
    const userId = await createUser(tx, { ...person, passwordHash, now }).catch((refused: unknown) => {
      if (!isProblem(refused) || refused.code !== 'taken') throw refused
      const message = 'There is an account with this address. Sign in, then open the invitation again.'
      throw problem('taken', { detail: message, errors: [{ path: '/email', message }] })
    })
    await joinByInvite(tx, { token, userId, now })
    return { body: await readMe(tx, userId) }
  })
}
