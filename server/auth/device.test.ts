import { describe, expect, it } from 'vitest'
import { deviceCookie, knownDevice } from './device'

const sent = (setCookie: string) => setCookie.split(';')[0] ?? ''

describe('the device cookie', () => {
  it('knows every account that signed in on the device, and no other', () => {
    const first = sent(deviceCookie(null, 'ada'))
    const both = sent(deviceCookie(first, 'bo'))
    expect(knownDevice(both, 'ada')).toBe(knownDevice(both, 'bo'))
    expect(knownDevice(both, 'ada')).not.toBeNull()
    expect(knownDevice(both, 'cleo')).toBeNull()
    expect(knownDevice(null, 'ada')).toBeNull()
  })

  it('forgets the account that was here longest ago, beyond eight', () => {
    let cookie: string | null = null
    for (let n = 0; n < 9; n++) cookie = sent(deviceCookie(cookie, `u${n}`))
    expect(knownDevice(cookie, 'u0')).toBeNull()
    expect(knownDevice(cookie, 'u8')).not.toBeNull()
  })

  it('cannot be made up or changed', () => {
    const cookie = sent(deviceCookie(null, 'ada'))
    expect(knownDevice(cookie.replace(':ada:', ':bo:'), 'bo')).toBeNull()
    expect(knownDevice('plumbline-device=x:ada:' + 'A'.repeat(43), 'ada')).toBeNull()
  })

  it('is no business of scripts or of other sites', () => {
    expect(deviceCookie(null, 'ada')).toMatch(/HttpOnly; SameSite=Lax/)
  })
})
