import { z } from 'zod'
import { verifyHistory } from '@/server/history/verify'
import { command, CommandProblem } from '../command'

/**
 * Checks the hash chain of a team, or of all: fails with the first event that is not as it was recorded, and lists what
 * was redacted.
 */
export const verifyHistoryCommand = command({
  name: 'history verify',
  usage: '[--team ID]',
  options: z.strictObject({ team: z.string().optional() }),
  run: async ({ database, options }) => {
    const chains = await verifyHistory(database.prisma, options.team)
    if (options.team !== undefined && chains.length === 0)
      throw new CommandProblem(`There is no team ${options.team}, or nothing was ever recorded of it.`)
    const broken = chains.find((chain) => chain.broken)
    if (broken?.broken) throw new CommandProblem(`Chain ${broken.chainId}: ${broken.broken.sentence}`)
    const lines = chains.flatMap((chain) => [
      `Chain ${chain.chainId}: ${chain.events} events hold. Head ${chain.head}`,
      ...chain.redactions.map(({ seq, at, kind }) => `  Redacted: ${kind}, event ${seq}, ${at}`),
    ])
    return lines.join('\n') || 'Nothing is recorded yet.'
  },
})
