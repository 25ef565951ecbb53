import { eventLine } from '@/domain/pack/manifest'
import type { Transaction } from '@/server/database/database'
import type { ChainName } from '@/server/history/record'
import { chainStart } from '@/domain/history/event'

/** The newest event of a chain. */
export interface ChainHead {
  chain: string
  seq: number
  hash: string
}

/** How many events are read at a time. */
const batch = 1_000

export async function chainHead(tx: Transaction, { id }: ChainName): Promise<ChainHead> {
  const found = await tx.chain.findUnique({ where: { id }, select: { seq: true, hash: true } })
  return { chain: id, seq: found?.seq ?? 0, hash: found?.hash ?? chainStart }
}

/** The events of a chain up to its head as lines, as they are stored: what is broken in them stays so. */
export async function* eventLines(tx: Transaction, { chain, seq }: ChainHead): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const rows = await tx.event.findMany({
      where: { chainId: chain, seq: { gt: after, lte: seq } },
      select: { seq: true, canonical: true, hash: true },
      orderBy: { seq: 'asc' },
      take: batch,
    })
    if (rows.length > 0) yield rows.map(eventLine).join('')
    after = rows.at(-1)?.seq ?? seq
    if (rows.length < batch) return
  }
}
