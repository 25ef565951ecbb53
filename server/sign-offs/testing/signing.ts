import type { AskedSignOffView, LinkSignOffView, SignOffView } from '@/domain/sign-offs/sign-off'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { askSignOff } from '../ask'
import { decideByLink, getSignOffLink, getSignOffLinkContent } from '../by-link'
import { getSignOffContent, listSignOffs } from '../read'

/** The routes of sign-offs, as the tests call them. */
export const signOffs = api({ GET: listSignOffs, POST: askSignOff })
export const link = api({ GET: getSignOffLink, POST: decideByLink })
export const linkContent = api({ GET: getSignOffLinkContent })
export const content = api({ GET: getSignOffContent })

export const tokenOf = (asked: AskedSignOffView) => asked.url?.split('/').at(-1) ?? ''

export async function ask(who: Person, articleId: string, body: Record<string, unknown>) {
  return callApi<AskedSignOffView>(signOffs, 'POST', who, { params: { id: articleId }, body })
}

export async function stateOf(who: Person, articleId: string, id: string) {
  const listed = await callApi<{ items: SignOffView[] }>(signOffs, 'GET', who, { params: { id: articleId } })
  return listed.body.items.find((item) => item.id === id)?.state
}

/** The page that a route of content answers, as text. */
export async function pageOf(
  route: typeof content,
  params: Record<string, string>,
  query = '',
  who?: Person,
) {
  const request = new Request(`http://localhost:3000/api/v1/test${query}`, {
    headers: who ? { authorization: `Bearer ${who.token}` } : {},
  })
  const response = await route.GET(request, { params: Promise.resolve(params) })
  return { status: response.status, headers: response.headers, html: await response.text() }
}

const people = { Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Lea: 'viewer' } as const

/** An article with an agreed claim, and a second that one person has rated in secret. */
export async function checked() {
  const desk = await makeDesk(people)
  const { Ana, Ben, Eva } = desk
  const made = await anArticle(Ana, { title: 'The flood' })
  const agreed = await aClaim(Ana, made, 'rose by two metres')
  await fileAs(Ana, agreed.id, someVerdict('true', { summary: 'It rose as told.' }))
  await fileAs(Ben, agreed.id, someVerdict('true'))
  const hidden = await aClaim(Eva, made, 'nobody was hurt')
  await fileAs(
    Ana,
    hidden.id,
    someVerdict('false', { summary: 'plantedsummary', reasoning: 'plantedreason' }),
  )
  return { ...desk, made, agreed, hidden }
}

/** A link for a lawyer, with calls to read by it and to decide by it. */
export async function withLink(
  desk: { Eva: Person },
  articleId: string,
  fields: Record<string, unknown> = {},
) {
  const asked = await ask(desk.Eva, articleId, { kind: 'legal', name: 'Lawyer', ...fields })
  const token = tokenOf(asked.body)
  const read = () => callApi<LinkSignOffView>(link, 'GET', null, { params: { token } })
  const decideIt = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
    callApi<LinkSignOffView>(link, 'POST', null, { params: { token }, body, headers })
  return { asked, token, read, decideIt }
}
