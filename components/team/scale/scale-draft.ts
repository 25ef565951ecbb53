import type { TeamScaleView } from '@/domain/verdicts/mapping'
import {
  ratingFamilies,
  ratingIcons,
  underlineOf,
  type RatingDefinition,
  type RatingFamily,
} from '@/domain/verdicts/scale'

/** A rating that is being edited; `id` stays while its key follows the label. */
export interface RatingRow extends RatingDefinition {
  id: string
  /** Whether the saved scale has it: then its key stays when its label changes. */
  saved: boolean
}

/** What becomes of a retired rating in figures: the key of another, nothing, or it stands for itself. */
export type Successor = { to: string } | 'none' | 'itself'

export interface ScaleDraft {
  rows: RatingRow[]
  /** By the key of the retired rating; what is not in it stands for itself. */
  successors: Record<string, Successor>
  /** For the ids of new rows. */
  made: number
}

/** The draft that shows a saved scale. */
export function draftOf(scale: Pick<TeamScaleView, 'ratings'>): ScaleDraft {
  const rows = scale.ratings.map((rating) => ({ ...rating, id: rating.key, saved: true }))
  return { rows, successors: {}, made: 0 }
}

/** The draft with the ratings of a preset. Those that the saved scale has under the same key stay the same ratings. */
export function withRatings(
  draft: ScaleDraft,
  ratings: readonly RatingDefinition[],
  saved: ReadonlySet<string>,
): ScaleDraft {
  return {
    ...draft,
    rows: ratings.map((rating) => ({ ...rating, id: rating.key, saved: saved.has(rating.key) })),
  }
}

/** The draft with one row changed. The key of a new rating follows its label. */
export function changeRow(draft: ScaleDraft, id: string, change: Partial<RatingDefinition>): ScaleDraft {
  const taken = new Set(draft.rows.filter((row) => row.id !== id).map(({ key }) => key))
  const rows = draft.rows.map((row) => {
    if (row.id !== id) return row
    const changed = { ...row, ...change }
    return changed.saved || change.label === undefined
      ? changed
      : { ...changed, key: freeKey(change.label, taken) }
  })
  return { ...draft, rows }
}

/** The draft with one row moved by one place; the same where there is no place to move to. */
export function moveRow(draft: ScaleDraft, id: string, by: 1 | -1): ScaleDraft {
  const from = draft.rows.findIndex((row) => row.id === id)
  const [moved, other] = [draft.rows[from], draft.rows[from + by]]
  if (!moved || !other) return draft
  const rows = [...draft.rows]
  rows[from] = other
  rows[from + by] = moved
  return { ...draft, rows }
}

export function removeRow(draft: ScaleDraft, id: string): ScaleDraft {
  return { ...draft, rows: draft.rows.filter((row) => row.id !== id) }
}

/** The draft with one more rating at its end, in a look that no other has where there is one left. */
export function addRow(draft: ScaleDraft): ScaleDraft {
  const made = draft.made + 1
  const taken = new Set(draft.rows.map(({ key }) => key))
  const family: RatingFamily = 'open'
  const lines = draft.rows.filter((row) => row.family === family).map(({ icon }) => underlineOf(icon))
  const icon = ratingIcons.find((candidate) => !lines.includes(underlineOf(candidate))) ?? 'question'
  const row: RatingRow = {
    ...{ id: `new-${made}`, key: freeKey('', taken), label: '', criterion: '', order: null },
    ...{ family, icon, needsCitation: true, saved: false },
  }
  return { ...draft, rows: [...draft.rows, row], made }
}

/** A key made of a label's Latin letters and digits, that no other rating of the scale has. */
export function freeKey(label: string, taken: ReadonlySet<string>): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 50)
      .replace(/^-|-$/g, '') || 'rating'
  let key = base
  for (let count = 2; taken.has(key); count++) key = `${base}-${count}`
  return key
}

/** The ratings of the saved scale that the draft does not have any more. */
export function retiredBy(draft: ScaleDraft, saved: readonly RatingDefinition[]): RatingDefinition[] {
  const kept = new Set(draft.rows.map(({ key }) => key))
  return saved.filter(({ key }) => !kept.has(key))
}

/** Labels of ratings of one family that have one line under them: they differ by colour alone in the text. */
export function twins(rows: readonly RatingRow[]): string[] {
  return ratingFamilies.flatMap((family) => {
    const own = rows.filter((row) => row.family === family)
    const twin = (row: RatingRow) =>
      own.some((other) => other !== row && underlineOf(other.icon) === underlineOf(row.icon))
    return own.filter(twin).map(({ label }) => label)
  })
}

/** What `PUT` gets: the ratings in their order, and what takes the place of those that are gone. */
export function scaleToSend(
  draft: ScaleDraft,
  saved: readonly RatingDefinition[],
): Pick<TeamScaleView, 'ratings' | 'mapping'> {
  const ratings = draft.rows.map(
    ({ key, label, criterion, order, family, icon, needsCitation }): RatingDefinition => ({
      ...{ key, label, criterion, order, family, icon, needsCitation },
    }),
  )
  const present = new Set(ratings.map(({ key }) => key))
  const mapping: TeamScaleView['mapping'] = {}
  for (const { key } of retiredBy(draft, saved)) {
    const successor = draft.successors[key] ?? 'itself'
    if (successor === 'none') mapping[key] = null
    else if (successor !== 'itself' && present.has(successor.to)) mapping[key] = successor.to
  }
  return { ratings, mapping }
}
