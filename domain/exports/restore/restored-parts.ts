import type { Edition, RestoredParts } from '../edition'

/** What an edition says that no record of a restored article holds. */
export function restoredPartsOf(edition: Edition): RestoredParts {
  const { team, published, publicUrl, corrections, replies, claims } = edition
  const dissents = Object.fromEntries(
    claims.flatMap((claim) => (claim.dissents.length > 0 ? [[claim.number, claim.dissents]] : [])),
  )
  return { team, published, publicUrl, corrections, replies, dissents }
}
