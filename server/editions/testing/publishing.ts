import type { ArticleView } from '@/domain/articles/article'
import type { CorrectionView } from '@/domain/corrections/correction'
import type { ReviewNoticeView } from '@/domain/corrections/review-notice'
import type { EditionView } from '@/domain/editions/edition-view'
import { edition as editionSchema, type Edition } from '@/domain/exports/edition'
import { listCorrections } from '@/server/corrections/read'
import { endReviewNotice, listReviewNotices, startReviewNotices } from '@/server/corrections/review-notices'
import { getDatabase } from '@/server/database/open'
import { api } from '@/server/http/api'
import { reopenAs, ruleAs, someRuling } from '@/server/rulings/testing/ruling-calls'
import { callApi } from '@/server/testing/call-api'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { publishEdition } from '../publish'
import { getEdition, listEditions } from '../read'
import { unpublishArticle } from '../unpublish'

const routes = {
  editions: api({ GET: listEditions, POST: publishEdition }),
  edition: api({ GET: getEdition }),
  unpublish: api({ POST: unpublishArticle }),
  corrections: api({ GET: listCorrections }),
  notices: api({ GET: listReviewNotices, POST: startReviewNotices }),
  notice: api({ DELETE: endReviewNotice }),
}

interface Refusal {
  code: string
  detail: string
  errors: { path: string; message: string }[]
}

/** Publishes an article; answers what came of it. */
export function publishAs(
  who: Person,
  id: string,
  body: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) {
  return callApi<EditionView & Refusal>(routes.editions, 'POST', who, { params: { id }, body, headers })
}

/** Publishes an article; throws where it is refused. */
export async function published(who: Person, id: string, body: Record<string, unknown> = {}) {
  const answer = await publishAs(who, id, body)
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

export function editionsOf(who: Person, id: string, query = '') {
  return callApi<{ items: EditionView[]; next?: string }>(routes.editions, 'GET', who, {
    params: { id },
    query,
  })
}

export function editionAs(who: Person, id: string, n: number | string) {
  return callApi<EditionView>(routes.edition, 'GET', who, { params: { id, n: String(n) } })
}

export function unpublishAs(who: Person, id: string, reason = 'It is out of date.') {
  return callApi<ArticleView>(routes.unpublish, 'POST', who, { params: { id }, body: { reason } })
}

export function correctionsOf(who: Person, id: string, query = '') {
  return callApi<{ items: CorrectionView[]; next?: string }>(routes.corrections, 'GET', who, {
    params: { id },
    query,
  })
}

export function noticesOf(who: Person, id: string) {
  return callApi<{ items: ReviewNoticeView[] }>(routes.notices, 'GET', who, { params: { id } })
}

export function reviewAs(who: Person, id: string, claims: number[]) {
  return callApi<{ items: ReviewNoticeView[] } & Refusal>(routes.notices, 'POST', who, {
    params: { id },
    body: { claims },
  })
}

export function endReviewAs(who: Person, id: string, number: number | string) {
  return callApi(routes.notice, 'DELETE', who, { params: { id, number: String(number) } })
}

/** What is stored of an edition: its row, and the value that its data gives back. */
export async function storedEdition(articleId: string, number: number) {
  const { prisma } = await getDatabase()
  const row = await prisma.edition.findUniqueOrThrow({
    where: { articleId_number: { articleId, number } },
  })
  const value: Edition | null = row.data === null ? null : editionSchema.parse(row.data)
  return { row, value }
}

const people = { Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Edo: 'editor', Olu: 'owner' } as const

/**
 * An article with claim 1 ruled true, claim 2 on which one person filed in secret, and claim 3 that is open. The words
 * of the secret verdict begin with `secret`.
 */
export async function aCheckedArticle(fields: Record<string, unknown> = {}) {
  const desk = await makeDesk(people)
  const { Ana, Ben, Eva } = desk
  const article = await anArticle(Eva, { title: 'The flood', ...fields })
  const ruled = await aClaim(Ana, article, 'rose by two metres')
  await fileAs(Ana, ruled.id, someVerdict('true'))
  await fileAs(Ben, ruled.id, someVerdict('true'))
  const answer = await ruleAs(Eva, ruled.id)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  const hidden = await aClaim(Ana, article, 'nobody was hurt')
  await fileAs(
    Ana,
    hidden.id,
    someVerdict('false', {
      summary: 'secretsummary',
      reasoning: 'secretreasoning [@1]',
      citations: [
        {
          source: { url: 'https://secret.example.org/a', title: 'secretsource' },
          stance: 'refutes',
          quote: 'secretquote',
        },
      ],
    }),
  )
  const open = await aClaim(Ana, article, 'The bridge was closed')
  return { ...desk, article, ruled, hidden, open }
}

/** Rules again on a claim that was ruled. */
export async function ruleOtherwise(who: Person, claimId: string, fields: Record<string, unknown> = {}) {
  await reopenAs(who, claimId)
  const answer = await ruleAs(who, claimId, {
    ...someRuling,
    rating: 'mostly-false',
    summary: 'It rose less.',
    ...fields,
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}
