import type { Transaction } from '../database/database'
import { normalEmail } from '../team/accounts/create-user'
import { CommandProblem } from './command'

/** The id of the person with an e-mail address. Throws `CommandProblem` when there is none. */
export async function personWith(tx: Transaction, email: string): Promise<string> {
  const person = await tx.user.findUnique({ where: { email: normalEmail(email) }, select: { id: true } })
  if (!person) throw new CommandProblem(`There is nobody with the address ${normalEmail(email)}.`)
  return person.id
}
