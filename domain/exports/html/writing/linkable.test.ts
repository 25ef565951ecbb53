import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWebAddress } from '../../../sources/address'
import { isLinkable } from './escape'

const letters = [..."abzAZ09-._~!$'()*+,;=:@?#/%[]\\ \n\tä"].concat('xn--', '://', '.example', '..', '%zz')
const address = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'HTTPS://', 'https:', 'javascript:'),
    fc.array(fc.constantFrom(...letters), { maxLength: 12 }),
    fc.constantFrom('', '.example', '.1', '.example/a', '.example?q=1', '.xn--p1ai/'),
    fc.array(fc.constantFrom(...letters), { maxLength: 8 }),
  )
  .map(([scheme, host, end, path]) => scheme + host.join('') + end + path.join(''))

test('whether a link may lead somewhere is the same, whichever way it is found out', () => {
  fc.assert(
    fc.property(fc.oneof(address, fc.webUrl()), (given) => {
      expect(isLinkable(given)).toBe(isWebAddress(given))
    }),
    { numRuns: 3_000 },
  )
})
