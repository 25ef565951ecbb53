import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { problem } from '@/domain/problem'

const kept = globalThis as typeof globalThis & {
  plumblineCallLimiter?: { limit: number; limiter: RateLimiterMemory }
}

/** Counts one call of a token, session or address; beyond `limit` a minute it throws `too-many`. `0` counts nothing. */
export async function countCall(key: string, limit: number): Promise<void> {
  if (limit === 0) return
  if (kept.plumblineCallLimiter?.limit !== limit)
    kept.plumblineCallLimiter = { limit, limiter: new RateLimiterMemory({ points: limit, duration: 60 }) }
  try {
    await kept.plumblineCallLimiter.limiter.consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw problem('too-many', { retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) })
  }
}
