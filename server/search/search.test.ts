import { describe, expect, test } from 'vitest'
import { removeClaim, withdrawClaim } from '@/server/claims/acts'
import { changeClaim } from '@/server/claims/change'
import { archiveArticle } from '@/server/articles/change'
import { api, type AnyOperation } from '@/server/http/api'
import { approveAs, readClaimAs, ruleAs, someRuling } from '@/server/rulings/testing/ruling-calls'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, putDraft, someVerdict } from '@/server/testing/journey'
import { indexTeam } from './catch-up'
import { getSearch } from './search'
import { seedClaims } from './testing/seed-claims'
import { searchAs } from './testing/search-as'

const roles = { Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Edo: 'editor', Vic: 'viewer' } as const
const river = 'The river rose by two metres in May'
const found = async (...search: Parameters<typeof searchAs>) =>
  (await searchAs(...search)).map(({ claimId }) => claimId)

describe.each(databaseKinds)('search on %s', (kind) => {
  const database = useDatabase(kind)

  async function start() {
    const desk = await makeDesk(roles, { fourEyes: true })
    const article = await anArticle(desk.Eva, { title: 'The flood', language: 'en' })
    const claim = await aClaim(desk.Ana, article, river)
    return { desk, article, claim }
  }

  test('finds a claim as soon as it is marked, by its words and by what it says', async () => {
    const { desk, article, claim } = await start()
    const [one] = await searchAs(desk.Vic, { q: 'rivers metre' })
    expect(one).toMatchObject({
      ...{ claimId: claim.id, articleId: article.id, number: 1, statement: river, exact: river },
      ...{ article: { title: 'The flood', archived: false }, language: 'en', state: 'open' },
      ...{ ruling: null, rating: null },
    })
    const bridge = await aClaim(desk.Ben, article, 'The bridge was closed for three days')
    expect(await found(desk.Vic, { similarTo: 'Was a bridge closed? #RiverRising', language: 'en' })).toEqual(
      [bridge.id, claim.id],
    )
    expect(await found(desk.Vic, { q: 'bri' })).toEqual([bridge.id])
    expect(await found(desk.Vic, { q: 'bridge river mayor' })).toEqual([])
    expect(await found(desk.Vic, { q: 'the' })).toEqual([])
  })

  test('asks for one of q and similarTo, and for nothing that is too long', async () => {
    const { desk } = await start()
    const route = api({ GET: getSearch })
    const bad = ['', '?q=a&similarTo=b', '?q=a&limit=0', `?similarTo=${'a'.repeat(10_001)}`, '?q=%00']
    for (const query of bad)
      expect([query.slice(0, 20), (await callApi(route, 'GET', desk.Ana, { query })).status]).toEqual([
        query.slice(0, 20),
        422,
      ])
  })

  test('knows nothing of other teams, nor of the sample', async () => {
    const { desk, article, claim } = await start()
    const other = await makeDesk({ Oda: 'owner' })
    expect(await found(other.Oda, { q: 'river' })).toEqual([])
    for (const query of [`?q=river&team=${desk.teamId}`, `?q=river&article=${article.id}`])
      expect((await callApi(api({ GET: getSearch }), 'GET', other.Oda, { query })).status).toBe(404)
    expect(await found(desk.Vic, { q: 'river', article: article.id })).toEqual([claim.id])
    expect(await found(desk.Vic, { q: 'river', except: claim.id })).toEqual([])
    const sample = await seedClaims(database(), desk.teamId, desk.Eva, ['The river Zvfk rose.'], 'en')
    await database().prisma.article.update({ where: { id: sample.articleId }, data: { sample: true } })
    await indexTeam(database(), desk.teamId)
    expect(await found(desk.Vic, { similarTo: 'The river Zvfk rose.' })).toEqual([claim.id])
    expect(await found(desk.Vic, { q: 'river', team: desk.teamId })).toEqual([claim.id])
  })

  test('a ruling is there once it stands, not while it awaits approval', async () => {
    const { desk, claim } = await start()
    await fileAs(desk.Ana, claim.id)
    await fileAs(desk.Eva, claim.id)
    expect((await searchAs(desk.Vic, { q: 'river' }))[0]).toMatchObject({
      ...{ state: 'agreed', ruling: null, rating: { key: 'true' } },
    })
    await ruleAs(desk.Eva, claim.id, { ...someRuling, rating: 'mixed' })
    const state = (await readClaimAs(desk.Vic, claim.id)).state
    expect((await searchAs(desk.Vic, { q: 'river' }))[0]).toMatchObject({ state, ruling: null, rating: null })
    expect((await approveAs(desk.Edo, claim.id)).status).toBe(200)
    expect((await searchAs(desk.Vic, { q: 'river' }))[0]).toMatchObject({
      ...{
        state: 'ruled',
        ruling: { approved: true, summary: someRuling.summary },
        rating: { key: 'mixed' },
      },
    })
  })

  test('nothing of a hidden verdict is found, nor changes what is found', async () => {
    const { desk, article, claim } = await start()
    const bridge = await aClaim(desk.Ben, article, 'The bridge was closed for three days')
    const asked = { similarTo: 'Zvfkhidden river and bridge', language: 'en' }
    const before = await searchAs(desk.Ben, asked)
    const hidden = someVerdict('false', {
      summary: 'Zvfkhidden river river',
      reasoning: 'Zvfkhidden bridge [@1]',
    })
    await fileAs(desk.Ana, claim.id, hidden)
    await putDraft(desk.Ana, bridge.id, hidden)
    for (const who of [desk.Ben, desk.Eva, desk.Ana]) {
      expect(await found(who, { q: 'Zvfkhidden' })).toEqual([])
      const scores = (await searchAs(who, asked)).map(({ claimId, score, rating }) => [
        claimId,
        score,
        rating,
      ])
      expect(scores).toEqual(before.map(({ claimId, score, rating }) => [claimId, score, rating]))
    }
  })

  test('follows changes: a reworded, a withdrawn, a removed claim, an archived article', async () => {
    const { desk, article, claim } = await start()
    const act = async (operation: AnyOperation, id: string, body?: unknown) => {
      const { method } = operation
      const options = { params: { id }, headers: { 'if-match': '*' }, ...(body ? { body } : {}) }
      const { status, body: answer } = await callApi(api({ [method]: operation }), method, desk.Eva, options)
      if (status >= 300) throw new Error(JSON.stringify(answer))
    }
    await act(changeClaim, claim.id, { statement: 'In spring the Danube swelled.' })
    expect(await found(desk.Vic, { q: 'danube' })).toEqual([claim.id])
    const bridge = await aClaim(desk.Ana, article, 'The bridge was closed for three days')
    await act(removeClaim, bridge.id)
    expect(await found(desk.Vic, { q: 'bridge' })).toEqual([])
    await act(archiveArticle, article.id)
    expect(await searchAs(desk.Vic, { q: 'danube' })).toMatchObject([{ article: { archived: true } }])
    const second = await aClaim(desk.Ana, await anArticle(desk.Eva, { language: 'en' }), river)
    await act(withdrawClaim, second.id, { reason: 'Marked twice' })
    expect(await found(desk.Vic, { q: 'metres' })).toEqual([claim.id])
  })

  test.each([
    ['de', 'Die Häuser am Fluss wurden im Mai überflutet.', 'Haus überflutet'],
    ['es', 'Los niños de Málaga reciben más libros.', 'niño malaga libro'],
    ['ar', 'ارتفع منسوب النهر مترين في مايو.', 'النهر'],
    ['ja', '東京都の人口は昨年初めて減少した。', '人口の減少'],
    ['th', 'ประชากรของกรุงเทพมหานครลดลงในปีที่แล้ว', 'กรุงเทพมหานคร'],
    ['pl', 'Rzeka wezbrała w maju o dwa metry.', 'rzeka metry'],
  ])('stems %s', async (language, statement, asked) => {
    const { desk } = await start()
    const article = await anArticle(desk.Eva, { text: statement, language })
    const claim = await aClaim(desk.Ana, article, statement.slice(0, 8), { statement })
    expect(await found(desk.Vic, { q: asked })).toEqual([claim.id])
    expect((await found(desk.Vic, { similarTo: asked, language }))[0]).toBe(claim.id)
    expect((await found(desk.Vic, { similarTo: statement }))[0]).toBe(claim.id)
  })
})
