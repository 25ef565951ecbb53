import { describe, expect, it } from 'vitest'
import { currentTeam, safeNext, withTeam } from './routes'

const user = { id: 'u', name: 'Ada', email: null }
const team = (id: string) => ({ id, name: id, role: 'owner' as const, seq: 0 })

describe('the address to return to after signing in', () => {
  it.each(['/articles', '/articles/a1?x=1#claim-3', '/'])('keeps %s', (next) => {
    expect(safeNext(next)).toBe(next)
  })

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '',
    null,
    'javascript:1',
  ])('does not leave the app for %j', (next) => {
    expect(safeNext(next)).toBe('/articles')
  })
})

describe('the team of a screen', () => {
  it('stands in the address only for people in several teams', () => {
    expect(withTeam('/articles', { user, teams: [team('a')] }, 'a')).toBe('/articles')
    expect(withTeam('/articles', { user, teams: [team('a'), team('b')] }, 'b')).toBe('/articles?team=b')
  })

  it('is the first one where the address names none or a foreign one', () => {
    const me = { user, teams: [team('a'), team('b')] }
    expect(currentTeam(me, undefined)?.id).toBe('a')
    expect(currentTeam(me, 'b')?.id).toBe('b')
    expect(currentTeam(me, 'foreign')?.id).toBe('a')
    expect(currentTeam({ user, teams: [] }, 'a')).toBeNull()
  })
})
