import type { Browser } from '@playwright/test'
import type { PainterName } from './build-page'

/** One size that is measured. */
export interface Size {
  words: number
  claims: number
}

/** What one fresh page gave; `null` where it took longer than `patience`. */
export interface Measured {
  firstSight: { ms: number; seen: number; painted: number } | null
  scroll?: { p50: number; p95: number; frames: number; blocks: number; wrong: number }
  changes?: { add: number; remove: number; rerate: number }
  hits?: { points: number; exact: number; micros: number }
}

/** Milliseconds after which a first sight is given up and reported as more than this. */
export const patience = 15_000

/** Measures one painter at one size in a fresh page. Ours is also scrolled, changed and asked. */
export async function measure(
  browser: Browser,
  address: string,
  painter: PainterName,
  { words, claims }: Size,
): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  try {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`${address}/${painter}.html`)
    await page.evaluate(([w, c]) => window.bench.mount(w, c), [words, claims] as const)
    const firstSight = await within(page.evaluate(() => window.bench.firstSight()))
    if (errors.length > 0) throw new Error(`${painter} failed: ${errors.join('; ')}`)
    if (firstSight === null) return { firstSight }
    if (painter === 'floor') return { firstSight, scroll: await page.evaluate(() => window.bench.scroll(60)) }
    if (painter !== 'ours') return { firstSight }
    return {
      firstSight,
      scroll: await page.evaluate(() => window.bench.scroll(60)),
      changes: await page.evaluate(() => window.bench.changes(7)),
      hits: await page.evaluate(() => window.bench.hits(200)),
    }
  } finally {
    // A page that is stuck in script does not close by itself.
    await Promise.race([page.close(), new Promise((resolve) => setTimeout(resolve, 3000))])
  }
}

async function within<Answer>(work: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}
