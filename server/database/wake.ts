import type { Transaction } from './database'

/** The channel of LISTEN and NOTIFY, the same in both databases. */
export const wakeChannel = 'plumbline'

/**
 * Tells every process that something changed, once the transaction is committed. The message only says where to
 * look (ids, at most 8,000 bytes): the rows are the truth.
 */
export async function wake(tx: Transaction, message: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${wakeChannel}, ${message})`
}

/** Those who want to hear of wake-ups; one of them failing does not keep the others from hearing. */
export class WakeBus {
  private readonly listeners = new Set<(message: string) => void>()

  readonly listen = (onWake: (message: string) => void) => {
    this.listeners.add(onWake)
    return () => {
      this.listeners.delete(onWake)
    }
  }

  readonly emit = (message: string) => {
    for (const listener of [...this.listeners]) {
      try {
        listener(message)
      } catch (error) {
        console.error(error)
      }
    }
  }
}
