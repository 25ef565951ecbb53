import os from 'node:os'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isPublicAddress } from './public-address'
import { mayConnect } from './public-lookup'
import { carried, endsOf, specialIPv4, specialIPv6 } from './testing/special-ranges'

afterEach(() => vi.restoreAllMocks())

describe('an address of the public internet', () => {
  test.each(specialIPv4)('is none of %s, written in any form', (range) => {
    for (const address of endsOf(range)) {
      expect(isPublicAddress(address), address).toBe(false)
      for (const [form, carrier] of Object.entries(carried(address)))
        expect(isPublicAddress(carrier), `${form} ${carrier}`).toBe(false)
    }
  })

  test.each(specialIPv6)('is none of %s', (range) => {
    for (const address of endsOf(range)) expect(isPublicAddress(address), address).toBe(false)
  })

  test('is not a public one that is carried in another either: what unpacks it is not ours to know', () => {
    for (const [form, carrier] of Object.entries(carried('8.8.8.8')))
      expect(isPublicAddress(carrier), `${form} ${carrier}`).toBe(false)
  })

  test.each([
    '',
    'example.org',
    '127.1',
    '0x7f000001',
    '8.8.8.8.',
    '2606:4700::1111%eth0',
    'fe80::1%1',
    '1.2.3',
  ])('is not %j, which is no address', (address) => expect(isPublicAddress(address)).toBe(false))

  test.each([
    ...['1.0.0.0', '1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0'],
    ...['126.255.255.255', '128.0.0.0', '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0'],
    ...['191.255.255.255', '192.0.1.0', '192.0.3.0', '192.167.255.255', '192.169.0.0', '198.17.255.255'],
    ...['198.20.0.0', '198.51.99.255', '203.0.112.255', '203.0.114.0', '223.255.255.255'],
    ...[
      '2001:200::',
      '2001:db7:ffff::',
      '2001:db9::',
      '2003::',
      '2606:4700::1111',
      '2a00:1450::1',
      '3ffe::1',
    ],
    ...['2620:4f:7fff::1', '2620:4f:8001::1', '2606:4700:1:2:3:5efe:0:1', '2606:4700:0:5efe:1:2:3:4'],
  ])('is %s', (address) => expect(isPublicAddress(address)).toBe(true))

  test('is connected to unless it is one of this machine', () => {
    const of = (address: string, family: 'IPv4' | 'IPv6') => ({
      ...{ address, family, mac: '', internal: false, cidr: null, netmask: '' },
      ...(family === 'IPv6' ? { scopeid: 0 } : {}),
    })
    const found = { eth0: [of('9.9.9.9', 'IPv4'), of('2606:4700::9', 'IPv6'), of('fe80::1%eth0', 'IPv6')] }
    vi.spyOn(os, 'networkInterfaces').mockReturnValue(found as ReturnType<typeof os.networkInterfaces>)
    for (const mine of ['9.9.9.9', '2606:4700::9', '2606:4700:0:0:0:0:0:9'])
      expect([isPublicAddress(mine), mayConnect(mine)], mine).toEqual([true, false])
    for (const other of ['9.9.9.10', '2606:4700::a']) expect(mayConnect(other)).toBe(true)
  })
})
