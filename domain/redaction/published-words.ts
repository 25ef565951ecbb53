import { z } from 'zod'

/** Where in an edition words stand that are made of what was redacted. */
export type EditionPart = { claim: number } | 'sources' | 'replies' | 'corrections'

/**
 * A text that was taken away and of which editions were made. One that is long enough to be nothing else is gone from
 * wherever it stands, within other words too; a short one (`p. 3`), or a name that others share, only as a whole and in
 * its part.
 */
export interface TakenText {
  text: string
  part: EditionPart
  /** That it stands elsewhere in the edition means nothing, however long it is. */
  name?: boolean
}

/** Whether a text is so long that the same words elsewhere are no accident: 12 UTF-16 code units. */
export function isOwnText(text: string): boolean {
  return text.length >= 12
}

const parts = z.looseObject({
  claims: z
    .array(z.looseObject({ number: z.number(), citations: z.array(z.unknown()).optional() }))
    .optional(),
  replies: z.array(z.unknown()).optional(),
  corrections: z
    .array(
      z.looseObject({
        changes: z
          .array(z.looseObject({ claim: z.number(), field: z.string(), from: known(), to: known() }))
          .optional(),
      }),
    )
    .optional(),
})
type Parts = z.infer<typeof parts>

function known() {
  return z.string().nullish()
}

/**
 * Whether the data of an edition, or a part of it such as `{corrections: […]}`, holds one of these texts. The outlet's
 * own words do not count: the article keeps them, and every edition quotes them.
 */
export function holdsTaken(data: unknown, taken: readonly TakenText[]): boolean {
  const read = parts.parse(data)
  const everywhere = strings(desksOwn(read))
  return taken.some(
    ({ text, part, name = false }) =>
      text !== '' &&
      ((!name && isOwnText(text) && everywhere.some((held) => held.includes(text))) ||
        partStrings(read, part).some((held) => held === text)),
  )
}

/** All that a desk wrote in an edition: not the outlet's text, and not what its claims quote of it. */
function desksOwn(data: Parts): unknown {
  const claims = (data.claims ?? []).map((claim) => ({ ...claim, spans: null }))
  return { ...data, claims, document: null, text: null }
}

function partStrings({ claims = [], replies = [], corrections = [] }: Parts, part: EditionPart): string[] {
  if (part === 'replies') return strings(replies)
  if (part === 'corrections') return strings(corrections)
  const changes = corrections.flatMap((correction) => correction.changes ?? [])
  if (part === 'sources')
    return [
      ...strings(claims.map(({ citations }) => citations)),
      ...changes
        .filter(({ field }) => field === 'sources')
        .flatMap(({ from, to }) => [from, to].flatMap(names)),
    ]
  return [
    ...strings(
      claims.filter(({ number }) => number === part.claim).map((claim) => ({ ...claim, spans: null })),
    ),
    ...strings(changes.filter(({ claim }) => claim === part.claim)),
  ]
}

/** The names in a list of sources as `changesBetween` writes it. */
function names(list: string | null | undefined): string[] {
  return (list ?? '').split('; ').map((source) => source.replace(/ \([a-z]+\)$/, ''))
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}
