import type { ClaimView } from '@/domain/claims/claim'
import type { ArticleView } from '@/domain/articles/article'
import type { Role } from '@/domain/team/roles'
import type { AnyOperation } from '@/server/http/api'
import { api } from '@/server/http/api'
import { getDatabase } from '@/server/database/open'
import { operations } from '@/server/openapi/operations'
import { callApi, type Answered } from '../call-api'
import { addPerson, makeDesk, type Person } from '../desk'
import { aClaim, anArticle, fileAs } from '../journey'

/** A desk with one of everything that an operation can be about, to try every operation on as everybody. */
export interface World {
  teamId: string
  people: Record<Role | 'removed' | 'stranger', Person>
  /** A second owner, whom nothing is tried as. */
  spare: Person
  article: ArticleView
  /** Marked by the reviewer; the editor has filed, nothing is revealed. */
  claim: ClaimView
  /** Bearer tokens that sign nobody in as a member: a revoked one, an expert's and a lawyer's link. */
  tokens: { revoked: string; expert: string; signOff: string }
  /** Runs an operation, named as in the API's description, as somebody; throws where it was refused. */
  act: <T = { id: string }>(operation: string, who: Person, request?: Request) => Promise<T>
  /** Somebody new in the team, to be sent away. */
  newMember: () => Promise<Person>
  /** A new claim, by the reviewer. */
  newClaim: () => Promise<ClaimView>
}

export interface Request {
  params?: Record<string, string>
  query?: string
  body?: unknown
  raw?: BodyInit
  headers?: Record<string, string>
}

export const byName = new Map<string, AnyOperation>(
  operations.map((operation) => [`${operation.method} ${operation.path}`, operation]),
)

/** Calls an operation as its route would, without the router and without the proxy in front of it. */
export function callOperation<T>(name: string, who: Person | null, request: Request): Promise<Answered<T>> {
  const operation = byName.get(name)
  if (!operation) throw new Error(`There is no operation ${name}`)
  return callApi<T>(api({ [operation.method]: operation }), operation.method, who, request)
}

export async function makeWorld(): Promise<World> {
  const desk = await makeDesk(
    {
      owner: 'owner',
      editor: 'editor',
      reviewer: 'reviewer',
      viewer: 'viewer',
      removed: 'editor',
      spare: 'owner',
    },
    { quorum: 2, fourEyes: true },
  )
  const { stranger } = await makeDesk({ stranger: 'owner' })
  const { teamId, spare, ...people } = desk
  const act: World['act'] = async <T>(name: string, who: Person, request: Request = {}) => {
    const answer = await callOperation<T>(name, who, request)
    if (answer.status >= 300) throw new Error(`${name}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const article = await anArticle(people.editor)
  const newClaim = () => aClaim(people.reviewer, article, 'The bridge was closed')
  const claim = await newClaim()
  const onArticle = { params: { id: article.id } }
  const { url: expertUrl } = await act<{ url: string }>('POST /articles/{id}/experts', spare, {
    ...onArticle,
    body: { name: 'Dr. Outside' },
  })
  const { url: signOffUrl } = await act<{ url: string }>('POST /articles/{id}/sign-offs', spare, {
    ...onArticle,
    body: { kind: 'legal', name: 'A lawyer' },
  })
  const revoked = await act<{ id: string; token: string }>('POST /me/tokens', spare, {
    body: { name: 'revoked' },
  })
  await act('DELETE /me/tokens/{id}', spare, { params: { id: revoked.id } })
  const tokens = {
    revoked: revoked.token,
    expert: tokenOf(expertUrl),
    signOff: tokenOf(signOffUrl),
  }
  const newMember = async () =>
    (await getDatabase()).transaction((tx) => addPerson(tx, teamId, 'Guest', 'viewer', new Date()))
  await fileAs(people.editor, claim.id)
  await act('DELETE /teams/{id}/members/{userId}', spare, {
    params: { id: teamId, userId: people.removed.id },
  })
  return { teamId, spare, people: { ...people, stranger }, article, claim, tokens, act, newMember, newClaim }
}

/** The token at the end of a link. */
export function tokenOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? ''
}
