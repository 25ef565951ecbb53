import { createHash } from 'node:crypto'
import type { PageTools } from '@/domain/exports/html/annotated-html'

/** What the pages of exports need of the machine. */
export const pageTools: PageTools = {
  sha256Base64: (text) => createHash('sha256').update(text).digest('base64'),
}
