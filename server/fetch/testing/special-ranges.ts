/** IANA's special-purpose IPv4 registry (with multicast), as network and prefix length. */
export const specialIPv4 = [
  '0.0.0.0/8',
  '0.0.0.0/32',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.0.0/29',
  '192.0.0.8/32',
  '192.0.0.9/32',
  '192.0.0.10/32',
  '192.0.0.170/31',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '255.255.255.255/32',
]

/** IANA's special-purpose IPv6 registry, with multicast and the withdrawn site-local and compatible ranges. */
export const specialIPv6 = [
  '::/96',
  '::1/128',
  '::/128',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '100:0:0:1::/64',
  '2001::/23',
  '2001::/32',
  '2001:1::1/128',
  '2001:1::2/128',
  '2001:2::/48',
  '2001:3::/32',
  '2001:4:112::/48',
  '2001:10::/28',
  '2001:20::/28',
  '2001:30::/28',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

/** The first and the last address of a range, written in full. */
export function endsOf(range: string): [first: string, last: string] {
  const [network = '', prefix = ''] = range.split('/')
  const bits = network.includes(':') ? 128 : 32
  const start = bits === 32 ? ipv4Number(network) : ipv6Number(network)
  const last = start + (1n << BigInt(bits - Number(prefix))) - 1n
  return bits === 32 ? [ipv4Text(start), ipv4Text(last)] : [ipv6Text(start), ipv6Text(last)]
}

/** The IPv6 forms that carry an IPv4 address: mapped, compatible, translated by NAT64, 6to4, Teredo, ISATAP. */
export function carried(ipv4: string): Record<string, string> {
  const value = ipv4Number(ipv4)
  const obscured = value ^ 0xffff_ffffn
  const at = (prefix: string, shift = 0n) => ipv6Text(ipv6Number(prefix) + (value << shift))
  return {
    mapped: `::ffff:${ipv4}`,
    mappedHex: at('::ffff:0:0'),
    compatible: `::${ipv4}`,
    compatibleHex: at('::'),
    translated: at('::ffff:0:0:0'),
    nat64: `64:ff9b::${ipv4}`,
    nat64Hex: at('64:ff9b::'),
    nat64Local: at('64:ff9b:1::'),
    sixToFour: at('2002::', 80n),
    teredo: ipv6Text(ipv6Number('2001::') + obscured),
    isatap: at('2606:4700:1:2:0:5efe::'),
    isatapUnique: at('2606:4700:1:2:200:5efe::'),
  }
}

function ipv4Number(address: string): bigint {
  return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
}

function ipv4Text(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.')
}

function ipv6Number(address: string): bigint {
  const [head = '', tail] = address.split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const [before, after] = [groups(head), groups(tail ?? '')]
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n)
}

function ipv6Text(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - 16 * index)) & 0xffffn)
  return groups.map((group) => group.toString(16)).join(':')
}
