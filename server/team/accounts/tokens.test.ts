import { expect, it } from 'vitest'
import { hashToken, isToken, newToken } from './tokens'

it('is recognised by its form, never made twice, and not to be read from its hash', () => {
  const made = Array.from({ length: 100 }, newToken)
  expect(new Set(made.map(({ token }) => token)).size).toBe(100)
  for (const { token, hash } of made) {
    expect(isToken(token)).toBe(true)
    expect(hash).toBe(hashToken(token))
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hash).not.toContain(token.slice(3))
  }
  expect(isToken('pl_short')).toBe(false)
  expect(isToken(`${made[0]?.token}x`)).toBe(false)
})
