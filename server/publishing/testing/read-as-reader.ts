import { readArticle, readCard, readFeed, readLog } from '../read-article'
import { readChallenge } from '../read-challenge'
import { readClaim, readClaimCard } from '../read-claim'
import { readArticleEmbed, readClaimEmbed } from '../read-embed'
import { readerRoute } from '../reader-route'

/** The routes of readers by what `app/` calls them, as its files declare them. */
const routes = {
  page: readerRoute('page', readArticle),
  claim: readerRoute('page', readClaim),
  log: readerRoute('page', readLog),
  challenge: readerRoute('form', readChallenge),
  feed: readerRoute('feed', readFeed),
  card: readerRoute('card', readCard),
  claimCard: readerRoute('card', readClaimCard),
  claimEmbed: readerRoute('embed', readClaimEmbed),
  articleEmbed: readerRoute('embed', readArticleEmbed),
}
export type ReaderPageName = keyof typeof routes
export const readerPageNames = Object.keys(routes) as ReaderPageName[]

/** What a reader got, with the body as text. */
export interface ReaderAnswer {
  status: number
  headers: Headers
  text: string
  bytes: Uint8Array
}

/** Fetches a page of a published check as somebody who is not signed in. */
export async function readAs(
  name: ReaderPageName,
  params: Record<string, string>,
  options: { query?: string; method?: 'GET' | 'HEAD'; headers?: Record<string, string> } = {},
): Promise<ReaderAnswer> {
  const { query = '', method = 'GET', headers = {} } = options
  const request = new Request(`http://localhost:3000/read${query}`, { method, headers })
  const response = await routes[name][method](request, { params: Promise.resolve(params) })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    text: new TextDecoder().decode(bytes),
  }
}
