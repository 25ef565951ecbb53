import { beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '@/domain/problem'
import { transaction } from '@/server/database/transaction'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { createUser } from '@/server/team/accounts/create-user'
import { hashPassword } from '@/server/team/accounts/passwords'
import { deviceCookie, knownDevice } from './device'
import { signInByPassword } from './password-sign-in'
import { giveTryBack, networkOf, takeTry, throttleKeys } from './throttle'

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:FFFF::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe.each(databaseKinds)('the throttle on %s', (kind) => {
  useDatabase(kind)
  const start = new Date('2026-03-01T12:00:00.000Z')
  const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

  const refused = async (act: Promise<unknown>) => {
    const error: unknown = await act.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    return isProblem(error) ? error : null
  }

  it('gives ten tries to many at once, and says how long to wait', async () => {
    const keys = throttleKeys('at.once@example.org', '198.51.100.1', null)
    const all = await Promise.all(Array.from({ length: 30 }, () => refused(takeTry(keys, start))))
    expect(all.filter((one) => one === null)).toHaveLength(10)
    const [one] = all.filter((one) => one !== null)
    expect(one).toMatchObject({ code: 'too-many', extras: { retryAfterSeconds: 900 } })
  })

  it('gives them again a quarter of an hour after the first', async () => {
    const keys = throttleKeys('again@example.org', '198.51.101.1', null)
    for (let n = 0; n < 10; n++) await takeTry(keys, later(n))
    expect((await refused(takeTry(keys, later(14))))?.extras.retryAfterSeconds).toBe(60)
    expect(await refused(takeTry(keys, later(15)))).toBeNull()
  })

  it('counts a network over all accounts, and an account over all networks', async () => {
    for (let n = 0; n < 10; n++)
      await takeTry(throttleKeys(`spray-${n}@example.org`, `198.51.102.${n}`, null), start)
    expect(
      await refused(takeTry(throttleKeys('new@example.org', '198.51.102.99', null), start)),
    ).not.toBeNull()
    for (let n = 0; n < 10; n++)
      await takeTry(throttleKeys('one@example.org', `198.51.${110 + n}.1`, null), start)
    expect(
      await refused(takeTry(throttleKeys('one@example.org', '198.51.140.1', null), start)),
    ).not.toBeNull()
  })

  it('takes nothing for a try that was given back', async () => {
    const keys = throttleKeys('right@example.org', '198.51.150.1', null)
    for (let n = 0; n < 25; n++) {
      await takeTry(keys, start)
      await giveTryBack(keys)
    }
    expect(await refused(takeTry(keys, start))).toBeNull()
  })
})

describe.each(databaseKinds)('signing in by password on %s', (kind) => {
  useDatabase(kind)
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters or more'
  const now = new Date()
  let owner = ''

  const attempt = (email: string, password: string, address: string, cookies: string | null = null) =>
    signInByPassword({ email, password, address, cookies, now }).then(
      (id) => id,
      (thrown: unknown) => (isProblem(thrown) ? thrown.code : 'a fault'),
    )

  beforeAll(async () => {
    const passwordHash = await hashPassword('the right password')
    owner = await transaction((tx) =>
      createUser(tx, { name: 'Ada', email: 'ada@example.org', passwordHash, now }),
    )
  })

  it('takes the address in any case, and a wrong password for what it is', async () => {
    expect(await attempt(' ADA@example.org', 'the right password', '192.0.2.1')).toBe(owner)
    expect(await attempt('ada@example.org', 'the wrong password', '192.0.2.1')).toBe('wrong-password')
    expect(await attempt('nobody@example.org', 'the right password', '192.0.2.1')).toBe('wrong-password')
  })

  const useUp = async (keys: string[]) => {
    for (let n = 0; n < 10; n++) await takeTry(keys, now).catch(() => undefined)
  }

  it('lets the owner in on a device that was here before, while strangers are shut out', async () => {
    await useUp(throttleKeys('ada@example.org', '203.0.1.1', null))
    expect(await attempt('ada@example.org', 'the right password', '203.0.99.1')).toBe('too-many')
    const cookie = deviceCookie(null, owner).split(';')[0] ?? ''
    expect(await attempt('ada@example.org', 'the right password', '203.0.99.1', cookie)).toBe(owner)
    const forged = cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect(await attempt('ada@example.org', 'the right password', '203.0.99.1', forged)).toBe('too-many')
    const anothers = deviceCookie(null, 'someoneelse').split(';')[0] ?? ''
    expect(await attempt('ada@example.org', 'the right password', '203.0.99.1', anothers)).toBe('too-many')
  })

  it('gives a known device ten tries too', async () => {
    const cookie = deviceCookie(null, owner).split(';')[0] ?? ''
    await useUp(throttleKeys('ada@example.org', '203.0.99.2', knownDevice(cookie, owner)))
    expect(await attempt('ada@example.org', 'the right password', '203.0.99.2', cookie)).toBe('too-many')
  })
})
