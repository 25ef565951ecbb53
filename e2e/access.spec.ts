import { readFileSync } from 'node:fs'
import { expect, test, type Member } from './desk'
import { riverText } from './texts'

/** `sign-in`: the way in is shown instead. Somebody who may not know of a thing gets 404. */
type Outcome = 'open' | 'sign-in' | 404
interface Row {
  anonymous: Outcome
  /** Somebody in another team only. */
  stranger: Outcome
  /** Every member, whatever their role. */
  member: Outcome
}

const everybody: Row = { anonymous: 'open', stranger: 'open', member: 'open' }
const nobody: Row = { anonymous: 404, stranger: 404, member: 404 }
const people: Row = { anonymous: 'sign-in', stranger: 'open', member: 'open' }
const team: Row = { anonymous: 'sign-in', stranger: 404, member: 'open' }

/** Every page that the build has, with who may open it. A page without a row fails the test. */
const pages: Record<string, Row> = {
  '/': people,
  '/account': people,
  '/articles': people,
  '/articles/[id]': team,
  '/articles/[id]/agreement': team,
  '/articles/[id]/blocks': team,
  '/articles/[id]/claims/[number]': team,
  '/articles/[id]/coverage': team,
  '/articles/[id]/discussion': team,
  '/articles/[id]/editions': team,
  '/articles/[id]/evidence': team,
  '/articles/[id]/export': team,
  '/articles/[id]/history': team,
  '/articles/[id]/progress': team,
  '/articles/[id]/publish': team,
  '/articles/[id]/replies': team,
  '/articles/[id]/revisions': team,
  '/articles/[id]/revisions/[n]': team,
  '/articles/[id]/revisions/new': team,
  '/articles/[id]/sign-off': team,
  '/articles/[id]/suggestions': team,
  '/articles/new': people,
  '/challenges': people,
  '/claims': people,
  // A link that nobody made; the real ones have tests of their own.
  '/expert/[token]': nobody,
  '/invite/[token]': nobody,
  '/notifications': people,
  '/review': people,
  '/search': people,
  '/sign-in': everybody,
  '/sign-off/[token]': nobody,
  '/sources': people,
  '/team': people,
  '/team/agreement': people,
  '/team/numbers': people,
  '/team/publishing': people,
  '/team/scale': people,
  '/welcome': nobody,
}

/** The addresses that the build serves: pages without groups, routes as they are. */
function built(kind: 'page' | 'route'): string[] {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<
    string,
    string
  >
  return Object.entries(manifest).flatMap(([file, address]) =>
    file.endsWith(`/${kind}`) && !/\[\[|^\/(_|icon|favicon)/.test(address) ? [address] : [],
  )
}

async function outcome(who: Pick<Member, 'request'>, address: string): Promise<Outcome | number> {
  const answer = await who.request.get(address)
  if (new URL(answer.url()).pathname === '/sign-in' && address !== '/sign-in') return 'sign-in'
  if (answer.status() === 404) return 404
  return answer.status() === 200 ? 'open' : answer.status()
}

test('every page of the build opens to exactly those who may see it', async ({
  desk,
  playwright,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const eva = await desk.join('Eva', 'editor')
  const olu = await desk.join('Olu', 'owner')
  const members = [olu, eva, await desk.join('Ben', 'reviewer'), await desk.join('Vic', 'viewer')]
  const gone = await desk.join('Gus', 'editor')
  const article = await eva.importText(riverText)
  await eva.mark(article, 'nobody was hurt')
  await olu.call('DELETE', `/teams/${desk.teamId}/members/${gone.id}`)
  const stranger = await desk.stranger('Una')
  const anonymous = { request: await playwright.request.newContext({ baseURL: baseURL ?? '' }) }
  const fill = (address: string) =>
    address
      .replace('[id]', article.id)
      .replace('[number]', '1')
      .replace('[n]', '1')
      .replace('[token]', 'x'.repeat(43))

  const addresses = built('page')
  expect([...addresses].sort()).toEqual(Object.keys(pages).sort())
  for (const address of addresses) {
    const row = pages[address]
    const at = fill(address)
    expect(await outcome(anonymous, at), `nobody at ${address}`).toBe(row?.anonymous)
    expect(await outcome(gone, at), `a removed member at ${address}`).toBe(row?.anonymous)
    expect(await outcome(stranger, at), `a stranger at ${address}`).toBe(row?.stranger)
    for (const who of members) expect(await outcome(who, at), `${who.name} at ${address}`).toBe(row?.member)
  }
  await anonymous.request.dispose()
})

test('no address of the API answers somebody who is not signed in, but the few that say so', async ({
  playwright,
  baseURL,
}) => {
  const open = [
    '/api/v1/openapi.json',
    '/api/v1/schemas/edition',
    '/api/v1/invites/[token]',
    '/api/v1/sign-off/[token]',
    '/api/v1/sign-off/[token]/content',
  ]
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const addresses = built('route').filter((address) => address.startsWith('/api/v1/'))
  expect(addresses.length).toBeGreaterThan(60)
  for (const address of addresses) {
    const answer = await request.get(address.replace(/\[[^\]]+\]/g, 'x'))
    const expected = open.includes(address) ? [200, 404] : [401, 405]
    expect(expected, `${address} answers ${answer.status()}`).toContain(answer.status())
  }
  await request.dispose()
})
