import { describe, expect, test } from 'vitest'
import { isCleanText } from './text'

describe('isCleanText', () => {
  test.each(['', 'plain', 'a\tb\nc', 'é 日本 عربى', '🧭 a whole pair', '\uFFFD'])('accepts %j', (text) => {
    expect(isCleanText(text)).toBe(true)
  })

  test.each(['a\0b', '\uD83E', 'a\uDDEDb', '\uDDED\uD83E'])('refuses %j', (text) => {
    expect(isCleanText(text)).toBe(false)
  })
})
