import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { encodingHeader, keepEncoding, keepsEncoding, setKeepsEncoding } from './kept-encoding'

test('what a route names becomes the encoding of the response, and nothing else changes', async () => {
  setKeepsEncoding(false)
  const server = http.createServer((_, response) => {
    keepEncoding(response)
    response.setHeader(encodingHeader, ['gzip'])
    response.setHeader('etag', '"1"')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const headers = await new Promise<http.IncomingHttpHeaders>((resolve, reject) =>
    http
      .get({ port, host: '127.0.0.1', agent: false }, (response) => {
        response.resume()
        resolve(response.headers)
      })
      .on('error', reject),
  )
  await new Promise((resolve) => server.close(resolve))
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', etag: '"1"' })
  expect(headers[encodingHeader]).toBeUndefined()
  expect(keepsEncoding()).toBe(true)
  setKeepsEncoding(false)
})
