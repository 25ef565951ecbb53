import type { Transaction } from '@/server/database/database'

/** Names of people by their ids; whoever runs `npm run admin`, and what the app does by itself, is named too; somebody who was purged is "Somebody". */
export async function peopleNamed(
  tx: Transaction,
  ids: string[],
): Promise<(id: string) => { id: string; name: string }> {
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  const names = new Map([
    ['administrator', 'The administrator'],
    ['plumbline', 'Plumbline'],
    ...people.map(({ id, name }): [string, string] => [id, name]),
  ])
  return (id) => ({ id, name: names.get(id) ?? 'Somebody' })
}
