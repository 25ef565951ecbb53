import { claimCard } from '@/domain/exports/card/card'
import { claimPageHtml } from '@/domain/exports/html/claim-page/claim-page'
import { pageTools } from '@/server/exports/page-tools'
import { publicOrigin } from '@/server/public-origin'
import { drawCard } from './cards/draw-card'
import { findPublished, NothingToRead, type Published } from './find-published'
import { frozenEdition } from './frozen-edition'
import { linksOf } from './links'
import { oembedAddress } from './oembed'
import { numberIn, type Wanted } from './reader-route'
import { rendered, type Rendered } from './rendered'

/** `/read/{slug}/claims/{n}` */
export async function readClaim({ params }: Wanted): Promise<Rendered> {
  const found = await findPublished(params.slug ?? '')
  const claim = numberIn(params.claim)
  const reviewingSince = reviewedSince(found, claim)
  return rendered(`claim ${found.editionId} ${claim} ${reviewingSince}`, async () => {
    const links = linksOf(found.slug)
    const origin = publicOrigin()
    const oembed = origin === null ? null : oembedAddress(origin, links.claim(claim))
    return there(
      claimPageHtml(await frozenEdition(found), claim, pageTools, links, { reviewingSince, oembed }),
    )
  })
}

/** `/read/{slug}/claims/{n}/card.png` */
export async function readClaimCard({ params }: Wanted): Promise<Rendered> {
  const found = await findPublished(params.slug ?? '')
  const claim = numberIn(params.claim)
  return rendered(`card ${found.editionId} ${claim}`, async () =>
    drawCard(there(claimCard(await frozenEdition(found), claim))),
  )
}

/** Since when readers are told that a claim is being reviewed; `null` when it is not. */
export function reviewedSince({ reviewing }: Published, claim: number): string | null {
  return reviewing.find((notice) => notice.claim === claim)?.since ?? null
}

/** What an edition makes of a claim; throws where it has no such claim. */
export function there<Made>(made: Made | null): Made {
  if (made === null) throw new NothingToRead('unknown-claim')
  return made
}
