import type { BenchRow } from '@/domain/bench/bench-row'
import { buildPages, painters } from './build-page'
import { startChromium } from './chromium'
import { goals, weightGoal } from './goals'
import { measure, type Size } from './measure'
import type { SizeResults } from './report'
import { serve } from './serve'
import { weigh } from './weight'

/** Paints claims in Chromium: ours beside its peers and the floor, interleaved, a fresh page each time, medians. */
export async function benchClaims(quick: boolean): Promise<BenchRow[]> {
  const repeats = quick ? 2 : 5
  const sizes: Size[] = quick
    ? [
        { words: 10_000, claims: 100 },
        { words: 10_000, claims: 1000 },
        { words: 10_000, claims: 5000 },
      ]
    : [500, 10_000, 50_000].flatMap((words) => [100, 1000, 5000].map((claims) => ({ words, claims })))

  const server = await serve(await buildPages())
  const browser = await startChromium()
  const all = sizes.map((size): SizeResults => ({
    ...size,
    repeats: { ours: [], 'plain-decorations': [], recogito: [], floor: [] },
  }))
  try {
    for (let repeat = 1; repeat <= repeats; repeat++) {
      for (const results of all) {
        for (const painter of painters) {
          const known = results.repeats[painter]
          // Who was given up on once is not waited for again.
          const given = known[0]?.firstSight === null ? known[0] : null
          known.push(given ?? (await measure(browser, server.address, painter, results)))
        }
        console.error(`repeat ${repeat} of ${repeats}: ${results.words} words, ${results.claims} claims`)
      }
    }
  } finally {
    await browser.close()
    await server.close()
  }

  return [...goals(all), weightGoal(await weigh())]
}
