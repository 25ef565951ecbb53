import type { ClaimView } from '@/domain/claims/claim'
import type { AddedRevisionView } from '@/domain/revisions/revision'
import { getClaim } from '@/server/claims/read'
import type { Transaction } from '@/server/database/database'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { makeDesk, type Person } from '@/server/testing/desk'
import { someText } from '@/server/testing/journey'
import { addRevision } from '../add'

const routes = { revisions: api({ POST: addRevision }), claim: api({ GET: getClaim }) }

export const reworded = someText.replace('two metres', 'three metres')
export const without = someText.replace(' The bridge was closed for three days.', '')

export const desk = () => makeDesk({ Ana: 'reviewer', Eva: 'editor', Vic: 'viewer' })

/** Adds a text as a revision; throws where that is refused. */
export async function add(who: Person, id: string, text: string, fields: object = {}) {
  const answer = await callApi<AddedRevisionView>(routes.revisions, 'POST', who, {
    params: { id },
    body: { text, ...fields },
  })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

export async function claimOf(who: Person, id: string): Promise<ClaimView> {
  return (await callApi<ClaimView>(routes.claim, 'GET', who, { params: { id } })).body
}

/** The types of an article's events in order, each with the claim that it is about. */
export async function eventsOf(tx: Transaction, articleId: string): Promise<string[]> {
  const rows = await tx.event.findMany({ where: { articleId }, orderBy: { seq: 'asc' } })
  return rows.map(({ type, claimId }) => (claimId ? `${type} ${claimId}` : type))
}
