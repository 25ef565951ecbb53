import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openApiDocument } from './document'
import { operations } from './operations'

/** `GET /claims/{id}` and so on, as the folders and handlers of the routes say. */
function routes(folder: string, at: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) return routes(inside, `${at}/${entry.name.replace(/^\[(.+)\]$/, '{$1}')}`)
    const handlers = /api\(\{([^}]*)\}\)/.exec(readFileSync(inside, 'utf8'))?.[1] ?? ''
    return [...handlers.matchAll(/([A-Z]+):/g)].map(([, method]) => `${method} ${at}`)
  })
}

test('the description names exactly the routes that there are', () => {
  const found = routes('app/api/v1', '').filter((route) => !/\.\.\.path|openapi\.json/.test(route))
  const described = operations.map(({ method, path: address }) => `${method} ${address}`)
  expect([...described].sort()).toEqual([...found].sort())
})

test('the description is a document that others can read, with a schema for what goes in and out', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument(operations, 'http://localhost:3000'))) as {
    openapi: string
    paths: Record<
      string,
      Record<string, { operationId: string; requestBody?: object; parameters: { name: string }[] }>
    >
  }
  expect(document.openapi).toBe('3.1.0')
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((one) => one.operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
  const put = document.paths['/claims/{id}/verdict']?.put
  expect(put?.parameters.map((parameter) => parameter.name)).toEqual(['id', 'If-Match'])
  expect(JSON.stringify(put?.requestBody)).toContain('"reasoning"')
  const post = document.paths['/articles/{id}/claims']?.post
  expect(post?.parameters.map((parameter) => parameter.name)).toEqual(['id', 'Idempotency-Key'])
})
