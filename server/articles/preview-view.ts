import type { PreviewView } from '@/domain/articles/article'
import type { Proposal } from '@/domain/articles/proposal'

/** A proposal as it is shown before anything is stored: without the leaves and the discussions that it holds. */
export function viewProposal(
  { blocks, threads = [], notice, ...metadata }: Proposal,
  about: Pick<PreviewView, 'duplicateOf' | 'sha256' | 'restores'>,
): PreviewView {
  return {
    ...metadata,
    blocks: blocks.map(({ index, kind, text, keep, reason = null }) => ({ index, kind, text, keep, reason })),
    notice: notice ?? null,
    discussions: threads.length,
    ...about,
  }
}
