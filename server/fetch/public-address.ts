import net, { BlockList } from 'node:net'

/**
 * IANA's registries of special-purpose addresses (IPv4: RFC 6890 and its updates), with multicast: also what is
 * "globally reachable" there, as none of it is anybody's web site.
 */
const notPublic = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv4')
// Within what is given out to networks: Teredo, ORCHID and other special uses, examples, 6to4, AS112.
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv6')

/**
 * Only this is given out to public networks. Outside of it: loopback, mapped and compatible IPv4, NAT64, unique-local,
 * link-local, site-local and multicast addresses.
 */
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

/** An ISATAP interface (RFC 5214): whatever the network, its last 64 bits carry an IPv4 address behind a tunnel. */
const isatap = /:0?2?0{0,2}:5efe:[^:]*(?::[^:]*)?$/

/**
 * Whether an IP address is one of the public internet. Anything that is no IP address is not, nor is one with a zone
 * or one that carries an IPv4 address in it.
 */
export function isPublicAddress(address: string): boolean {
  const family = net.isIP(address)
  if (family === 4) return !notPublic.check(address, 'ipv4')
  if (family !== 6 || address.includes('%')) return false
  if (!globalUnicast.check(address, 'ipv6') || notPublic.check(address, 'ipv6')) return false
  return !isatap.test(new URL(`http://[${address}]`).hostname.slice(1, -1))
}

/** The host of a URL without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}
