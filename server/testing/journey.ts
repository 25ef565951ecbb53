import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import type { VerdictInput, VerdictView } from '@/domain/verdicts/verdict'
import { importArticle } from '@/server/articles/import'
import { markClaim } from '@/server/claims/mark'
import { api } from '@/server/http/api'
import { putVerdict } from '@/server/verdicts/draft'
import { fileVerdict } from '@/server/verdicts/file'
import { callApi } from './call-api'
import type { Person } from './desk'

const articles = api({ POST: importArticle })
const claims = api({ POST: markClaim })
const verdict = api({ PUT: putVerdict })
const filing = api({ POST: fileVerdict })

/** A short text with sentences that differ, for tests that need some article. */
export const someText =
  'The river rose by two metres in May.\n\nThe mayor said that nobody was hurt. The bridge was closed for three days.\n\nA second flood is not expected, the office reported.'

/** Imports a text for a person; an article of quorum 2 unless told. */
export async function anArticle(who: Person, fields: Record<string, unknown> = {}): Promise<ArticleView> {
  const answer = await callApi<ArticleView>(articles, 'POST', who, {
    body: { text: someText, quorum: 2, ...fields },
  })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

/** Marks the words of an article as a claim. */
export async function aClaim(
  who: Person,
  article: { id: string },
  exact: string,
  fields: Record<string, unknown> = {},
) {
  const answer = await callApi<ClaimView>(claims, 'POST', who, {
    params: { id: article.id },
    body: { quote: { exact }, ...fields },
  })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

/** A verdict that can be filed. */
export function someVerdict(rating = 'true', fields: Partial<VerdictInput> = {}): VerdictInput {
  return {
    rating,
    summary: 'It did.',
    reasoning: 'The gauge says so [@1].',
    citations: [
      { source: { url: 'https://gauges.example.org/may', title: 'Gauge readings' }, stance: 'supports' },
    ],
    ...fields,
  }
}

/** Saves a person's first draft on a claim. */
export function putDraft(
  who: Person,
  claimId: string,
  body: VerdictInput,
  headers: Record<string, string> = { 'if-none-match': '*' },
) {
  return callApi<VerdictView>(verdict, 'PUT', who, { params: { id: claimId }, body, headers })
}

/** Files a person's draft. */
export function fileDraft(who: Person, claimId: string) {
  return callApi<VerdictView>(filing, 'POST', who, { params: { id: claimId } })
}

/** Saves and files a verdict; throws when either is refused. */
export async function fileAs(
  who: Person,
  claimId: string,
  body: VerdictInput = someVerdict(),
): Promise<VerdictView> {
  const saved = await putDraft(who, claimId, body)
  const filed = await fileDraft(who, claimId)
  if (saved.status >= 300 || filed.status !== 200) throw new Error(JSON.stringify([saved.body, filed.body]))
  return filed.body
}
