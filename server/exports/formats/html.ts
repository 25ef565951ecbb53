import { z } from 'zod'
import { annotatedHtmlParts } from '@/domain/exports/html/annotated-html'
import { readerLinks } from '@/domain/exports/html/reader-links'
import { publicOrigin } from '@/server/public-origin'
import { downloadOf } from '../download'
import { pageTools } from '../page-tools'

/**
 * The annotated article as one file. One that was published names the pages that belong to it, where the installation
 * has a public address.
 */
export const exportHtml = downloadOf({
  name: 'html',
  summary: 'The article with its annotations as one HTML file.',
  mediaType: 'text/html; charset=utf-8',
  ending: 'html',
  options: z.object({ script: z.enum(['0', '1']).optional() }),
  write: (edition, { slug, options }) => {
    const origin = publicOrigin()
    const links = edition.published && origin !== null ? readerLinks(origin, slug) : null
    return annotatedHtmlParts(edition, pageTools, { script: options.script === '1', links })
  },
})
