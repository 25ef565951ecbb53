import { problem } from '@/domain/problem'
import { elsewhereAnswer, elsewhereQuery } from '@/domain/search/elsewhere'
import { environment } from '@/server/environment'
import { operation } from '@/server/http/operation'
import { googleReviews, type GoogleReviews } from './google-reviews'

let asked: { key: string; reviews: GoogleReviews } | null = null

/** The one that asks with a key, with what it keeps; made anew where the key is another. */
function reviewsWith(key: string): GoogleReviews {
  if (asked?.key !== key) asked = { key, reviews: googleReviews(key) }
  return asked.reviews
}

export const getElsewhere = operation({
  method: 'GET',
  path: '/search/elsewhere',
  summary:
    'What others published on the same claim, by Google’s Fact Check Tools. 404 where the installation has no key for it; the words that are sent go to Google.',
  query: elsewhereQuery,
  answer: elsewhereAnswer,
  async run({ actor, query }) {
    if (actor.memberships.length === 0) throw problem('not-found')
    const key = environment().googleFactCheckKey
    if (key === null) throw problem('not-found', 'No key for Google’s Fact Check Tools is set here.')
    return { body: { items: await reviewsWith(key).find(query.q, query.language) } }
  },
})
