import type { ArchiveSummary } from '../backup/archive-format'

/** What was backed up or restored, with the heads of the chains: keep them, for a cut tail is invisible without. */
export function archiveSentence(done: string, { rows, migration, heads }: ArchiveSummary): string {
  const chains = heads.map(({ chain, seq, hash }) => `history ${chain} ends at ${seq} with ${hash}`)
  return [`${done} ${rows} rows (${migration}).`, ...chains].join('\n')
}
