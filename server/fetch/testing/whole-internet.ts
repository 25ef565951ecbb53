// Runs in a network namespace of its own in which every address there is, private ones too, is local and listens.
// Fetches from all of them in every way and says, as one line of JSON, which of them a connection arrived at.
import { execFileSync } from 'node:child_process'
import http from 'node:http'
import net from 'node:net'
import { fetchPublic } from '../fetch-public'
import { nameServer } from './name-server'
import { carried, endsOf, specialIPv4, specialIPv6 } from './special-ranges'

const site = ['93.184.216.34', '2606:4700::34']
/** Public addresses that belong to this machine; with one of IPv6 the resolver asks for that family too. */
const own = ['93.184.216.99', '2606:4700::99']
const statuses = [301, 302, 303, 307, 308]

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'ignore' })
}
run('ip', 'link', 'set', 'lo', 'up')
for (const address of own) run('ip', 'addr', 'add', address, 'dev', 'lo')
run('ip', 'route', 'add', 'local', '0.0.0.0/0', 'dev', 'lo')
run('ip', '-6', 'route', 'add', 'local', '::/0', 'dev', 'lo')

const reached: string[] = []
const server = http.createServer((request, response) => {
  const [, status, target] = (request.url ?? '').split('/')
  if (target === undefined) response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Words.</p>')
  else response.writeHead(Number(status), { location: decodeURIComponent(target) }).end()
})
server.on('connection', (socket: net.Socket) => {
  const local = (socket.localAddress ?? '').replace(/^::ffff:/, '')
  if (!site.includes(local)) reached.push(local)
})
await new Promise<void>((resolve) => server.listen(80, '::', resolve))

/** Whether a plain connection arrives: that the listeners are there is what makes the rest worth something. */
function connects(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: address, port: 80, timeout: 200 })
    const end = (made: boolean) => {
      socket.destroy()
      resolve(made)
    }
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
    socket.on('timeout', () => end(false))
  })
}

const private4 = [...specialIPv4.flatMap(endsOf), ...own]
const private6 = [
  ...specialIPv6.flatMap(endsOf),
  ...private4.filter(net.isIPv4).flatMap((address) => Object.values(carried(address))),
]
const everyPrivate = [...new Set([...private4, ...private6])]
let listening = 0
for (const address of everyPrivate) if (await connects(address)) listening += 1
const arrived = reached.length
reached.length = 0

/** Names: `a<n>` is the private address with that number; the others rebind or give both kinds at once. */
const close = await nameServer((name, asked) => {
  const [label = ''] = name.split('.')
  if (label === 'site') return site
  if (label.startsWith('rebind')) return asked === 0 ? [site[0] ?? ''] : ['127.0.0.1', '::1']
  if (label.startsWith('mixed')) return [site[0] ?? '', '10.0.0.1', '::1']
  if (label.startsWith('both')) return [site[0] ?? '', 'fd00::1']
  return [everyPrivate[Number(label.slice(1))] ?? '']
})
const came: string[] = []
let tries = 0
async function fetchFrom(address: string): Promise<void> {
  tries += 1
  try {
    came.push((await fetchPublic(address)).url)
  } catch {
    // Refused, as it should be: what counts is where connections arrived.
  }
}
const host = (address: string) => (net.isIPv6(address) ? `[${address}]` : address)
const home = `http://${site[0]}`
for (const [index, address] of everyPrivate.entries()) {
  const target = encodeURIComponent(`http://${host(address)}/`)
  await fetchFrom(`http://${host(address)}/`)
  await fetchFrom(`http://a${index}.example.org/`)
  await fetchFrom(`${home}/${statuses[index % statuses.length]}/${target}`)
}
for (let round = 0; round < 350; round++) {
  for (const kind of ['rebind', 'mixed', 'both']) {
    const again = encodeURIComponent(`http://${kind}${round}.example.org/`)
    await fetchFrom(`http://${kind}${round}.example.org/302/${again}`)
  }
}
const refused = came.length
for (const address of [`${home}/`, `http://[${site[1]}]/`, 'http://site.example.org/'])
  await fetchFrom(address)
close()
server.closeAllConnections()
server.close()
console.warn(
  JSON.stringify({ addresses: everyPrivate.length, listening, arrived, tries, refused, reached, came }),
)
