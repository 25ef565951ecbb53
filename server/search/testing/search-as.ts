import type { FoundClaim, SearchAnswer } from '@/domain/search/search'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import type { Person } from '@/server/testing/desk'
import { getSearch } from '../search'

const route = api({ GET: getSearch })

/** What a person finds; throws where the search was refused. */
export async function searchAs(who: Person, parameters: Record<string, string>): Promise<FoundClaim[]> {
  const query = `?${new URLSearchParams(parameters).toString()}`
  const { status, body } = await callApi<SearchAnswer>(route, 'GET', who, { query })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.items
}
