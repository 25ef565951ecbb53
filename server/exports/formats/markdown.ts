import { markdownParts } from '@/domain/exports/markdown/edition-markdown'
import { downloadOf } from '../download'

/** The annotated article for those who write in Markdown. */
export const exportMarkdown = downloadOf({
  name: 'markdown',
  summary: 'The article as Markdown with a footnote for every claim, in the syntax of GitHub and pandoc.',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  ending: 'md',
  write: markdownParts,
})
