/**
 * A small model of a claim's life (DESIGN §2), written apart from the rules that it is compared with: what the desk
 * sees after each step, and which steps it may take.
 */
export interface ModelClaim {
  quorum: number
  countersign: boolean
  fourEyes: boolean
  hasVoices: boolean
  parked: boolean
  withdrawn: boolean
  revealed: boolean
  /** In the order of their first filing. `stale`: the claim was reworded since they rated or confirmed it. */
  filed: { who: string; said: string; stale: boolean }[]
  ruling: { by: string; final: boolean } | null
}

export type Step =
  | { step: 'file'; who: string; rating: string; saidRating: string }
  | { step: 'confirm'; who: string }
  | { step: 'reword' }
  | { step: 'park' | 'withdraw' | 'reopen' | 'reveal' | 'reopen-ruling' }
  | { step: 'rule'; who: string; rating: string }
  | { step: 'approve'; who: string }

/** A claim that was just marked. */
export function freshModel(
  rules: Pick<ModelClaim, 'quorum' | 'countersign' | 'fourEyes' | 'hasVoices'>,
): ModelClaim {
  return { ...rules, parked: false, withdrawn: false, revealed: false, filed: [], ruling: null }
}

const counting = (claim: ModelClaim) => claim.filed.filter((one) => !one.stale)
const needed = (claim: ModelClaim) => (claim.countersign ? 1 : claim.quorum)
const unanimous = (claim: ModelClaim) => new Set(counting(claim).map((one) => one.said)).size === 1
const rulable = (claim: ModelClaim) =>
  !claim.parked && !claim.withdrawn && claim.revealed && counting(claim).length > 0

/** What the state of the claim has to be. */
export function modelState(claim: ModelClaim): string {
  if (claim.withdrawn) return 'withdrawn'
  if (claim.parked) return 'parked'
  if (claim.ruling?.final) return 'ruled'
  if (claim.ruling) return 'awaiting-approval'
  const count = counting(claim).length
  if (count === 0) return 'open'
  if (!claim.revealed || count < needed(claim)) return 'checking'
  if (!unanimous(claim)) return 'disputed'
  return claim.countersign ? 'awaiting-approval' : 'agreed'
}

/** The claim after a step, or `null` where the step is to be refused. */
export function afterStep(claim: ModelClaim, step: Step): ModelClaim | null {
  const aside = claim.parked || claim.withdrawn
  switch (step.step) {
    case 'file': {
      if (aside) return null
      const said = claim.hasVoices ? `${step.rating} ${step.saidRating}` : step.rating
      const mine = { who: step.who, said, stale: false }
      const known = claim.filed.some((one) => one.who === step.who)
      const filed = known
        ? claim.filed.map((one) => (one.who === step.who ? mine : one))
        : [...claim.filed, mine]
      return withReveal({ ...claim, filed })
    }
    case 'confirm': {
      if (aside || !claim.filed.some((one) => one.who === step.who)) return null
      const filed = claim.filed.map((one) => (one.who === step.who ? { ...one, stale: false } : one))
      return withReveal({ ...claim, filed })
    }
    case 'reword':
      return { ...claim, filed: claim.filed.map((one) => ({ ...one, stale: true })) }
    case 'park':
      return aside ? null : { ...claim, parked: true }
    case 'withdraw':
      return claim.withdrawn ? null : { ...claim, withdrawn: true }
    case 'reopen':
      return aside ? { ...claim, parked: false, withdrawn: false } : null
    case 'reveal':
      return claim.revealed ? null : { ...claim, revealed: true }
    case 'rule': {
      if (!rulable(claim) || claim.ruling?.final) return null
      const involved = claim.filed.some((one) => one.who === step.who)
      const final = !(involved && (claim.fourEyes || claim.countersign))
      return { ...claim, ruling: { by: step.who, final } }
    }
    case 'approve': {
      if (!rulable(claim)) return null
      if (claim.ruling)
        return claim.ruling.final || claim.ruling.by === step.who
          ? null
          : { ...claim, ruling: { ...claim.ruling, final: true } }
      const author = counting(claim)[0]?.who ?? ''
      return claim.countersign && unanimous(claim) && author !== step.who
        ? { ...claim, ruling: { by: author, final: true } }
        : null
    }
    case 'reopen-ruling':
      return aside || !claim.ruling ? null : { ...claim, ruling: null }
  }
}

function withReveal(claim: ModelClaim): ModelClaim {
  return { ...claim, revealed: claim.revealed || counting(claim).length >= needed(claim) }
}
