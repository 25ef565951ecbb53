import type { ChallengeView, ReceivedChallenge } from '@/domain/challenges/challenge'
import { published } from '@/server/editions/testing/publishing'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs } from '@/server/testing/journey'
import { answerChallenge } from '../answer'
import { getChallenge, listChallenges } from '../read'
import { sendChallenge } from '../receive'

const routes = {
  send: api({ POST: sendChallenge }),
  list: api({ GET: listChallenges }),
  one: api({ GET: getChallenge }),
  answer: api({ POST: answerChallenge }),
}

export interface Refusal {
  code: string
  errors: { path: string; message: string }[]
}

let readers = 0
/** The headers of a reader at an address of their own. */
export function aReader(): Record<string, string> {
  readers += 1
  return { 'x-forwarded-for': `198.51.${Math.floor(readers / 256)}.${readers % 256}` }
}

/** Sends an objection as a reader; one at an address of their own unless told. */
export function send({ slug }: { slug: string }, body: unknown, headers: Record<string, string> = aReader()) {
  return callApi<ReceivedChallenge & Refusal>(routes.send, 'POST', null, { params: { slug }, body, headers })
}

/** Sends the form of the public page, as a browser does. */
export function sendForm(
  { slug }: { slug: string },
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return callApi(routes.send, 'POST', null, {
    params: { slug },
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...aReader(), ...headers },
  })
}

export function listAs(who: Person | null, query = '') {
  return callApi<{ items: ChallengeView[]; next?: string }>(routes.list, 'GET', who, { query })
}

export function challengeAs(who: Person | null, id: string) {
  return callApi<ChallengeView>(routes.one, 'GET', who, { params: { id } })
}

export function answerAs(
  who: Person,
  id: string,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
) {
  return callApi<ChallengeView & Refusal>(routes.answer, 'POST', who, { params: { id }, body, headers })
}

/** A desk with a published article of two claims, of which the first is decided and readers see it alone. */
export async function publishedDesk() {
  const desk = await makeDesk({
    Oli: 'owner',
    Eva: 'editor',
    Ana: 'reviewer',
    Ben: 'reviewer',
    Vic: 'viewer',
  })
  const article = await publishedArticle(desk)
  return { ...desk, article }
}

/** One more published article of a desk. */
export async function publishedArticle({ Ana, Ben, Eva }: { Ana: Person; Ben: Person; Eva: Person }) {
  const article = await anArticle(Ana, { title: 'The flood' })
  const claim = await aClaim(Ana, article, 'rose by two metres')
  await fileAs(Ana, claim.id)
  await fileAs(Ben, claim.id)
  await aClaim(Ana, article, 'nobody was hurt')
  await published(Eva, article.id)
  return article
}
