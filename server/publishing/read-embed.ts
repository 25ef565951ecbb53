import { articleEmbedHtml, claimEmbedHtml } from '@/domain/exports/html/embed/embed-page'
import { pageTools } from '@/server/exports/page-tools'
import { findPublished } from './find-published'
import { frozenEdition } from './frozen-edition'
import { linksOf } from './links'
import { reviewedSince, there } from './read-claim'
import { numberIn, type Wanted } from './reader-route'
import { rendered, type Rendered } from './rendered'

/** `/embed/claim/{slug}/{n}` */
export async function readClaimEmbed({ params }: Wanted): Promise<Rendered> {
  const found = await findPublished(params.slug ?? '')
  const claim = numberIn(params.claim)
  const since = reviewedSince(found, claim)
  return rendered(`embed ${found.editionId} ${claim} ${since}`, async () =>
    there(claimEmbedHtml(await frozenEdition(found), claim, pageTools, linksOf(found.slug), since)),
  )
}

/** `/embed/article/{slug}` */
export async function readArticleEmbed({ params }: Wanted): Promise<Rendered> {
  const found = await findPublished(params.slug ?? '')
  return rendered(`embed ${found.editionId}`, async () =>
    articleEmbedHtml(await frozenEdition(found), pageTools, linksOf(found.slug)),
  )
}
