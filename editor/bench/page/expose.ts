import { makeArticle, seeded, type BenchArticle } from '../article'
import type { PaintedClaim } from '../../claim-style'
import { nextFrame, quantile, settled, untilShown } from './frame'
import type { Painter } from './painter'
import { pointOf, Truth } from './truth'

/** What a bench page can be asked for, one after the other; times are milliseconds. */
export interface BenchPage {
  mount(words: number, claims: number): Promise<void>
  firstSight(): Promise<{ ms: number; seen: number; painted: number }>
  scroll(frames: number): Promise<{ p50: number; p95: number; frames: number; blocks: number; wrong: number }>
  changes(rounds: number): Promise<{ add: number; remove: number; rerate: number }>
  hits(points: number): Promise<{ points: number; exact: number; micros: number }>
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

/** Makes a painter's page answer to the bench. */
export function expose(painter: Painter): void {
  let article: BenchArticle = { document: { type: 'doc', content: [] }, text: '', blocks: [], claims: [] }
  window.bench = {
    async mount(words, claims) {
      article = makeArticle(words, claims)
      const host = document.querySelector<HTMLElement>('#text')
      if (!host) throw new Error('The page has no place for the text')
      await painter.mount(host, article)
      await settled()
    },
    async firstSight() {
      const ms = await untilShown(painter.ready(article.claims), () => painter.shown())
      return { ms, ...painter.painted(article.claims) }
    },
    scroll: (frames) => scroll(new Truth(article, article.claims), frames),
    changes: (rounds) => changes(painter, article, rounds),
    hits: async (points) => hits(painter, new Truth(article, article.claims), points),
  }
}

/** Scrolls as a hurried reader does, then jumps about; checks in every frame what is highlighted. */
async function scroll(truth: Truth, frames: number): ReturnType<BenchPage['scroll']> {
  const times: number[] = []
  let [blocks, wrong] = [0, 0]
  const random = seeded(11)
  for (let frame = 0; frame < frames; frame++) {
    const jumps = frame >= frames * 0.8
    const started = performance.now()
    if (jumps) window.scrollTo(0, random() * document.documentElement.scrollHeight)
    else window.scrollBy(0, 240)
    await nextFrame()
    times.push(performance.now() - started)
    const found = truth.inWindow()
    blocks += found.seen
    wrong += found.wrong
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), frames, blocks, wrong }
}

/** Adds, re-rates and removes a claim on the same words in the window, with all others there and painted; medians. */
async function changes(painter: Painter, { blocks, claims }: BenchArticle, rounds: number) {
  window.scrollTo(0, 0)
  await settled()
  const start = (blocks[1]?.start ?? 0) + 20
  const added: PaintedClaim = {
    number: claims.length + 1,
    spans: [{ start, end: start + 60 }],
    style: { family: 'supported', line: 'solid' },
  }
  const rerated: PaintedClaim = { ...added, style: { family: 'wrong', line: 'wavy' } }
  const times = { add: [] as number[], remove: [] as number[], rerate: [] as number[] }
  const timed = async (name: keyof typeof times, next: readonly PaintedClaim[]) => {
    const work = painter.ready(next)
    const started = performance.now()
    work()
    await nextFrame()
    times[name].push(performance.now() - started)
    await nextFrame()
  }
  for (let round = 0; round < rounds; round++) {
    await timed('add', [...claims, added])
    await timed('rerate', [...claims, rerated])
    await timed('remove', claims)
  }
  return {
    add: quantile(times.add, 0.5),
    remove: quantile(times.remove, 0.5),
    rerate: quantile(times.rerate, 0.5),
  }
}

/** Asks which claims are at points on letters, and compares with a count that knows nothing of the painter. */
function hits(painter: Painter, truth: Truth, points: number) {
  const random = seeded(5)
  const elements = [...document.querySelectorAll<HTMLElement>('[data-block]')].filter((element) => {
    const box = element.getBoundingClientRect()
    return box.bottom > 0 && box.top < innerHeight
  })
  const asked: { x: number; y: number; expected: string }[] = []
  for (let tries = 0; asked.length < points && tries < points * 50; tries++) {
    const element = elements[Math.floor(random() * elements.length)]
    if (!element) continue
    const expected = truth.block(Number(element.dataset['block']))
    const offset = Math.floor(random() * expected.length)
    const point = pointOf(element, offset)
    if (point) asked.push({ ...point, expected: expected[offset] ?? '' })
  }
  const started = performance.now()
  const answers = asked.map(({ x, y }) => painter.at?.(x, y) ?? [])
  const micros = ((performance.now() - started) * 1000) / asked.length
  const exact = asked.filter(
    ({ expected }, at) => [...(answers[at] ?? [])].sort((a, b) => a - b).join(' ') === expected,
  )
  return { points: asked.length, exact: exact.length, micros }
}
