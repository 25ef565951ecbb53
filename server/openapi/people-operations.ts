import type { AnyOperation } from '@/server/http/api'
import { addSample } from '@/server/sample/add'
import { getMe } from '@/server/team/me/me'
import { changePassword } from '@/server/team/me/password'
import {
  createPersonalToken,
  listTokens,
  revokeToken,
  revokeTokenByQuery,
} from '@/server/team/me/personal-tokens'
import { endMySession, endOtherSessions, listSessions } from '@/server/team/me/sessions'
import { acceptInvite, getInvitation, invite } from '@/server/team/membership/invites'
import { changeMember, listMembers, removeMember } from '@/server/team/membership/members'
import { changeScale, getScale } from '@/server/team/scale'
import { addTeam, changeTeam, getTeam } from '@/server/team/teams'
import { welcome } from '@/server/team/welcome'

/** What the API does for people, teams and their settings. */
export const peopleOperations: AnyOperation[] = [
  welcome,
  getMe,
  changePassword,
  listTokens,
  createPersonalToken,
  revokeToken,
  revokeTokenByQuery,
  listSessions,
  endMySession,
  endOtherSessions,
  addTeam,
  getTeam,
  changeTeam,
  listMembers,
  changeMember,
  removeMember,
  invite,
  getInvitation,
  acceptInvite,
  getScale,
  changeScale,
  addSample,
]
