import { proposalFromMarkdown } from '@/domain/articles/markdown'
import { proposalFromText } from '@/domain/articles/paste'
import type { Proposal } from '@/domain/articles/proposal'
import { proposalFromSubtitles } from '@/domain/articles/transcript/subtitles'
import { answerTasks } from '@/server/work/answer-tasks'
import { proposalFromHtml } from './html'
import type { ImportKind, ImportSource } from './extract'

/** Word and PDF readers are large, so they are loaded when the first such file comes. */
async function proposalOf(source: ImportSource): Promise<Proposal> {
  const { kind, body, url } = source
  if (kind === 'html') return proposalFromHtml(body, url ?? null)
  const found = await read(kind, body)
  return { ...found, sourceUrl: found.sourceUrl ?? url ?? null }
}

async function read(kind: ImportKind, body: ImportSource['body']): Promise<Proposal> {
  if (typeof body !== 'string') {
    if (kind === 'pdf') return (await import('./pdf/proposal-from-pdf')).proposalFromPdf(body)
    return (await import('./docx/proposal-from-docx')).proposalFromDocx(body)
  }
  if (kind === 'markdown') return proposalFromMarkdown(body)
  return kind === 'subtitles' ? proposalFromSubtitles(body) : proposalFromText(body)
}

answerTasks(proposalOf)
