import type { ArticleView } from '@/domain/articles/article'
import type { AskedSignOffView } from '@/domain/sign-offs/sign-off'
import { getDatabase } from '@/server/database/open'
import { published } from '@/server/editions/testing/publishing'
import { readClaimAs } from '@/server/rulings/testing/ruling-calls'
import { signOffState } from '@/server/sign-offs/read'
import { callOperation, type Request } from '@/server/testing/access/world'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, putDraft, someVerdict } from '@/server/testing/journey'

const people = {
  Annabeth: 'reviewer',
  Benvolio: 'reviewer',
  Evangelina: 'editor',
  Olumide: 'owner',
  Vicentia: 'viewer',
} as const

/** What every planted word begins with; nothing that readers may see holds it. */
export const planted = 'zvq'

async function act<T = { id: string; version: number }>(
  name: string,
  who: Person | null,
  request: Request = {},
): Promise<T> {
  const answer = await callOperation<T>(name, who, request)
  if (answer.status >= 300) throw new Error(`${name}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

const source = (word: string) => ({
  url: `https://${word}.example.net/`,
  ...{ title: `${word}title`, publisher: `${word}publisher`, author: `${word}author` },
})
const secretVerdict = (rating: string, word: string) =>
  someVerdict(rating, {
    ...{ summary: `${word}summary`, reasoning: `${word}reasoning [@1]` },
    citations: [
      {
        ...{ source: source(word), stance: 'refutes', quote: `${word}quote`, translation: `${word}quote` },
        ...{ locator: `${word}locator`, note: `${word}note` },
      },
    ],
  })

/**
 * A check with everything that readers must not see in it, each word of it beginning with `planted`, published twice:
 * first in spite of a rule, then with a correction. Claim 1 is ruled, 2 rated by one person in secret, 3 withdrawn,
 * 4 parked, 5 agreed.
 */
export async function plantedCheck(fields: Record<string, unknown> = {}) {
  const desk = await makeDesk(people)
  const { Annabeth: Ana, Benvolio: Ben, Evangelina: Eva, Vicentia: Vic } = desk
  const article = await anArticle(Eva, {
    ...{ title: 'The flood', publisher: 'The Daily', byline: 'A. Writer' },
    ...fields,
  })
  const onArticle = { params: { id: article.id } }
  const mark = (words: string, own: Record<string, unknown> = {}) =>
    aClaim(Ana, article, words, { reason: `${planted}markreason`, ...own })
  const ruled = await mark('rose by two metres', { statement: 'The river rose by two metres.' })
  const hidden = await mark('nobody was hurt')
  const gone = await mark('A second flood', { statement: `${planted}withdrawnstatement` })
  const parked = await mark('two metres in May', { statement: 'It was in May.' })
  const agreed = await mark('closed for three days', { statement: 'The bridge was closed.' })
  await act('POST /claims/{id}/withdraw', Eva, {
    ...{ params: { id: gone.id }, body: { reason: `${planted}withdrawreason` } },
  })
  await act('POST /claims/{id}/park', Eva, {
    ...{ params: { id: parked.id }, body: { reason: `${planted}parkreason` } },
  })

  const told = await fileAs(Ana, ruled.id, {
    ...someVerdict('true', { summary: 'As measured.', reasoning: 'See [@1] and [@2].' }),
    citations: [
      { source: { url: 'https://gauges.example.net/may', title: 'Gauges' }, stance: 'supports' },
      {
        ...{ source: source(`${planted}confidential`), stance: 'supports' },
        ...{ quote: `${planted}confidentialquote`, translation: `${planted}confidentialquote` },
        ...{ locator: `${planted}confidentiallocator`, note: `${planted}confidentialnote` },
      },
    ],
  })
  await confide(Ana, told.citations[1]?.source.id ?? '')
  await fileAs(Ben, ruled.id, secretVerdict('mostly-true', `${planted}dissent`))
  const { version } = await readClaimAs(Eva, ruled.id)
  await act('PUT /claims/{id}/ruling', Eva, {
    params: { id: ruled.id },
    headers: { 'if-match': `"${version}"` },
    body: {
      ...{ rating: 'true', summary: 'It did rise.', explanation: 'Both say so.' },
      ...{ reason: `${planted}rulingreason`, citations: told.citations.map(({ id }) => id) },
    },
  })

  const filed = await fileAs(Ana, hidden.id, secretVerdict('mostly-false', `${planted}hidden`))
  await putDraft(Ben, hidden.id, secretVerdict('false', `${planted}draft`))
  const raw = new FormData()
  raw.set('file', new File([`${planted}file`], `${planted}filename.txt`))
  await act('POST /sources/{id}/files', Ana, { params: { id: filed.citations[0]?.source.id ?? '' }, raw })
  await fileAs(Ana, agreed.id, someVerdict('true', { summary: 'It was closed.' }))
  await fileAs(Ben, agreed.id, secretVerdict('true', `${planted}second`))

  for (const path of ['articles', 'claims'] as const)
    await act(`POST /${path}/{id}/evidence`, Ben, {
      params: { id: path === 'articles' ? article.id : ruled.id },
      body: { source: source(`${planted}evidence${path}`), note: `${planted}evidencenote` },
    })
  await act('POST /claims/{id}/threads', Vic, {
    ...{ params: { id: ruled.id }, body: { body: `${planted}comment` } },
  })
  const { id: expertId, url } = await act<{ id: string; url: string }>('POST /articles/{id}/experts', Eva, {
    ...onArticle,
    body: { name: `${planted}expert`, affiliation: `${planted}affiliation` },
  })
  const expert = { id: expertId, name: '', token: url.split('/').at(-1) ?? '' }
  await act('PUT /expert/conflict', expert, { body: { statement: `${planted}conflict` } })
  await replies(Eva, article)
  await signOff(Eva, article, desk.teamId)

  const override = {
    'no-open-thread': `${planted}override`,
    'right-of-reply': `${planted}override`,
    'first-hand': `${planted}override`,
  }
  await published(Eva, article.id, { note: 'First edition.', override })
  await act('POST /read/{slug}/challenges', null, {
    params: { slug: article.slug },
    body: {
      ...{ claim: 1, body: `${planted}challenge` },
      name: `${planted}reader`,
      email: `${planted}@example.net`,
    },
  })
  const { items } = await act<{ items: { id: string }[] }>('GET /challenges', Eva, {
    query: `?article=${article.id}`,
  })
  await act('POST /challenges/{id}/answer', Eva, {
    params: { id: items[0]?.id ?? '' },
    body: { state: 'answered', answer: `${planted}answer` },
  })
  await published(Eva, article.id, {
    ...{ override, note: 'Second edition.' },
    correction: { kind: 'clarification', summary: 'Said more plainly.', reason: 'Asked.', claims: [1] },
  })
  return { ...desk, article, claims: { ruled, hidden, gone, parked, agreed } }
}

async function confide(who: Person, id: string) {
  const { version } = await act('GET /sources/{id}', who, { params: { id } })
  await act('PATCH /sources/{id}', who, {
    ...{ params: { id }, headers: { 'if-match': `"${version}"` } },
    body: {
      confidential: true,
      ...{ publicDescription: 'An engineer', confidentialReason: `${planted}confidentialreason` },
    },
  })
}

/** One answer that may be printed, one that may not, and one about a claim that nobody checks any more. */
async function replies(who: Person, article: ArticleView) {
  const ask = (whom: string, claims: number[]) =>
    act('POST /articles/{id}/replies', who, {
      params: { id: article.id },
      body: {
        ...{ whom, claims, how: 'mail', contact: `${planted}contact`, question: `${planted}question` },
        deadline: '2030-01-01T00:00:00.000Z',
      },
    })
  const answer = async (id: string, body: Record<string, unknown>) =>
    act('POST /replies/{id}/answer', who, { params: { id }, body })
  const printed = await ask('The mayor', [1])
  await answer(printed.id, { answer: `${planted}replyinternal`, publicStatement: 'We measured it.' })
  const kept = await ask(`${planted}whom`, [1])
  await answer(kept.id, { answer: `${planted}replykept` })
  const late = await ask(`${planted}whomgone`, [3])
  await answer(late.id, { answer: `${planted}replygone`, publicStatement: `${planted}replyonwithdrawn` })
  const open = await ask('The office', [2])
  await answer(open.id, { answer: `${planted}replyhidden`, publicStatement: 'About the second claim.' })
}

async function signOff(who: Person, article: ArticleView, teamId: string) {
  const { url } = await act<AskedSignOffView>('POST /articles/{id}/sign-offs', who, {
    params: { id: article.id },
    body: { kind: 'legal', name: `${planted}lawyer` },
  })
  const { contentHash } = await signOffState({ id: article.id, teamId }, new Date())
  await act('POST /sign-off/{token}', null, {
    params: { token: url?.split('/').at(-1) ?? '' },
    body: { decision: 'approved', contentHash, note: `${planted}signoffnote` },
  })
}

/** Every id of the database: those of all tables that have one, by their length and letters. */
export async function everyId(): Promise<string[]> {
  const { prisma } = await getDatabase()
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'text'`
  const ids: string[] = []
  for (const { name } of tables) {
    const rows = await prisma.$queryRawUnsafe<{ id: string }[]>(`SELECT "id" FROM "${name}"`)
    ids.push(...rows.map(({ id }) => id))
  }
  return ids.filter((id) => /^[0-9a-z]{20}$/.test(id))
}
