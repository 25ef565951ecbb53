import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const unshare = ['--map-root-user', '--net', '--mount']
/** Whether this machine lets us make a network of our own; where it does not, the other tests of this folder stand alone. */
const possible =
  process.platform === 'linux' &&
  spawnSync('unshare', [...unshare, 'ip', 'link', 'set', 'lo', 'up']).status === 0 &&
  existsSync('/etc/resolv.conf')

test.skipIf(!possible)(
  'where every address there is listens, no connection arrives at one that is not public (needs a network namespace)',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const resolver = path.join(folder, 'resolv.conf')
    writeFileSync(resolver, 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n')
    const script = path.resolve('server/fetch/testing/whole-internet.ts')
    const ran = spawnSync(
      'unshare',
      [
        ...unshare,
        'sh',
        '-c',
        'mount --bind "$1" /etc/resolv.conf && shift && exec "$@"',
        'sh',
        resolver,
      ].concat([process.execPath, ...['--import', 'tsx', script]]),
      { encoding: 'utf8', timeout: 110_000, maxBuffer: 10_000_000 },
    )
    const line = ran.stderr.split('\n').find((text) => text.startsWith('{"addresses"'))
    expect(line, ran.stderr).toBeDefined()
    const found = JSON.parse(line ?? '{}')
    expect(found.reached).toEqual([])
    expect(found.refused).toBe(0)
    expect(found.came).toEqual([
      'http://93.184.216.34/',
      'http://[2606:4700::34]/',
      'http://site.example.org/',
    ])
    // The listeners were there: a plain connection arrives at nearly all of them (multicast takes none).
    expect(found.addresses).toBeGreaterThan(500)
    expect(found.listening).toBeGreaterThan(found.addresses * 0.95)
    expect(found.arrived).toBeGreaterThan(found.addresses * 0.9)
    expect(found.tries).toBeGreaterThan(2_500)
  },
)
