import { afterEach, expect, it, vi } from 'vitest'
import { isSetupCode, setupCode } from './setup-code'

afterEach(() => vi.unstubAllEnvs())

it('is the same for the same installation and another for another', () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a'.repeat(64))
  const code = setupCode()
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(setupCode()).toBe(code)
  vi.stubEnv('NEXTAUTH_SECRET', 'b'.repeat(64))
  expect(setupCode()).not.toBe(code)
  expect(isSetupCode(code)).toBe(false)
})

it('may be typed in small letters, without hyphens, with spaces', () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a'.repeat(64))
  expect(isSetupCode(` ${setupCode().toLowerCase().replaceAll('-', ' ')} `)).toBe(true)
  expect(isSetupCode('')).toBe(false)
  expect(isSetupCode(setupCode().slice(0, -1))).toBe(false)
})
