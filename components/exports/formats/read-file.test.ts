import { afterEach, expect, test, vi } from 'vitest'
import { ApiProblem, Offline } from '../../api/failure'
import { fileName, readFile } from './read-file'

afterEach(() => vi.unstubAllGlobals())

function answer(response: Response | Error) {
  vi.stubGlobal('fetch', async () => {
    if (response instanceof Error) throw response
    return response
  })
}

function stream(...parts: (string | Error)[]): ReadableStream<Uint8Array> {
  const left = [...parts]
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = left.shift()
      if (part === undefined) controller.close()
      else if (part instanceof Error) controller.error(part)
      else controller.enqueue(new TextEncoder().encode(part))
    },
  })
}

test('a file is read whole, tells its progress and keeps its name', async () => {
  answer(
    new Response(stream('abc', 'defg'), {
      headers: {
        'content-length': '7',
        'content-type': 'text/csv',
        'content-disposition': 'attachment; filename="river.csv"',
      },
    }),
  )
  const told: unknown[] = []
  const file = await readFile('/x', { onProgress: (progress) => told.push(progress) })
  expect(told).toEqual([
    { bytes: 3, total: 7 },
    { bytes: 7, total: 7 },
  ])
  expect(await file.blob.text()).toBe('abcdefg')
  expect(file.blob.type).toBe('text/csv')
  expect(file.name).toBe('river.csv')
})

test('the length of what is packed on the way says nothing about the file', async () => {
  answer(new Response(stream('abc'), { headers: { 'content-length': '2', 'content-encoding': 'gzip' } }))
  const told: unknown[] = []
  await readFile('/x', { onProgress: (progress) => told.push(progress) })
  expect(told).toEqual([{ bytes: 3, total: null }])
})

test('a refusal is a problem with its sentence, a lost answer is Offline', async () => {
  const body = {
    type: 'about:blank',
    title: 'No',
    status: 422,
    detail: 'Set an address.',
    code: 'local-address',
  }
  answer(
    new Response(JSON.stringify(body), {
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
    }),
  )
  const refused = await readFile('/x').catch((error: unknown) => error)
  expect(refused instanceof ApiProblem && refused.detail).toBe('Set an address.')

  answer(new TypeError('network'))
  await expect(readFile('/x')).rejects.toBeInstanceOf(Offline)
  answer(new Response(stream('abc', new TypeError('cut'))))
  await expect(readFile('/x')).rejects.toBeInstanceOf(Offline)
})

test('an answer without a name has none', () => {
  expect(fileName(null)).toBeNull()
  expect(fileName('inline')).toBeNull()
})
