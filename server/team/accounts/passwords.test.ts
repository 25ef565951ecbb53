import { scryptSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { hashPassword, isOutdatedHash, verifyPassword } from './passwords'

it('is verified by its hash, which is another each time and names its parameters', async () => {
  const [one, two] = [await hashPassword('correct horse'), await hashPassword('correct horse')]
  expect(one).toMatch(/^scrypt\$15\$8\$3\$/)
  expect(one).not.toBe(two)
  expect(await verifyPassword('correct horse', one)).toBe(true)
  expect(await verifyPassword('correct horsf', one)).toBe(false)
  expect(isOutdatedHash(one)).toBe(false)
})

it('may be typed with composed or combining accents', async () => {
  expect(await verifyPassword('cafe\u0301-passwort', await hashPassword('caf\u00e9-passwort'))).toBe(true)
})

it('is still verified by a hash with older parameters, which is then outdated', async () => {
  const hash = scryptSync('password', Buffer.alloc(16), 32, { N: 2 ** 14, r: 8, p: 1 }).toString('base64url')
  const old = `scrypt$14$8$1$${Buffer.alloc(16).toString('base64url')}$${hash}`
  expect(await verifyPassword('password', old)).toBe(true)
  expect(isOutdatedHash(old)).toBe(true)
})

it('is never right for somebody who has none, and takes as long', async () => {
  const timed = async (stored: string | null) => {
    const begun = performance.now()
    expect(await verifyPassword('', stored)).toBe(false)
    return performance.now() - begun
  }
  const stored = await hashPassword('something')
  const pairs: number[] = []
  for (let n = 0; n < 5; n++) pairs.push((await timed(null)) / (await timed(stored)))
  const ratio = pairs.sort((a, b) => a - b)[2] ?? 0
  expect(ratio).toBeGreaterThan(0.4)
  expect(ratio).toBeLessThan(2.5)
  expect(await verifyPassword('x', 'x')).toBe(false)
})
