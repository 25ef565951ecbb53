import { z } from 'zod'

const userId = z.string().max(64)

/** `POST /claims/{id}/verdict/share` and `POST /claims/{id}/ask`: members, by id. */
export const membersInput = z.strictObject({ userIds: z.array(userId).min(1, 'Name somebody.').max(50) })

/** `POST /claims/{id}/verdict/hand-over`: who goes on with the draft. */
export const handOverInput = z.strictObject({ userId })

/** `POST /claims/{id}/verdicts/{userId}/open`: why somebody's draft must be read without them. */
export const openDraftInput = z.strictObject({ reason: z.string().trim().min(1, 'Say why.').max(2_000) })

/** Why another's verdict was served to a person; from then on what they file on the claim is not blind. */
export type ExposureReason = 'revealed' | 'shared' | 'opened' | 'handed-over' | 'export'
