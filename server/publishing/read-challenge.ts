import { challengePageHtml } from '@/domain/exports/html/challenge-page/challenge-page'
import { pageTools } from '@/server/exports/page-tools'
import { findPublished } from './find-published'
import { frozenEdition } from './frozen-edition'
import { linksOf } from './links'
import type { Wanted } from './reader-route'
import { prepare, type Rendered } from './rendered'

/** `/read/{slug}/challenge?claim=4`: the form, or after it was sent (`sent=1`, `error=…`) what came of it. */
export async function readChallenge({ params, query }: Wanted): Promise<Rendered> {
  const found = await findPublished(params.slug ?? '')
  const claim = /^[1-9]\d{0,8}$/.exec(query.get('claim') ?? '')?.[0]
  const state = {
    claim: claim === undefined ? null : Number(claim),
    sent: query.get('sent') === '1',
    error: query.get('error'),
  }
  const action = `/api/v1/read/${found.slug}/challenges`
  return prepare(challengePageHtml(await frozenEdition(found), state, action, pageTools, linksOf(found.slug)))
}
