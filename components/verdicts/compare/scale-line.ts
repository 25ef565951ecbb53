import type { RatingDefinition } from '@/domain/verdicts/scale'
import type { RatingView, VerdictView } from '@/domain/verdicts/verdict'

export type Layer = 'rating' | 'saidRating'

/** Somebody's place on a scale: where they stand now, or where they stood blind before they amended. */
export interface Marker {
  verdictId: string
  name: string
  /** `was`: the blind rating of somebody who rates otherwise now. */
  kind: 'blind' | 'seen' | 'was'
}

/** One rating with those who chose it. */
export interface Stop {
  rating: RatingView
  markers: Marker[]
}

/** A scale as it is drawn: from wrong to right, and what has no place on that line. */
export interface ScaleLine {
  line: Stop[]
  outside: Stop[]
}

/**
 * Places verdicts on a scale. Every rating of the line is a stop, chosen or not; outside of it only those that
 * somebody chose. A rating that the present scale has no more keeps the order that it was filed with.
 */
export function scaleLine(scale: RatingDefinition[], verdicts: VerdictView[], layer: Layer): ScaleLine {
  const stops = new Map<string, Stop>(
    scale.map(({ key, label, order }) => [key, { rating: { key, label, order }, markers: [] }]),
  )
  const put = (rating: RatingView | null, marker: Marker) => {
    if (!rating) return
    const stop = stops.get(rating.key) ?? { rating, markers: [] }
    stops.set(rating.key, { ...stop, markers: [...stop.markers, marker] })
  }
  for (const verdict of verdicts) {
    const who = { verdictId: verdict.id, name: verdict.author.name }
    const blind = blindFiling(verdict)
    if (blind && blind[layer]?.key !== verdict[layer]?.key) put(blind[layer], { ...who, kind: 'was' })
    put(verdict[layer], { ...who, kind: verdict.blind ? 'blind' : 'seen' })
  }
  const all = [...stops.values()]
  return {
    line: all
      .filter(({ rating }) => rating.order !== null)
      .sort((a, b) => (a.rating.order ?? 0) - (b.rating.order ?? 0)),
    outside: all.filter(({ rating, markers }) => rating.order === null && markers.length > 0),
  }
}

/** The newest filing of somebody who amended that was made blind; `null` where the newest of all is. */
export function blindFiling(verdict: VerdictView) {
  if (verdict.blind) return null
  return verdict.earlier.find((filing) => filing.blind) ?? null
}
