import { z } from 'zod'
import { claimReviews } from '@/domain/exports/claimreview'
import type { Edition } from '@/domain/exports/edition'
import { readerLinks } from '@/domain/exports/html/reader-links'
import { problem } from '@/domain/problem'
import { environment } from '@/server/environment'
import { publicOrigin } from '@/server/public-origin'
import { downloadOf } from '../download'

/** The rulings for those who collect fact-checks. Refused while the addresses in it would lead nowhere. */
export const exportClaimReviews = downloadOf({
  name: 'claimreview',
  summary:
    'The rulings as schema.org ClaimReview (JSON-LD), one object a ruled claim. Needs a public address, of this installation or of the page, unless `local=1` asks for local ones.',
  mediaType: 'application/ld+json; charset=utf-8',
  ending: 'claimreview.jsonld',
  options: z.object({ local: z.enum(['0', '1']).optional() }),
  write: (edition, { slug, options }) => {
    const publicUrl = edition.publicUrl ?? readerAddress(slug, options.local === '1')
    if (publicUrl === null) throw problem('local-address')
    return claimReviewParts({ ...edition, publicUrl })
  },
})

/** Where readers of this installation find a check, also before it is published; `null` where only this machine would. */
export function readerAddress(slug: string, evenLocal = false): string | null {
  const origin = publicOrigin() ?? (evenLocal ? environment().appUrl : null)
  return origin === null ? null : readerLinks(origin, slug).page
}

function* claimReviewParts(edition: Edition): Generator<string> {
  let separator = '['
  for (const review of claimReviews(edition)) {
    yield `${separator}\n${JSON.stringify(review, null, 2)}`
    separator = ','
  }
  yield separator === '[' ? '[]\n' : '\n]\n'
}
