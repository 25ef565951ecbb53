import { parentPort } from 'node:worker_threads'
import { proposalFromMarkdown } from '@/domain/articles/markdown'
import { proposalFromText } from '@/domain/articles/paste'
import type { Proposal } from '@/domain/articles/proposal'
import { Problem } from '@/domain/problem'
import { proposalFromHtml } from './html'
import type { ImportSource } from './extract'
import type { WorkerAnswer } from './extraction-worker'

function proposalOf({ kind, body, url }: ImportSource): Proposal {
  if (kind === 'html') return proposalFromHtml(body, url ?? null)
  const proposal = kind === 'markdown' ? proposalFromMarkdown(body) : proposalFromText(body)
  return { ...proposal, sourceUrl: proposal.sourceUrl ?? url ?? null }
}

function answerTo(source: ImportSource): WorkerAnswer {
  try {
    return { proposal: proposalOf(source) }
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, extras: error.extras } }
    // A stack that overflowed is the input's doing, like a heap that did.
    if (error instanceof RangeError) return { problem: { code: 'too-hard', extras: {} } }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const ready: WorkerAnswer = { ready: true }
parentPort?.postMessage(ready)
parentPort?.on('message', (source: ImportSource) => {
  parentPort?.postMessage(answerTo(source))
})
