import dns from 'node:dns'
import net, { BlockList } from 'node:net'
import os from 'node:os'
import { isPublicAddress } from './public-address'

/** Whether an address is one of this machine's own: even a public one reaches what trusts its neighbours. */
function isOwnAddress(address: string): boolean {
  const own = new BlockList()
  for (const { address: mine, family } of Object.values(os.networkInterfaces()).flatMap((list) => list ?? []))
    own.addAddress(mine.split('%', 1)[0] ?? mine, family === 'IPv6' ? 'ipv6' : 'ipv4')
  return own.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Whether a connection to an IP address may be made: it is one of the public internet and not this machine's own. */
export function mayConnect(address: string): boolean {
  return isPublicAddress(address) && !isOwnAddress(address)
}

/** What `publicLookup` refuses with; its message names the host. */
export class NotPublic extends Error {
  override name = 'NotPublic'
}

/**
 * A `lookup` for sockets that fails unless every address of the name may be connected to: it decides on what is
 * connected to, so a name that answers otherwise the second time gains nothing. An address that is written out is not
 * looked up: ask `mayConnect` before.
 */
export const publicLookup: net.LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? []
    if (error || !first) return callback(error ?? new Error(`${hostname} has no address.`), '', 0)
    if (!found.every(({ address }) => mayConnect(address)))
      return callback(new NotPublic(`${hostname} is no address of the public internet.`), '', 0)
    if (options.all) callback(null, found)
    else callback(null, first.address, first.family)
  })
}
