import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import { gateRules, type ArticleGateView, type GateRule, type GateSettingsView } from '@/domain/gate/gate'
import type { VerdictInput } from '@/domain/verdicts/verdict'
import { api, type AnyOperation } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { getArticleGate } from '../read'
import { changeTeamGate, getTeamGate } from '../settings'

const article = api({ GET: getArticleGate })
/** The gate of a team, as the tests call it. */
export const teamGate = api({ GET: getTeamGate, PUT: changeTeamGate })

/** What the gate answers to this person about these claims; all that are decided unless told. */
export function gateOf(who: Person | null, articleId: string, query = '') {
  return callApi<ArticleGateView>(article, 'GET', who, { params: { id: articleId }, query })
}

/** The rules that are not met, with the numbers of the claims that they name. */
export async function unmet(who: Person, articleId: string, query = '') {
  const answer = await gateOf(who, articleId, query)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body.findings.filter(({ met }) => !met).map(({ rule, claims }) => [rule, claims] as const)
}

/** Chooses the rules of a team, whatever they were. */
export async function chooseRules(owner: Person, teamId: string, rules: readonly GateRule[]) {
  const answer = await callApi<GateSettingsView>(teamGate, 'PUT', owner, {
    params: { id: teamId },
    body: { preset: 'own', rules },
    headers: { 'if-match': '*' },
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}

/** A source of first hand that was archived. */
export function archived(title: string, fields: Record<string, unknown> = {}) {
  const url = `https://${title.toLowerCase()}.example.org/may`
  return {
    url,
    title,
    tier: 'primary' as const,
    archiveUrl: `https://archive.example.org/${title}`,
    ...fields,
  }
}

/** A verdict that lacks nothing that any rule asks for. */
export function fullVerdict(fields: Partial<VerdictInput> = {}): VerdictInput {
  return someVerdict('true', {
    citations: [
      { source: archived('Gauge'), stance: 'supports' },
      { source: archived('Office'), stance: 'supports' },
    ],
    ...fields,
  })
}

export interface CheckedDesk {
  teamId: string
  Oli: Person
  Eva: Person
  Ana: Person
  Ben: Person
  article: ArticleView
  /** Number 1, agreed by Ana and Ben, with all that the gate asks for. */
  claim: ClaimView
}

/** A desk that chose every rule, and an article whose one claim meets them all. */
export async function checkedDesk(verdict: VerdictInput = fullVerdict()): Promise<CheckedDesk> {
  const desk = await makeDesk({ Oli: 'owner', Eva: 'editor', Ana: 'reviewer', Ben: 'reviewer' })
  await chooseRules(desk.Oli, desk.teamId, gateRules)
  const made = await anArticle(desk.Ana, { title: 'The flood' })
  const claim = await aClaim(desk.Ana, made, 'rose by two metres', { statement: 'The river rose by 2 m.' })
  await fileAs(desk.Ana, claim.id, verdict)
  await fileAs(desk.Ben, claim.id, verdict)
  return { ...desk, article: made, claim }
}

/** Runs one operation on the thing with this id as somebody; throws where it was refused. */
export async function act<T = { id: string }>(
  operation: AnyOperation,
  who: Person,
  id: string,
  body: unknown = {},
): Promise<T> {
  const answer = await callApi<T>(api({ [operation.method]: operation }), operation.method, who, {
    params: { id },
    ...(operation.method === 'GET' ? {} : { body, headers: { 'if-match': '*' } }),
  })
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
  return answer.body
}
