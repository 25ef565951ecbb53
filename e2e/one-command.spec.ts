import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { admin, AppProcess, newDataDir } from './app-process'

const port = 3101

/** Eight seconds on a machine that is free; what else runs on a busy one would be measured too. */
function restartLimit(): number {
  return (os.loadavg()[0] ?? 0) > os.availableParallelism() ? 40_000 : 8000
}

test('starts with one command, and again within eight seconds with everything still there', async () => {
  test.setTimeout(240_000)
  const { dataDir, remove } = newDataDir()
  const first = new AppProcess(port, dataDir, 'npm')
  await first.ready()
  expect(first.output).toContain(`ready at http://localhost:${port}`)
  const team = admin(dataDir, ['team', 'create', '--name', 'Desk'])
  expect(await first.end()).toBeLessThan(3000)
  await expect
    .poll(() =>
      fetch(`${first.url}/api/health`).then(
        () => 'up',
        () => 'down',
      ),
    )
    .toBe('down')

  const second = new AppProcess(port, dataDir)
  expect(await second.ready()).toBeLessThan(restartLimit())
  const person = [
    '--email',
    'a@example.org',
    '--name',
    'A',
    '--team',
    team,
    '--role',
    'owner',
    '--password-stdin',
  ]
  admin(dataDir, ['user', 'create', ...person], 'correct horse battery')
  const token = admin(dataDir, ['token', 'create', '--email', 'a@example.org', '--name', 'ci'])
  const me = await fetch(`${second.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
  expect(await me.json()).toMatchObject({
    user: { name: 'A' },
    teams: [{ id: team, name: 'Desk', role: 'owner' }],
  })
  expect(await second.end('SIGINT')).toBeLessThan(3000)
  remove()
})

test('is ready again at once after kill -9, and a second one on the same directory refuses with a sentence', async () => {
  test.setTimeout(240_000)
  const { dataDir, remove } = newDataDir()
  let app = new AppProcess(port + 1, dataDir)
  await app.ready()
  const names: string[] = []
  for (let round = 0; round < 3; round++) {
    names.push(admin(dataDir, ['team', 'create', '--name', `Desk ${round}`]))
    await app.end('SIGKILL')
    app = new AppProcess(port + 1, dataDir)
    expect(await app.ready()).toBeLessThan(restartLimit())
  }
  const other = new AppProcess(port + 2, dataDir)
  expect(await other.exitCode()).toBe(1)
  expect(other.output.trim().split('\n').at(-1)).toBe(
    `The data directory ${dataDir} is in use by another process. Stop that one first, or set another DATA_DIR.`,
  )
  for (const name of names) expect(() => admin(dataDir, ['history', 'verify', '--team', name])).not.toThrow()
  await app.end()
  remove()
})

test('says in a sentence what keeps it from starting', async () => {
  const { dataDir, remove } = newDataDir()
  const refusals: [Record<string, string>, string][] = [
    [{ PORT: 'eighty' }, 'PORT must be a port number from 1 to 65535.'],
    [{ PORT: '3100' }, 'Port 3100 on 127.0.0.1 is in use by another program.'],
    [{ DATABASE_URL: 'postgresql://127.0.0.1:1/none' }, 'NEXTAUTH_SECRET must be set when DATABASE_URL is'],
  ]
  for (const [env, sentence] of refusals) {
    const app = new AppProcess(port + 3, dataDir, 'node', env)
    expect(await app.exitCode()).toBe(1)
    expect(app.output).toContain(sentence)
    expect(app.output).not.toContain('    at ')
  }
  remove()
})

test('the build took no file but packages, its own output and the migrations', () => {
  // A path made from the working directory and something unknown makes the build take every file of the project for
  // its own, the database and its secrets too. What it took stands in its traces.
  const output = '.next/server'
  const expected = /^(\.next|node_modules|prisma\/migrations)\/|^package\.json$/
  const traces = fs
    .readdirSync(output, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.nft.json'))
  const taken = new Set<string>()
  for (const trace of traces) {
    const { files } = JSON.parse(fs.readFileSync(path.join(output, trace), 'utf8')) as { files: string[] }
    for (const file of files) taken.add(path.relative('.', path.resolve(output, path.dirname(trace), file)))
  }
  expect(traces.length).toBeGreaterThan(0)
  expect([...taken].filter((file) => !expected.test(file.split(path.sep).join('/')))).toEqual([])
})
