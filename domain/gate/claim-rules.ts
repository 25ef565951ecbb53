import { sharedOrigins } from '../sources/origins'
import type { GateClaim } from './facts'

/** One rule about single claims: which of them fail it. Claims and their verdicts come as `GateFacts` has them. */
export type ClaimRule = (claim: GateClaim) => boolean

/** The claim says something by itself: at least one letter or digit. */
export const hasStatement: ClaimRule = ({ statement }) => /[\p{L}\p{N}]/u.test(statement)

/** Readers get a citation, where the rating must have one. */
export const isSourced: ClaimRule = ({ needsCitation, sources }) => !needsCitation || sources.length > 0

/** One of the sources is first hand: a law, a data set, the person themselves. */
export const hasFirstHand: ClaimRule = ({ needsCitation, sources }) =>
  !needsCitation || sources.some(({ tier }) => tier === 'primary')

/** The sources that are named have two different origins; several that pass on one report are one. */
export const hasTwoOrigins: ClaimRule = ({ needsCitation, sources }) =>
  !needsCitation || originsOf(sources) >= 2

function originsOf(sources: GateClaim['sources']): number {
  const open = sources.filter(({ withheld }) => !withheld)
  return sharedOrigins(open)?.origins ?? new Set(open.map(({ id }) => id)).size
}

/** Every source with an address would outlast its page. */
export const isArchived: ClaimRule = ({ sources }) =>
  sources.every(({ hasAddress, kept }) => !hasAddress || kept)

/**
 * As many people as the quorum rated the present wording. In the mode `countersign` one files, and somebody else
 * re-traced it.
 */
export const hasQuorum: ClaimRule = (claim) => {
  if (claim.verdicts.length < claim.quorum) return false
  return claim.mode !== 'countersign' || hasSecondPerson(claim)
}

/**
 * As many as the quorum rated without having seen another's verdict. Where an editor revealed it early, with a reason
 * that is kept, or the claim has another mode, there is nothing to ask.
 */
export const isBlind: ClaimRule = ({ mode, quorum, verdicts, revealedByEditor }) =>
  mode !== 'blind' || revealedByEditor || verdicts.filter(({ blind }) => blind).length >= quorum

/** An editor who filed no verdict ruled, or another person approved; verdicts that agree are those of two people. */
export const hasSecondPerson: ClaimRule = ({ ruling, verdicts, filedBy }) => {
  if (ruling === null) return new Set(verdicts.map(({ userId }) => userId)).size >= 2
  if (!filedBy.includes(ruling.ruledById)) return true
  return ruling.approvedById !== null && ruling.approvedById !== ruling.ruledById
}
