import type { Role } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { createTeam } from '@/server/team/create-team'
import { createToken } from '@/server/team/accounts/create-token'
import { createUser } from '@/server/team/accounts/create-user'

/** A person of a test's team, with a token to call the API with. */
export interface Person {
  id: string
  name: string
  token: string
}

/** A new team with one person of each name and role; nothing of it is shared with another test. */
export async function makeDesk<N extends string>(
  people: Record<N, Role>,
  rules: { quorum?: number; mode?: string; fourEyes?: boolean } = {},
): Promise<{ teamId: string } & Record<N, Person>> {
  const database = await getDatabase()
  return database.transaction(async (tx) => {
    const now = new Date()
    const { teamId } = await createTeam(tx, { name: 'Desk', createdById: null, now })
    if (Object.keys(rules).length > 0) await tx.team.update({ where: { id: teamId }, data: rules })
    const made = {} as Record<N, Person>
    for (const [name, role] of Object.entries(people) as [N, Role][])
      made[name] = await addPerson(tx, teamId, name, role, now)
    return { teamId, ...made }
  })
}

let count = 0

/** A new person in a team, with a token to call the API with. */
export async function addPerson(
  tx: Transaction,
  teamId: string,
  name: string,
  role: Role,
  now: Date,
): Promise<Person> {
  count += 1
  const email = `${name.toLowerCase()}-${count}-${process.pid}@example.org`
  const id = await createUser(tx, { name, email, passwordHash: null, now })
  await tx.membership.create({ data: { teamId, userId: id, role, createdAt: now } })
  const { token } = await createToken(tx, { userId: id, name: 'test', expiresAt: null, now })
  return { id, name, token }
}
