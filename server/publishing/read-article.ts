import { checkCard } from '@/domain/exports/card/card'
import { atomFeed } from '@/domain/exports/feed/atom-feed'
import { logPageHtml } from '@/domain/exports/html/log/log-page'
import { withNotices } from '@/domain/exports/html/notices'
import { environment } from '@/server/environment'
import { pageTools } from '@/server/exports/page-tools'
import { drawCard } from './cards/draw-card'
import { findPublished } from './find-published'
import { frozenEdition, frozenPage, listEditions } from './frozen-edition'
import { linksOf } from './links'
import { numberIn, type Wanted } from './reader-route'
import { rendered, type Rendered } from './rendered'

/** `/read/{slug}` and `/read/{slug}/{number}`: the stored page, with what is told of it without a new edition. */
export async function readArticle({ params }: Wanted): Promise<Rendered> {
  const slug = params.slug ?? ''
  const found = await findPublished(slug, params.number === undefined ? null : numberIn(params.number))
  const { editionId, number, newest, reviewing } = found
  const newer = number < newest ? { number: newest, url: linksOf(slug).page } : null
  const state = JSON.stringify([newer, reviewing])
  return rendered(`page ${editionId} ${state}`, async () =>
    withNotices(await frozenPage(found), { reviewing, newer }),
  )
}

/** `/read/{slug}/corrections` */
export async function readLog({ params }: Wanted): Promise<Rendered> {
  const found = await findPublished(params.slug ?? '')
  return rendered(`log ${found.editionId} ${found.redacted}`, async () =>
    logPageHtml(await frozenEdition(found), await listEditions(found), pageTools, linksOf(found.slug)),
  )
}

/** `/read/{slug}/feed.atom` */
export async function readFeed({ params }: Wanted): Promise<Rendered> {
  const found = await findPublished(params.slug ?? '')
  return rendered(`feed ${found.editionId} ${found.redacted}`, async () => {
    const authority = new URL(environment().appUrl).hostname
    return atomFeed(await frozenEdition(found), await listEditions(found), linksOf(found.slug), authority)
  })
}

/** `/read/{slug}/card.png` */
export async function readCard({ params }: Wanted): Promise<Rendered> {
  const found = await findPublished(params.slug ?? '')
  return rendered(`card ${found.editionId}`, async () => drawCard(checkCard(await frozenEdition(found))))
}
