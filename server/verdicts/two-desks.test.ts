import { describe, expect, test } from 'vitest'
import type { VerdictInput } from '@/domain/verdicts/verdict'
import { changeArticle } from '@/server/articles/change'
import { changeClaim } from '@/server/claims/change'
import { addClaimEvidence } from '@/server/evidence/add'
import { api } from '@/server/http/api'
import { addSourceFile } from '@/server/sources/files'
import { createSource } from '@/server/sources/library'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { everyAnswer, masked } from '@/server/testing/every-answer'
import { aClaim, anArticle, fileAs, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { startClaimThread } from '@/server/threads/start'
import { deleteVerdict } from './draft'
import { askForVerdict } from './sharing/ask'
import { openDraft } from './sharing/open'
import { shareDraft } from './sharing/share'

const routes = {
  evidence: api({ POST: addClaimEvidence }),
  source: api({ POST: createSource }),
  file: api({ POST: addSourceFile }),
  thread: api({ POST: startClaimThread }),
  ask: api({ POST: askForVerdict }),
  share: api({ POST: shareDraft }),
  open: api({ POST: openDraft }),
  claim: api({ PATCH: changeClaim }),
  article: api({ PATCH: changeArticle }),
  verdict: api({ DELETE: deleteVerdict }),
}

/** What differs between the two desks: all that one verdict says. */
interface Hidden {
  filed: VerdictInput
  begun: VerdictInput
  fileName: string
}
/** An address that the first desk's hidden verdict cites, and the second's does not. */
const address = 'https://records.example.org/minutes?session=12'

const desks: Hidden[] = [
  {
    filed: someVerdict('mostly-false', {
      summary: 'No.',
      reasoning: 'The minutes say otherwise [@1].',
      citations: [
        {
          source: { url: address, title: 'Minutes', publisher: 'Council', type: 'document' },
          stance: 'refutes',
          quote: 'It did not.',
        },
      ],
    }),
    begun: someVerdict('false'),
    fileName: 'minutes.txt',
  },
  {
    filed: someVerdict('true', {
      summary: 'It did, by every measure that there is.',
      reasoning: 'Both gauges say so [@1][@2], and the photographs too.',
      citations: [
        { source: { url: 'https://photos.example.org/7', title: 'Photographs' }, stance: 'supports' },
        { source: { title: 'A call to the office', type: 'interview' }, stance: 'context', note: 'At noon.' },
      ],
    }),
    begun: someVerdict('unproven', { citations: [] }),
    fileName: 'photograph of the gauge.txt',
  },
]

const queries = [
  '',
  '?after=0',
  '?claims=all',
  '?q=minutes',
  '?q=records.example.org',
  '?rating=mostly-false',
  '?rating=true',
  '?state=checking',
  '?similarTo=The+minutes+say+otherwise',
]

/** A desk at work around one hidden verdict: everything that four colleagues are answered, in the order of asking. */
async function story(hidden: Hidden, orderMembers: (teamId: string) => Promise<void>) {
  const desk = await makeDesk({
    Ana: 'reviewer',
    Ben: 'reviewer',
    Eva: 'editor',
    Olu: 'owner',
    Vic: 'viewer',
  })
  const { Ana, Ben, Eva, Olu, Vic } = desk
  await orderMembers(desk.teamId)
  const article = await anArticle(Eva)
  const marked = await aClaim(Eva, article, 'rose by two metres')
  const shown = await aClaim(Eva, article, 'closed for three days')
  const begun = await aClaim(Eva, article, 'nobody was hurt')
  await fileAs(Ben, shown.id)
  await fileAs(Ana, shown.id)

  const filed = await fileAs(Ana, marked.id, hidden.filed)
  const source = filed.citations[0]?.source.id ?? ''
  const form = new FormData()
  form.set('file', new File([hidden.fileName], hidden.fileName))
  await callApi(routes.file, 'POST', Ana, { params: { id: source }, raw: form })
  await putDraft(Ana, marked.id, hidden.begun, { 'if-match': `"${filed.version}"` })
  await putDraft(Ana, begun.id, hidden.begun)

  const answers = new Map<string, string>()
  const keep = (name: string, answered: { status: number; body: unknown; headers: Headers }) =>
    answers.set(name, JSON.stringify([answered.status, [...answered.headers], answered.body]))
  const params = { id: marked.id }
  const body = { body: 'Has anybody called the office?' }
  const thread = await callApi<{ id: string }>(routes.thread, 'POST', Vic, { params, body })
  keep('a thread', thread)
  keep('asking', await callApi(routes.ask, 'POST', Eva, { params, body: { userIds: [Ben.id] } }))
  keep('asking who filed', await callApi(routes.ask, 'POST', Eva, { params, body: { userIds: [Ana.id] } }))

  const ids = {
    ...{ articles: article.id, claims: marked.id, teams: desk.teamId, threads: thread.body.id },
    ...{ sources: source, files: 'nothing', members: Ana.id, revisions: '1' },
  }
  const lookAround = async (when: string) => {
    for (const who of [Ben, Eva, Olu, Vic]) {
      const keepAll = (about: string, found: Map<string, string>) =>
        found.forEach((answer, name) => answers.set([when, who.name, about, name].join(' '), answer))
      keepAll('', await everyAnswer(who, ids, queries))
      for (const [about, claim] of Object.entries({ begun, shown }))
        keepAll(about, await everyAnswer(who, { ...ids, claims: claim.id }, [''], '/claims/{id}'))
    }
  }
  await lookAround('before')

  // Refusals, and everything that Ben can do with the address that only one of the two hidden verdicts cites.
  const change = (route: typeof routes.claim, id: string, fields: object) =>
    callApi(route, 'PATCH', Eva, { params: { id }, body: fields, headers: { 'if-match': '*' } })
  keep('a smaller quorum', await change(routes.claim, marked.id, { quorum: 1 }))
  keep('countersigning', await change(routes.article, article.id, { mode: 'countersign' }))
  keep('filing nothing', await fileDraft(Ben, marked.id))
  const reason = { reason: 'She is away' }
  const nobody = { id: shown.id, userId: Ben.id }
  keep('opening nothing', await callApi(routes.open, 'POST', Olu, { params: nobody, body: reason }))
  const citing = someVerdict('true', { citations: [{ source: { url: address }, stance: 'supports' }] })
  const drafted = await putDraft(Ben, marked.id, citing)
  keep('citing it', drafted)
  const copy = { id: drafted.body.citations[0]?.source.id ?? '' }
  const another = new FormData()
  another.set('file', new File(['as Ben found it'], 'found.txt'))
  keep('a file', await callApi(routes.file, 'POST', Ben, { params: copy, raw: another }))
  keep('sharing', await callApi(routes.share, 'POST', Ben, { params, body: { userIds: [Vic.id] } }))
  const asEvidence = { params, body: { source: { url: `${address}#top` }, note: 'See page 3' } }
  keep('as evidence', await callApi(routes.evidence, 'POST', Vic, asEvidence))
  keep('as evidence of Eva', await callApi(routes.evidence, 'POST', Eva, asEvidence))
  const described = { body: { url: address, title: 'As Ben calls it' } }
  keep('into the library', await callApi(routes.source, 'POST', Ben, described))
  await lookAround('after')
  keep(
    'throwing away',
    await callApi(routes.verdict, 'DELETE', Ben, { params, headers: { 'if-match': '*' } }),
  )
  const own = await everyAnswer(Ana, ids, [''], '/claims/{id}')
  return { answers, own }
}

describe.each(databaseKinds)('two desks that differ in a hidden verdict alone, on %s', (kind) => {
  const told: Awaited<ReturnType<typeof story>>[] = []

  describe.each(desks.map((hidden, index) => ({ number: index + 1, hidden })))(
    'desk $number',
    ({ hidden }) => {
      const database = useDatabase(kind)
      test('tells its story', async () => {
        // Who joined at the same moment is listed by id, which is random.
        const orderMembers = async (teamId: string) => {
          const members = await database().prisma.membership.findMany({
            where: { teamId },
            include: { user: { select: { name: true } } },
          })
          members.sort((a, b) => (a.user.name < b.user.name ? -1 : 1))
          for (const [index, { userId, createdAt }] of members.entries())
            await database().prisma.membership.update({
              where: { teamId_userId: { teamId, userId } },
              data: { createdAt: new Date(createdAt.getTime() + index) },
            })
        }
        told.push(await story(hidden, orderMembers))
      }, 300_000)
    },
  )

  test('answer everybody else byte for byte alike, on every address and in every refusal', () => {
    const [first, second] = told
    const names = [...(first?.answers.keys() ?? [])]
    expect(names.length).toBeGreaterThan(300)
    expect([...(second?.answers.keys() ?? [])]).toEqual(names)
    const differing = names.flatMap((name) => {
      const [one = '', other = ''] = [first, second].map((desk) => masked(desk?.answers.get(name) ?? ''))
      if (one === other) return []
      const at = [...one].findIndex((_, index) => one[index] !== other[index])
      return [[name, one.slice(Math.max(0, at - 60), at + 60), other.slice(Math.max(0, at - 60), at + 60)]]
    })
    expect(differing).toEqual([])
    expect(names.filter((name) => /^\[2/.test(first?.answers.get(name) ?? '')).length).toBeGreaterThan(150)
  })

  test('and tell the author apart', () => {
    const [first, second] = told.map(({ own }) => masked(own.get('/claims/{id}/verdict') ?? ''))
    expect(first).not.toBe(second)
  })
})
