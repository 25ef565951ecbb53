import { firstSight, medianOf, paintedShare, ratio, type SizeResults } from './report'

/** One goal with what was reached; `holds` is null where this run did not measure it. */
export interface GoalLine {
  goal: string
  reached: string
  holds: boolean | null
}

/** The goals that the highlights are held to, against these results. Ratios are inside one run. */
export function goals(all: readonly SizeResults[]): GoalLine[] {
  return [
    firstSightGoal(all, 10_000, 1000, 'plain-decorations', 0.25),
    firstSightGoal(all, 10_000, 1000, 'recogito', 0.15),
    firstSightGoal(all, 50_000, 5000, 'recogito', 0.05),
    ...[10_000, 50_000].flatMap((words) => changeGoals(all, words)),
    ...all.flatMap((results) => [scrollGoal(results), framesGoal(results), hitGoal(results)]),
    paintedGoal(all),
  ]
}

function find(all: readonly SizeResults[], words: number, claims: number) {
  return all.find((results) => results.words === words && results.claims === claims)
}

function firstSightGoal(
  all: readonly SizeResults[],
  words: number,
  claims: number,
  peer: 'plain-decorations' | 'recogito',
  most: number,
): GoalLine {
  const goal = `first sight at ${words}/${claims}: at most ${most} of ${peer}`
  const results = find(all, words, claims)
  if (!results) return { goal, reached: 'not measured', holds: null }
  const [own, other] = [firstSight(results, 'ours'), firstSight(results, peer)]
  return { goal, reached: ratio(own, other), holds: own / other <= most }
}

function changeGoals(all: readonly SizeResults[], words: number): GoalLine[] {
  const [few, many] = [find(all, words, 100), find(all, words, 5000)]
  return (['add', 'remove', 'rerate'] as const).map((name) => {
    const goal = `${name} one of 5,000 on ${words} words: at most 3 × one of 100`
    if (!few || !many) return { goal, reached: 'not measured', holds: null }
    const [base, value] = [few, many].map((results) => medianOf(results, (each) => each.changes?.[name]))
    return { goal, reached: ratio(value, base), holds: (value ?? NaN) / (base ?? NaN) <= 3 }
  })
}

function scrollGoal(results: SizeResults): GoalLine {
  const p95 = medianOf(results, (each) => each.scroll?.p95)
  const bare = medianOf(results, (each) => each.scroll?.p95, 'floor')
  return {
    goal: `scroll at ${results.words}/${results.claims}: p95 under 33 ms`,
    reached: `${p95.toFixed(1)} ms (the bare text: ${bare.toFixed(1)} ms)`,
    holds: p95 < 33,
  }
}

function framesGoal(results: SizeResults): GoalLine {
  const scrolls = results.repeats.ours.flatMap(({ scroll }) => scroll ?? [])
  const [frames, blocks, wrong] = (['frames', 'blocks', 'wrong'] as const).map((name) =>
    scrolls.reduce((sum, scroll) => sum + scroll[name], 0),
  )
  return {
    goal: `highlights in every frame at ${results.words}/${results.claims}`,
    reached: `${wrong} of ${blocks} blocks wrong in ${frames} frames`,
    holds: wrong === 0 && (blocks ?? 0) > 0,
  }
}

function hitGoal(results: SizeResults): GoalLine {
  const asked = results.repeats.ours.flatMap(({ hits }) => hits ?? [])
  const worst = Math.min(...asked.map(({ exact, points }) => exact - points))
  const micros = medianOf(results, (each) => each.hits?.micros)
  return {
    goal: `which claims are here at ${results.words}/${results.claims}: exact at 200 of 200 points`,
    reached: `${200 + worst} exact, ${micros.toFixed(1)} µs each`,
    holds: worst === 0 && asked.every(({ points }) => points === 200),
  }
}

function paintedGoal(all: readonly SizeResults[]): GoalLine {
  const names = ['ours', 'plain-decorations', 'recogito'] as const
  const shares = names.map((name) => Math.min(...all.map((results) => paintedShare(results, name))))
  return {
    goal: 'every painter was seen to have painted the claims in the window',
    reached: names.map((name, at) => `${name} ${((shares[at] ?? 0) * 100).toFixed(1)} %`).join(', '),
    holds: shares.every((share) => share >= 0.95),
  }
}

/** Whether our own anchoring and painting code is light enough for a page. */
export function weightGoal(bytes: number): GoalLine {
  const goal = 'our own anchoring and painting code, gzipped: at most 8 kB'
  return { goal, reached: `${(bytes / 1000).toFixed(1)} kB`, holds: bytes <= 8000 }
}
