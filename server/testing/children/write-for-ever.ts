import { openEmbedded } from '../../database/embedded'

// Opens an embedded database and writes: each line it says is a row that the database acknowledged. `pair` rows come in
// transactions of two.
const [directory = '', round = '0'] = process.argv.slice(2)
const database = await openEmbedded(directory)
process.stdout.write('open\n')
const at = new Date()
const user = (id: string) => ({ data: { id, name: id, createdAt: at } })
for (let n = 0; ; n++) {
  const id = `${round}-${n}`
  if (n % 3 === 0)
    await database.transaction(async (tx) => {
      await tx.user.create(user(`${id}-pair-a`))
      await tx.user.create(user(`${id}-pair-b`))
    })
  else await database.prisma.user.create(user(id))
  process.stdout.write(`wrote ${n % 3 === 0 ? `${id}-pair-b` : id}\n`)
}
