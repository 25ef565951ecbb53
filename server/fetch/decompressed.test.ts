import zlib from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchPublic } from './fetch-public'
import type { isPublicAddress } from './public-address'
import { allow, codeOf, internet } from './testing/internet'

// 127.0.0.2 stands for the public internet here; everything else of this machine stays what it is.
vi.mock('./public-address', async (original) => {
  const real = await original<{ isPublicAddress: typeof isPublicAddress }>()
  return { ...real, isPublicAddress: (ip: string) => ip === '127.0.0.2' || real.isPublicAddress(ip) }
})

beforeEach(() => allow({}))
afterEach(() => vi.restoreAllMocks())

describe('a page that is too much', () => {
  const packers = {
    gzip: zlib.gzipSync,
    br: zlib.brotliCompressSync,
    deflate: zlib.deflateSync,
    'x-gzip': zlib.gzipSync,
  }

  test.each(Object.entries(packers))('is unpacked where it is small: %s', async (encoding, pack) => {
    const there = await internet((_request, response) =>
      response
        .writeHead(200, { 'content-encoding': encoding })
        .end(pack(Buffer.from('Words, '.repeat(1000)))),
    )
    expect((await fetchPublic(there.at())).bytes.byteLength).toBe(7000)
  })

  test('is unpacked from raw deflate, from nothing, and as far as it came', async () => {
    const whole = zlib.gzipSync(Buffer.from(Array.from({ length: 20_000 }, (_, n) => `Word ${n}`).join(' ')))
    const bodies: Record<string, [string, Uint8Array]> = {
      '/raw': ['deflate', zlib.deflateRawSync('Words.')],
      '/empty': ['gzip', new Uint8Array(0)],
      '/cut': ['gzip', whole.subarray(0, whole.length / 2)],
      '/bad': ['gzip', Buffer.from('no gzip at all')],
      '/other': ['compress', Buffer.from('x')],
    }
    const there = await internet((request, response) => {
      const [encoding, body] = bodies[request.url ?? ''] ?? ['', new Uint8Array(0)]
      response.writeHead(200, { 'content-encoding': encoding }).end(body)
    })
    expect(Buffer.from((await fetchPublic(there.at('/raw'))).bytes).toString()).toBe('Words.')
    expect((await fetchPublic(there.at('/empty'))).bytes.byteLength).toBe(0)
    expect((await fetchPublic(there.at('/cut'))).bytes.byteLength).toBeGreaterThan(10_000)
    expect(await codeOf(there.at('/bad'))).toBe('page-refused')
    expect(await codeOf(there.at('/other'))).toBe('page-refused')
  })

  test.each(['gzip', 'br', 'deflate'] as const)(
    'is given up early where it is a bomb: %s',
    async (encoding) => {
      const bomb = packers[encoding](Buffer.alloc(200 * 1024 * 1024))
      const there = await internet((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
      )
      const before = process.memoryUsage().rss
      const start = performance.now()
      expect(await codeOf(there.at())).toBe('too-large')
      expect(performance.now() - start).toBeLessThan(2_000)
      expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024)
    },
  )

  test('is refused by what it says and by what it sends', async () => {
    const there = await internet((request, response) => {
      if (request.url === '/says') response.writeHead(200, { 'content-length': '10485761' }).write('x')
      else for (let sent = 0; sent < 11; sent++) response.write(Buffer.alloc(1024 * 1024, 'Words. '))
      if (request.url === '/sends') response.end()
    })
    expect(await codeOf(there.at('/says'))).toBe('too-large')
    expect(await codeOf(there.at('/sends'))).toBe('too-large')
  })

  test('has ten seconds in all, for its headers and its body', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const soon = new AbortController()
      setTimeout(() => soon.abort(new DOMException('Over.', 'TimeoutError')), ms / 25)
      return soon.signal
    })
    const there = await internet((request, response) => {
      if (request.url === '/headers') return
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
      const trickle = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(trickle))
    })
    for (const path of ['/headers', '/body']) {
      const start = performance.now()
      expect(await codeOf(there.at(path))).toBe('page-slow')
      expect(performance.now() - start).toBeLessThan(2_000)
    }
    const crowd = Array.from({ length: 20 }, () => codeOf(there.at('/headers')))
    expect(new Set(await Promise.all(crowd))).toEqual(new Set(['page-slow']))
  })
})
