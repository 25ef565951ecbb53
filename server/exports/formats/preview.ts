import { operation } from '@/server/http/operation'
import { framedPage } from '../framed-page'
import { exportHtml } from './html'

/** What the download of the same query holds, to be framed beside its checks. */
export const previewHtml = operation({
  ...exportHtml,
  path: '/articles/{id}/exports/html/preview',
  summary: 'The annotated HTML as a page to look at before it is taken along or published.',
  async run(call) {
    const { response } = await exportHtml.run(call)
    return { response: framedPage((await response?.text()) ?? '') }
  },
})
