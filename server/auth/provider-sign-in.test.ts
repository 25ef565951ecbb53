import { describe, expect, it } from 'vitest'
import { transaction } from '@/server/database/transaction'
import { createInvite, inviteToken } from '@/server/team/membership/invite-rows'
import { createUser } from '@/server/team/accounts/create-user'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { decideProviderSignIn, signInByProvider, type ProviderStanding } from './provider-sign-in'

const stranger: ProviderStanding = {
  linkedUserId: null,
  verified: true,
  holder: null,
  signedInUserId: null,
  invite: 'none',
}
const withPassword = { id: 'ada', hasPassword: true }
const without = { id: 'bo', hasPassword: false }

describe('somebody whom another service vouches for', () => {
  it.each<[string, Partial<ProviderStanding>, object]>([
    ['signs in where the account is linked', { linkedUserId: 'ada' }, { act: 'sign-in', userId: 'ada' }],
    [
      'signs in where it is linked, whatever address it has now',
      { linkedUserId: 'ada', verified: false, holder: without },
      { act: 'sign-in', userId: 'ada' },
    ],
    ['is refused when unknown', {}, { act: 'refuse', why: 'not-invited' }],
    ['joins with an invitation', { invite: 'valid' }, { act: 'join' }],
    ['is refused with a used invitation', { invite: 'over' }, { act: 'refuse', why: 'invite-over' }],
    [
      'is refused without a verified address, invited or not',
      { verified: false, invite: 'valid' },
      { act: 'refuse', why: 'unverified-address' },
    ],
    ['is linked to an account without a password', { holder: without }, { act: 'link', userId: 'bo' }],
    [
      'is never linked silently to an account with a password',
      { holder: withPassword, invite: 'valid' },
      { act: 'refuse', why: 'has-password' },
    ],
    [
      'is not linked while somebody else is signed in',
      { holder: withPassword, signedInUserId: 'bo' },
      { act: 'refuse', why: 'has-password' },
    ],
    [
      'is linked while its owner is signed in',
      { holder: withPassword, signedInUserId: 'ada' },
      { act: 'link', userId: 'ada' },
    ],
  ])('%s', (_, given, decision) => {
    expect(decideProviderSignIn({ ...stranger, ...given })).toEqual(decision)
  })
})

describe.each(databaseKinds)('signing in by another service on %s', (kind) => {
  const database = useDatabase(kind)
  const now = new Date()
  const person = { provider: 'oidc', accountId: 'sub-1', name: 'Ines', email: 'Ines@Example.org' }
  const visit = { signedInUserId: null, inviteToken: null, now }

  it('makes an invited person a member once, and knows them afterwards', async () => {
    const desk = await makeDesk({ Olu: 'owner' })
    expect(await signInByProvider(person, visit)).toEqual({ refused: 'not-invited' })
    const invite = await transaction((tx) =>
      createInvite(tx, { teamId: desk.teamId, role: 'reviewer', createdById: desk.Olu.id, now }),
    )
    const withInvite = { ...visit, inviteToken: inviteToken(invite.id) }
    const first = await signInByProvider(person, withInvite)
    expect(first).toMatchObject({ joined: true })
    const userId = 'userId' in first ? first.userId : ''
    const user = await database().prisma.user.findUniqueOrThrow({ where: { id: userId } })
    expect(user).toMatchObject({ email: 'ines@example.org', passwordHash: null })
    const event = await database().prisma.event.findFirst({
      where: { chainId: desk.teamId, type: 'member.joined' },
    })
    expect(event).toMatchObject({ actorId: userId })
    expect(await signInByProvider({ ...person, email: null }, visit)).toEqual({ userId, joined: false })
    expect(
      await signInByProvider({ ...person, accountId: 'sub-2', email: 'x@example.org' }, withInvite),
    ).toEqual({ refused: 'invite-over' })
  })

  it('links nothing to an account with a password', async () => {
    await transaction((tx) =>
      createUser(tx, { name: 'Ada', email: 'ada@example.org', passwordHash: 'scrypt$…', now }),
    )
    const claimed = { ...person, accountId: 'sub-9', email: 'ada@example.org' }
    expect(await signInByProvider(claimed, visit)).toEqual({ refused: 'has-password' })
    const linked = await database().prisma.account.count({ where: { providerAccountId: 'sub-9' } })
    expect(linked).toBe(0)
  })
})
