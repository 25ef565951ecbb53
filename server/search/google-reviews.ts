import { problem } from '@/domain/problem'
import { readGoogleAnswer, type ReviewElsewhere } from '@/domain/search/elsewhere'

const SITE = 'https://factchecktools.googleapis.com'
const LIMIT_MS = 5_000
const KEEP_MS = 600_000
const MOST_KEPT = 200
const MOST_BYTES = 1_000_000

export interface GoogleReviews {
  /** Reviews of claims like these words, in Google's order. Throws `page-slow` or `page-refused`. */
  find(q: string, language: string | undefined): Promise<ReviewElsewhere[]>
}

/**
 * Asks Google's Fact Check Tools, at most five seconds a question; an answer is kept for ten minutes, in memory alone.
 * Nothing that is asked is logged. `site` is where tests listen.
 */
export function googleReviews(
  key: string,
  { site = SITE, clock = () => Date.now() }: { site?: string; clock?: () => number } = {},
): GoogleReviews {
  const kept = new Map<string, { until: number; reviews: ReviewElsewhere[] }>()
  return {
    async find(q, language) {
      const name = JSON.stringify([language ?? null, q])
      const known = kept.get(name)
      if (known && known.until > clock()) return known.reviews
      const reviews = await ask(site, { query: q, ...(language ? { languageCode: language } : {}), key })
      kept.delete(name)
      kept.set(name, { until: clock() + KEEP_MS, reviews })
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break
        kept.delete(oldest)
      }
      return reviews
    },
  }
}

async function ask(site: string, parameters: Record<string, string>): Promise<ReviewElsewhere[]> {
  const address = `${site}/v1alpha1/claims:search?${new URLSearchParams(parameters).toString()}`
  const signal = AbortSignal.timeout(LIMIT_MS)
  let answer: unknown
  try {
    const response = await fetch(address, {
      signal,
      redirect: 'error',
      headers: { accept: 'application/json' },
    })
    if (!response.ok) throw new Error(`status ${response.status}`)
    answer = JSON.parse(await readText(response))
  } catch {
    // What was thrown may name the address, and with it the key: it goes nowhere.
    throw signal.aborted
      ? problem('page-slow', 'Google’s Fact Check Tools did not answer within 5 seconds. Try again later.')
      : problem(
          'page-refused',
          'Google’s Fact Check Tools did not answer this. Try again later; if it stays, tell the administrator.',
        )
  }
  const reviews = readGoogleAnswer(answer)
  if (!reviews)
    throw problem('page-refused', 'Google’s Fact Check Tools answered something else than reviews.')
  return reviews
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  const reader = response.body?.getReader()
  let size = 0
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length
    if (size > MOST_BYTES) throw new Error('too large')
    chunks.push(read.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}
