import { createHash } from 'node:crypto'
import { annotatedHtml } from '@/domain/exports/html/annotated-html'
import { downloadOf } from './download'

/** The annotated article as the bytes that a download holds. */
export const exportHtml = downloadOf({
  name: 'html',
  summary: 'The article with its annotations as one HTML file.',
  mediaType: 'text/html; charset=utf-8',
  ending: 'html',
  write: (edition) =>
    annotatedHtml(edition, {
      sha256Base64: (text) => createHash('sha256').update(text).digest('base64'),
    }),
})
