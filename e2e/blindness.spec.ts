import { readFileSync } from 'node:fs'
import { expect, test } from './desk'
import { riverText } from './texts'

/** Every address that the build serves, with the parameters that a test fills in. */
function addresses(): string[] {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as object
  // The page of a fault answers 500 by its nature, and streams have no end: a test on the server reads those.
  const left = /^\/_global-error$|\/events$/
  return Object.values(manifest as Record<string, string>).filter((address) => !left.test(address))
}

test('a planted word of an unrevealed verdict is on no page and in no answer that others can get', async ({
  desk,
}) => {
  test.setTimeout(240_000)
  const ana = await desk.join('Ana', 'reviewer')
  const ben = await desk.join('Ben', 'reviewer')
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText, { quorum: 2 })
  const claim = await eva.mark(article, 'nobody was hurt')
  const filed = await ana.file(claim, {
    rating: 'mostly-false',
    summary: 'plantedsummary',
    reasoning: 'plantedreasoning [@1]',
    citations: [
      {
        source: {
          url: 'https://planted.example.org/page',
          title: 'plantedtitle',
          publisher: 'plantedpublisher',
        },
        stance: 'refutes',
        quote: 'plantedquote',
        translation: 'plantedtranslation',
        locator: 'plantedlocator',
        note: 'plantednote',
      },
    ],
  })
  const sourceId = filed.citations[0]?.source.id ?? ''
  const fill = (address: string) =>
    address
      .replace('/articles/[id]', `/articles/${article.id}`)
      .replace('/claims/[id]', `/claims/${claim.id}`)
      .replace('/sources/[id]', `/sources/${sourceId}`)
      .replace('/teams/[id]', `/teams/${desk.teamId}`)
      .replace(/\[[^\]]+\]/g, 'x')
  const all = addresses().map(fill)
  expect(all.length).toBeGreaterThan(30)
  const look = async (who: typeof ben, address: string, headers?: Record<string, string>) => {
    const answer = await who.request.get(address, headers ? { headers } : {})
    const bytes = `${JSON.stringify(answer.headers())} ${await answer.text()}`
    // The query itself may be repeated in an answer; a planted word has more to it.
    expect(bytes, `${who.name} ${address}`).not.toMatch(/planted\w|planted\.example/)
    expect(answer.status(), `${who.name} ${address}`).toBeLessThan(500)
  }
  for (const who of [ben, eva])
    for (const address of all)
      await Promise.all([
        look(who, address),
        look(who, address, { rsc: '1' }),
        look(who, `${address}?q=planted&claims=all`),
      ])
  await ben.file(claim, {
    rating: 'true',
    reasoning: 'No.',
    citations: [{ source: { title: 'Mine' }, stance: 'supports' }],
  })
  const after = await (await eva.request.get(`/api/v1/claims/${claim.id}/verdicts`)).text()
  for (const word of [
    'summary',
    'reasoning',
    'title',
    'publisher',
    'quote',
    'translation',
    'locator',
    'note',
  ])
    expect(after).toContain(`planted${word}`)
})
