import type { Edition } from '@/domain/exports/edition'
import { WarmThread } from '@/server/work/warm-thread'
import type { OfficeTask } from './office-thread'

// In a thread of its own: a thousand claims take seconds of processor time, in which nobody else would be answered.
const thread = new WarmThread<OfficeTask, Uint8Array<ArrayBuffer>>('server/exports/office/office-thread.ts', {
  milliseconds: 60_000,
  megabytes: 512,
})

/** An edition as a file of an office program; one is made after the other. Throws `too-hard` for what takes too long. */
export function officeFile(kind: OfficeTask['kind'], edition: Edition): Promise<Uint8Array<ArrayBuffer>> {
  return thread.run({ kind, edition })
}
