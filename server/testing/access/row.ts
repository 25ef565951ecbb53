import type { Role } from '@/domain/team/roles'
import type { Person } from '../desk'
import type { Request, World } from './world'

/** Who may do what one operation does, and a request that would be well if the right person sent it. */
export interface AccessRow {
  /** A role in the team, any signed-in `person`, an outside `expert`'s link, or `anybody`. */
  needs: Role | 'person' | 'expert' | 'anybody'
  /** A request that nothing is wrong with; made anew for every caller, so that what it destroys is not missed. */
  request?: (world: World, who: Person | null) => Request | Promise<Request>
  /** A role that is not enough may do it all the same to what it made itself; the request is about such a thing. */
  own?: Role
  /** What a person who may not know of the thing gets: 404 unless the operation is a list of one's own things. */
  strangers?: number | 'in'
  /** What members get whose role is too small: 403 unless the thing is not theirs to know. */
  smaller?: number
  /** What every signed-in person gets where the request can only be refused for another reason. */
  inside?: number
  /** What everybody gets, signed in or not. */
  always?: number
}

export type AccessTable = Record<string, AccessRow>

/** The version does not matter to who may do something. */
export const anyVersion = { 'if-match': '*' }
