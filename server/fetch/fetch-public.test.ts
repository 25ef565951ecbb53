import dns from 'node:dns'
import http from 'node:http'
import net from 'node:net'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { fetchPublic } from './fetch-public'
import type { isPublicAddress } from './public-address'
import { allow, codeOf, internet, page } from './testing/internet'

// 127.0.0.2 stands for the public internet here; everything else of this machine stays what it is.
vi.mock('./public-address', async (original) => {
  const real = await original<{ isPublicAddress: typeof isPublicAddress }>()
  return { ...real, isPublicAddress: (ip: string) => ip === '127.0.0.2' || real.isPublicAddress(ip) }
})

type LookupAll = (error: Error | null, found: { address: string; family: number }[]) => void

beforeEach(() => allow({}))
afterEach(() => vi.restoreAllMocks())

describe('a page of the public internet', () => {
  test('comes with its bytes, their hash, its type and what it says of its encoding', async () => {
    const there = await internet(page)
    const came = await fetchPublic(`${there.at('/a?b=c')}#part`)
    expect(came).toMatchObject({ url: there.at('/a?b=c'), mediaType: 'text/html', charset: 'iso-8859-2' })
    expect(Buffer.from(came.bytes).toString()).toBe('<p>Words.</p>')
    expect(came.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is asked for by somebody without a past: no cookie, no credentials, no referrer, no other connection', async () => {
    vi.stubEnv('http_proxy', 'http://127.0.0.1:9')
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9')
    const there = await internet((request, response) =>
      request.url === '/'
        ? response.writeHead(302, { location: '/next', 'set-cookie': 'id=1; Path=/' }).end()
        : page(request, response),
    )
    await fetchPublic(there.at())
    expect(there.asked.map(({ url }) => url)).toEqual(['/', '/next'])
    for (const { headers } of there.asked) {
      expect(Object.keys(headers).sort()).toEqual(
        ['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent'].sort(),
      )
      expect(headers['user-agent']).toMatch(/^Plumbline/)
    }
    vi.unstubAllEnvs()
  })

  test.each([301, 302, 303, 307, 308])('is followed over %i, five times and not six', async (status) => {
    const there = await internet((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) page(request, response)
      else response.writeHead(status, { location: String(left - 1) }).end()
    })
    expect((await fetchPublic(there.at('/5'))).url).toBe(there.at('/0'))
    expect(await codeOf(there.at('/6'))).toBe('page-refused')
  })

  test('may lead to an address in another script', async () => {
    const there = await internet((request, response) =>
      request.url === '/'
        ? response.writeHead(301, { location: Buffer.from('/новости?é').toString('latin1') }).end()
        : page(request, response),
    )
    expect(decodeURI((await fetchPublic(there.at())).url)).toBe(there.at('/новости?é'))
  })

  test('says in a problem why it did not come', async () => {
    const there = await internet((request, response) => {
      response.writeHead(Number(request.url?.slice(1)), { 'content-type': 'text/html' }).end('<p>No.</p>')
    })
    for (const status of [304, 400, 401, 402, 403, 404, 410, 418, 429, 451, 500, 503])
      expect(await codeOf(there.at(`/${status}`)), String(status)).toBe('page-refused')
    await expect(fetchPublic(there.at('/404'))).rejects.toThrow('There is no page at this address.')
    expect(await codeOf('http://127.0.0.2:80/')).toBe('page-refused')
    expect(await codeOf(there.at('/200'), { accept: ['text/html'] })).toBe('came')
    expect(await codeOf(there.at('/200'), { accept: ['application/pdf'] })).toBe('wrong-type')
  })
})

describe('nothing but the public internet', () => {
  const redirects = [301, 302, 303, 307, 308]
  const inside = ['127.0.0.1', '2130706433', '0177.0.0.1', '0x7f.1', '0x7f000001', '127.1', '127.0.0.1.', '0']
  const insideToo = ['[::1]', '[::ffff:7f00:1]', '[::ffff:127.0.0.1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]']
  const named = [
    'localhost',
    'localhost.',
    'LOCALHOST',
    'ⓛocalhost',
    'a.localhost',
    '127。0。0。1',
    '①②⑦.0.0.1',
  ]
  const hosts = [...inside, ...insideToo, ...named, 'printer', 'db.internal', 'nas.local', '[2002:7f00:1::]']

  test.each(hosts)('is asked: not http://%s/', async (host) => {
    const there = await internet(page)
    expect(await codeOf(`http://${host}:${there.port}/`)).toBe('not-public')
    expect(there.reached).toEqual([])
  })

  test.each(redirects)('is reached over a redirect %i, at any hop, in any writing', async (status) => {
    const there = await internet((request, response) => {
      const [, left, host] = (request.url ?? '').split('/')
      const target = `http://${decodeURIComponent(host ?? '')}:${there.port}/`
      const next = Number(left) === 0 ? target : `/${Number(left) - 1}/${host}`
      response.writeHead(status, { location: Buffer.from(next).toString('latin1') }).end()
    })
    for (const host of hosts)
      for (const hops of [0, 3])
        expect(await codeOf(there.at(`/${hops}/${encodeURIComponent(host)}`)), host).toBe('not-public')
    expect(there.reached).toEqual([])
  })

  test('is what a name may mean, each time that it is asked and in every answer', async () => {
    const there = await internet((request, response) =>
      request.url === '/'
        ? response.writeHead(302, { location: `http://rebind.example:${there.port}/again` }).end()
        : page(request, response),
    )
    const answers = [['127.0.0.2'], ['127.0.0.1'], ['127.0.0.2', '127.0.0.1'], ['127.0.0.2', '::1'], ['::1']]
    const asked: string[] = []
    vi.spyOn(dns, 'lookup').mockImplementation(((name: string, _options: object, callback: LookupAll) => {
      const found = answers[asked.length] ?? ['127.0.0.1']
      asked.push(name)
      callback(
        null,
        found.map((address) => ({ address, family: net.isIP(address) })),
      )
    }) as typeof dns.lookup)
    const address = `http://rebind.example:${there.port}/`
    expect(await codeOf(address)).toBe('not-public')
    expect(asked).toHaveLength(2)
    for (let more = 0; more < 3; more++) expect(await codeOf(address)).toBe('not-public')
    expect(there.asked).toHaveLength(1)
    expect(there.reached).toEqual([])
  })

  test.each([
    ...[
      'file:///etc/passwd',
      'ftp://example.org/',
      'gopher://example.org/',
      'javascript:1',
      '//example.org/',
    ],
    ...[
      'http://user:secret@example.org/',
      'http://user@example.org/',
      'http://[fe80::1%25eth0]/',
      'http:///',
    ],
    ...[
      'http://example.org:22/',
      'https://example.org:8080/',
      'http://example.org:0/',
      'http://exa mple.org/',
    ],
    ...['', 'example.org', 'http://1.2.3.4.5/', 'http://256.1.1.1/', 'http://0x1ffffffff/'],
  ])('is asked by %j', async (address) => {
    expect(await codeOf(address)).toBe('bad-address')
  })

  test('is reached by a redirect to another scheme, port or user', async () => {
    const targets = [
      'file:///etc/passwd',
      'http://a:b@127.0.0.2/',
      'http://127.0.0.2:22/',
      'http://[',
      'ftp://x/',
    ]
    const there = await internet((request, response) => {
      response.writeHead(302, { location: targets[Number(request.url?.slice(1))] }).end()
    })
    for (const index of targets.keys()) expect(await codeOf(there.at(`/${index}`))).toBe('bad-address')
  })

  test('unless this installation says so', async () => {
    const there = await internet(page)
    const inside = http.createServer(page)
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void inside.close())
    const bound = inside.address()
    const port = typeof bound === 'object' ? (bound?.port ?? 0) : 0
    allow({ FETCH_PORTS: String(port), FETCH_ALLOW_PRIVATE: '1' })
    expect(await codeOf(`http://localhost:${port}/`)).toBe('came')
    expect(await codeOf(there.at())).toBe('bad-address')
  })
})
