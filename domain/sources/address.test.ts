import { describe, expect, test } from 'vitest'
import { canonicalAddress, citableAddress, isWebAddress } from './address'

describe('an address', () => {
  test('is canonical without what says how a reader came', () => {
    expect(canonicalAddress('HTTPS://Example.ORG:443/A?utm_source=x&b=1&fbclid=2#part')).toBe(
      'https://example.org/A?b=1',
    )
    expect(canonicalAddress('http://user:secret@example.org/')).toBeNull()
    expect(isWebAddress('java\nscript:alert(1)')).toBe(false)
  })

  test.each([
    ['https://example.org/story', 'https://www.example.org/story?ref=home', 'https://example.org/story'],
    ['https://www.example.org/story', 'https://m.example.org/s', 'https://www.example.org/story'],
    ['https://other.org/story', 'https://example.org/story', 'https://example.org/story'],
    ['https://evil-example.org/story', 'https://example.org/story', 'https://example.org/story'],
    ['https://example.org/', 'https://example.org/story', 'https://example.org/story'],
    ['https://example.org/', 'https://www.example.org/', 'https://example.org/'],
    ['javascript:alert(1)', 'https://example.org/story', 'https://example.org/story'],
    [null, 'https://example.org/story', 'https://example.org/story'],
  ])('named %s by the page from %s is cited as %s', (named, fetched, cited) => {
    expect(citableAddress(named, fetched)).toBe(cited)
  })
})
