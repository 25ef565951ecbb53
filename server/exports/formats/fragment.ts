import { fragmentHtml } from '@/domain/exports/html/fragment'
import { downloadOf } from '../download'

/** The annotated article to be put into a page of the desk's own. */
export const exportFragment = downloadOf({
  name: 'fragment',
  summary: 'The annotated article as one HTML element with its own style, for a CMS.',
  mediaType: 'text/html; charset=utf-8',
  ending: 'fragment.html',
  write: fragmentHtml,
})
