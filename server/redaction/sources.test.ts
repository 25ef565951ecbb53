import { describe, expect, test } from 'vitest'
import type { SourceView } from '@/domain/sources/source'
import { api } from '@/server/http/api'
import { answerReply } from '@/server/replies/answer'
import { askReply } from '@/server/replies/ask'
import { addSourceFile } from '@/server/sources/files'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, putDraft, someVerdict } from '@/server/testing/journey'
import { expectGone, keptAnswer, made, plantedName } from '@/server/testing/redact'

const roles = { Ana: 'reviewer', Eva: 'editor', Edo: 'editor', Olu: 'owner' } as const

describe.each(databaseKinds)('redacting sources on %s', (kind) => {
  const database = useDatabase(kind)

  async function start() {
    const desk = await makeDesk(roles)
    const article = await anArticle(desk.Eva)
    return { desk, article }
  }

  test('a file: its bytes and its name go, its hash stays', async () => {
    const { desk, article } = await start()
    const claim = await aClaim(desk.Ana, article, 'rose by two metres')
    const filed = await fileAs(desk.Ana, claim.id)
    await fileAs(desk.Eva, claim.id)
    const sourceId = filed.citations[0]?.source.id ?? ''
    const raw = new FormData()
    raw.set('file', new File([`Dear ${plantedName}`], `${plantedName}.txt`))
    const attached = await made(
      callApi<SourceView>(api({ POST: addSourceFile }), 'POST', desk.Ana, {
        ...{ params: { id: sourceId }, raw, headers: keptAnswer() },
      }),
    )
    const fileId = attached.files[0]?.id ?? ''
    const ids = { articles: article.id, claims: claim.id, sources: sourceId, fileId }
    await expectGone(database(), desk, { kind: 'file', subjectId: fileId, ids })
    const file = await database().prisma.sourceFile.findUniqueOrThrow({ where: { id: fileId } })
    expect(file).toMatchObject({ bytes: null, name: null, sha256: attached.files[0]?.sha256 })
  })

  test('a source goes with its copies and with all that cites it, drafts too', async () => {
    const { desk, article } = await start()
    const about = {
      url: `https://example.org/${plantedName}`,
      ...{ title: plantedName, publisher: plantedName, author: plantedName },
    }
    const words = { quote: plantedName, translation: plantedName, note: plantedName, locator: plantedName }
    const named = someVerdict('true', { citations: [{ source: about, stance: 'supports', ...words }] })
    const agreed = await aClaim(desk.Ana, article, 'rose by two metres')
    const drafted = await aClaim(desk.Ana, article, 'closed for three days')
    await putDraft(desk.Ana, drafted.id, named)
    await fileAs(desk.Ana, agreed.id, named)
    await fileAs(desk.Edo, agreed.id, named)
    await putDraft(desk.Edo, drafted.id, named)
    const source = await database().prisma.source.findFirstOrThrow({
      where: { teamId: desk.teamId, heldBy: '', mergedIntoId: null, title: plantedName },
    })
    await expectGone(database(), desk, {
      kind: 'source',
      subjectId: source.id,
      ids: { articles: article.id, claims: drafted.id, sources: source.id },
    })
    const kept = await database().prisma.citation.findMany({ where: { sourceId: source.id } })
    expect(kept.map(({ stance, quote }) => [stance, quote])).toEqual([
      ['supports', null],
      ['supports', null],
    ])
  })

  test('a request for a reply with its answer, which is a source', async () => {
    const { desk, article } = await start()
    const asked = await made(
      callApi<{ id: string }>(api({ POST: askReply }), 'POST', desk.Ana, {
        params: { id: article.id },
        body: {
          ...{
            whom: plantedName,
            how: 'mail',
            contact: `${plantedName}@example.org`,
            question: `Did ${plantedName}?`,
          },
          deadline: '2030-01-01T00:00:00.000Z',
        },
        headers: keptAnswer(),
      }),
    )
    await made(
      callApi(api({ POST: answerReply }), 'POST', desk.Ana, {
        params: { id: asked.id },
        body: { answer: `${plantedName} did.`, publicStatement: plantedName },
      }),
    )
    await expectGone(database(), desk, { kind: 'reply', subjectId: asked.id, ids: { articles: article.id } })
  })
})
