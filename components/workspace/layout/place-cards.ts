import { firstWhere } from '@/domain/anchoring/segments'

/** A card in the column beside the text, in CSS pixels from the top of both. */
export interface CardBox {
  /** Where the first of its words stands. */
  wanted: number
  height: number
}

// Further up than this the cards above the anchor are left out of reach, rather than the anchor moved from its words.
const mostShift = 400

/**
 * Tops for cards in text order: each beside its words, pushed down by the ones above as far as needed so that none
 * overlap (`gap` between two). The one at `anchor` stays beside its words and pushes those above it upwards; only
 * where there is too little room above does it give way.
 */
export function placeCards(boxes: readonly CardBox[], gap: number, anchor: number | null): number[] {
  const tops: number[] = []
  pushDown(boxes, gap, tops, 0, 0)
  const fixed = anchor === null ? undefined : boxes[anchor]
  if (anchor === null || !fixed) return tops
  const pushed = tops[anchor] ?? 0
  if (pushed === fixed.wanted) return tops

  tops[anchor] = fixed.wanted
  for (let at = anchor - 1; at >= 0; at--) {
    const limit = (tops[at + 1] ?? 0) - (boxes[at]?.height ?? 0) - gap
    if ((tops[at] ?? 0) <= limit) break
    tops[at] = limit
  }
  const lack = -Math.min(0, tops[0] ?? 0)
  if (lack > 0 && lack <= mostShift) pushDown(boxes, gap, tops, 0, 0, tops)
  else pushDown(boxes, gap, tops, anchor, fixed.wanted)
  return tops
}

/** Pushes down from the card at `from`, which starts no higher than `floor`; `wanted` overrules where each would stand. */
function pushDown(
  boxes: readonly CardBox[],
  gap: number,
  tops: number[],
  from: number,
  floor: number,
  wanted?: readonly number[],
): void {
  let least = floor
  for (let at = from; at < boxes.length; at++) {
    const box = boxes[at]
    if (!box) break
    const top = Math.max(least, wanted?.[at] ?? box.wanted)
    tops[at] = top
    least = top + box.height + gap
  }
}

/**
 * Which cards touch the stretch `[from, to)`: a range of indexes `[first, after)`. The tops must ascend, as those of
 * `placeCards` do.
 */
export function cardsIn(
  boxes: readonly CardBox[],
  tops: readonly number[],
  from: number,
  to: number,
): { first: number; after: number } {
  const first = firstWhere(tops.length, (at) => (tops[at] ?? 0) + (boxes[at]?.height ?? 0) > from)
  return {
    first,
    after: Math.max(
      first,
      firstWhere(tops.length, (at) => (tops[at] ?? 0) >= to),
    ),
  }
}
