import type { CorrectionInput } from '../corrections/correction'
import type { Edition, EditionMode } from '../exports/edition'
import type { GateFinding, GateRule } from '../gate/gate'

type Rights = Edition['article']['rights']

/** Something that a request asks for and cannot have: where it stands in the request, and why. */
export interface Fault {
  path: string
  message: string
}

/** A claim of the article, as far as it decides whether an edition may have it. */
export interface ClaimToChoose {
  number: number
  withdrawn: boolean
  removed: boolean
}

/** Which of the numbers that somebody named cannot be in an edition of an article with these claims. */
export function claimFaults(named: readonly number[] | undefined, claims: readonly ClaimToChoose[]): Fault[] {
  const known = new Map(claims.map((claim) => [claim.number, claim]))
  return (named ?? []).flatMap((number, index) => {
    const claim = known.get(number)
    if (!claim || claim.removed)
      return [{ path: `/claims/${index}`, message: `The article has no claim ${number}.` }]
    return claim.withdrawn
      ? [{ path: `/claims/${index}`, message: `Claim ${number} is withdrawn. Take it up again first.` }]
      : []
  })
}

/** How much of the article is published: what is asked for, else all that its rights allow. */
export function publishedMode(wanted: EditionMode | undefined, rights: Rights): EditionMode {
  return wanted ?? (rights === 'quotation' ? 'excerpts' : 'full')
}

/** Why this much of the article cannot be published, if it cannot. */
export function modeFaults(mode: EditionMode, rights: Rights): Fault[] {
  return mode === 'full' && rights === 'quotation'
    ? [
        {
          path: '/mode',
          message: 'The rights of the article are “quotation”: excerpts can be published, not all of it.',
        },
      ]
    : []
}

/** What is wrong with a correction that goes with an edition of these claims. */
export function correctionFaults(
  correction: CorrectionInput | undefined,
  editions: { previous: readonly number[] | null; next: readonly number[] },
): Fault[] {
  if (!correction) return []
  const { previous, next } = editions
  if (previous === null)
    return [{ path: '/correction', message: 'Nothing was published yet that could be corrected.' }]
  return correction.claims.flatMap((number, index) =>
    previous.includes(number) || next.includes(number)
      ? []
      : [
          {
            path: `/correction/claims/${index}`,
            message: `Claim ${number} is neither in this edition nor in the one before it.`,
          },
        ],
  )
}

/** The rules that hold an edition back, and those that an editor's reasons let it pass. */
export function gateOutcome(
  findings: readonly GateFinding[],
  override: Partial<Record<GateRule, string>> = {},
): { unmet: Fault[]; overridden: { rule: GateRule; reason: string }[] } {
  const failed = findings.filter(({ met }) => !met)
  return {
    unmet: failed
      .filter(({ rule }) => override[rule] === undefined)
      .map(({ rule, message }) => ({ path: `/override/${rule}`, message })),
    overridden: failed.flatMap(({ rule }) => {
      const reason = override[rule]
      return reason === undefined ? [] : [{ rule, reason }]
    }),
  }
}
