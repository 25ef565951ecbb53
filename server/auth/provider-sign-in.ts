import type { Transaction } from '@/server/database/database'
import { transaction } from '@/server/database/transaction'
import { createUser, normalEmail } from '@/server/team/accounts/create-user'
import { findInvite, joinByInvite } from '@/server/team/membership/invite-rows'

/** Why another service's word was not enough; the sign-in screen has a sentence for each. */
export const providerRefusals = ['unverified-address', 'has-password', 'not-invited', 'invite-over'] as const
export type ProviderRefusal = (typeof providerRefusals)[number]

/** What is known here of somebody whom another service vouches for. */
export interface ProviderStanding {
  /** Whose account the service's account is already. */
  linkedUserId: string | null
  /** Whether the service gave an address that it has verified. */
  verified: boolean
  /** Who has that address here. */
  holder: { id: string; hasPassword: boolean } | null
  /** Who is signed in with this browser at this moment. */
  signedInUserId: string | null
  /** The invitation that they came with: none, or whether it is still good. */
  invite: 'none' | 'valid' | 'over'
}

export type ProviderDecision =
  | { act: 'sign-in'; userId: string }
  | { act: 'link'; userId: string }
  | { act: 'join' }
  | { act: 'refuse'; why: ProviderRefusal }

/**
 * Whether somebody may sign in by another service: only people who are here or invited. An account is linked on a
 * verified address alone, and one that has a password only while its owner is signed in with it.
 */
export function decideProviderSignIn(standing: ProviderStanding): ProviderDecision {
  const { linkedUserId, verified, holder, signedInUserId, invite } = standing
  if (linkedUserId !== null) return { act: 'sign-in', userId: linkedUserId }
  if (!verified) return { act: 'refuse', why: 'unverified-address' }
  if (holder) {
    if (holder.hasPassword && holder.id !== signedInUserId) return { act: 'refuse', why: 'has-password' }
    return { act: 'link', userId: holder.id }
  }
  if (invite === 'valid') return { act: 'join' }
  return { act: 'refuse', why: invite === 'over' ? 'invite-over' : 'not-invited' }
}

/** Somebody as another service describes them. */
export interface ProviderPerson {
  provider: string
  accountId: string
  name: string
  /** Only an address that the service has verified. */
  email: string | null
}

export interface ProviderVisit {
  signedInUserId: string | null
  inviteToken: string | null
  now: Date
}

/** Signs somebody in by another service, linking or making their account where that is allowed. */
export async function signInByProvider(
  person: ProviderPerson,
  visit: ProviderVisit,
): Promise<{ userId: string; joined: boolean } | { refused: ProviderRefusal }> {
  const { provider, accountId: providerAccountId, name } = person
  const { now, inviteToken } = visit
  const email = person.email === null ? null : normalEmail(person.email)
  return transaction(async (tx) => {
    const decision = decideProviderSignIn(await standingOf(tx, { ...person, email }, visit))
    if (decision.act === 'refuse') return { refused: decision.why }
    if (decision.act === 'sign-in') return { userId: decision.userId, joined: false }
    const joining = decision.act === 'join'
    const userId = joining
      ? await createUser(tx, { name: name.slice(0, 120), email: email ?? '', passwordHash: null, now })
      : decision.userId
    await tx.account.create({ data: { provider, providerAccountId, userId, createdAt: now } })
    if (joining) await joinByInvite(tx, { token: inviteToken ?? '', userId, now })
    return { userId, joined: joining }
  })
}

async function standingOf(
  tx: Transaction,
  { provider, accountId, email }: ProviderPerson,
  { signedInUserId, inviteToken, now }: ProviderVisit,
): Promise<ProviderStanding> {
  const account = await tx.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId: accountId } },
    select: { userId: true },
  })
  const holder =
    email === null
      ? null
      : await tx.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
  const invite = inviteToken === null ? null : await findInvite(tx, inviteToken, now)
  return {
    linkedUserId: account?.userId ?? null,
    verified: email !== null,
    holder: holder && { id: holder.id, hasPassword: holder.passwordHash !== null },
    signedInUserId,
    invite: invite === null ? 'none' : invite.valid ? 'valid' : 'over',
  }
}
