import { describe, expect, it } from 'vitest'
import { safePath } from './next-path'

describe('the path to go to after signing in', () => {
  it.each(['/', '/articles', '/articles/a1?x=1#claim-3', '/invite/abc', '/a%2f%2fb'])('keeps %s', (next) => {
    expect(safePath(next)).toBe(next)
  })

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'articles',
    '',
    null,
    undefined,
  ])('is none for %j', (next) => {
    expect(safePath(next)).toBeNull()
  })
})
