import type { Transaction } from '@/server/database/database'
import { sha256Hex } from '@/server/ids'

const longestName = 200
const nobodyNamed = 'Unknown author'

/**
 * The ids of the people whom imported records are by, by the names as given. Each is a user without a way to sign in and
 * without a membership; a name is one person in a team, whatever files it came with, and another in another team.
 */
export async function importedPeople(
  tx: Transaction,
  { teamId, names, now }: { teamId: string; names: Iterable<string | null>; now: Date },
): Promise<(name: string | null) => string> {
  const ids = new Map<string, string>()
  for (const given of names) ids.set(nameOf(given), idOf(teamId, nameOf(given)))
  const data = [...ids].map(([name, id]) => ({ id, name, createdAt: now }))
  await tx.user.createMany({ data, skipDuplicates: true })
  return (name) => idOf(teamId, nameOf(name))
}

/** The id of the one person whom an imported record is by; see `importedPeople`. */
export async function importedPerson(
  tx: Transaction,
  { teamId, name, now }: { teamId: string; name: string | null; now: Date },
): Promise<string> {
  const idOfName = await importedPeople(tx, { teamId, names: [name], now })
  return idOfName(name)
}

/** Whether a person is one of those whom a team's imported records are by, not a member of any team. */
export function isImportedPerson(teamId: string, { id, name }: { id: string; name: string }): boolean {
  return id === idOf(teamId, name)
}

function nameOf(given: string | null): string {
  const name = (given ?? '').replace(/\s+/g, ' ').trim().normalize('NFC')
  return [...name].slice(0, longestName).join('') || nobodyNamed
}

/** Made of team and name, so that two imports at once cannot make two people of one name. */
function idOf(teamId: string, name: string): string {
  return sha256Hex(`imported person\n${teamId}\n${name}`).slice(0, 20)
}
