/** What a version of a claim says, as far as people wrote it; `null` where it was redacted. */
export interface VersionWords {
  version: number
  statement: string | null
  kind: string | null
  voices: unknown
}

/** What the claim itself says now. */
export type LiveWords = Omit<VersionWords, 'version'>

/** Whether a claim still says what one of its versions says: then it must be reworded before that is redacted. */
export function isLive(live: LiveWords, version: LiveWords): boolean {
  return (
    live.statement === version.statement && live.kind === version.kind && same(live.voices, version.voices)
  )
}

/**
 * The versions that hold the same words as the chosen one: its own, and those that repeat its statement or its voices
 * where the claim no longer says them. Answers their numbers in order.
 */
export function versionsWithWords(
  live: LiveWords,
  versions: readonly VersionWords[],
  chosen: VersionWords,
): number[] {
  const statementGone = chosen.statement !== null && chosen.statement !== live.statement
  const voicesGone = hasVoices(chosen.voices) && !same(chosen.voices, live.voices)
  return versions
    .filter(
      (one) =>
        one.version === chosen.version ||
        (statementGone && one.statement === chosen.statement) ||
        (voicesGone && same(one.voices, chosen.voices)),
    )
    .map((one) => one.version)
    .sort((a, b) => a - b)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function hasVoices(voices: unknown): boolean {
  return Array.isArray(voices) && voices.length > 0
}
