import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lockDirectory } from '../database/lock'
import { keptSecret } from '../start/secret'
import { useDatabase } from '../testing/database'
import { Child } from '../testing/run-child'
import { temporaryFolder } from '../testing/temporary-folder'
import { callApp, channelFolder, connectTo, Lines, withSocketPath } from './channel'
import { serveAdmin } from './serve'

function admin(dataDir: string, args: string[], input = '') {
  return new Child('../../admin/main.ts', args, { DATA_DIR: dataDir, DATABASE_URL: '' }, input)
}

describe('npm run admin', () => {
  const database = useDatabase('embedded')

  /** What a running app does: it holds the directory and serves its socket. */
  async function runApp(dataDir: string) {
    const lock = await lockDirectory(dataDir)
    const server = await serveAdmin(dataDir, database())
    onTestFinished(() => {
      server.close()
      lock.release()
    })
  }

  it.each([
    ['a short path', ''],
    ['a path longer than a socket may have', `${'long/'.repeat(30)}data`],
  ])('reaches the running app by %s', { timeout: 90_000 }, async (_, below) => {
    const dataDir = path.join(temporaryFolder(), below)
    fs.mkdirSync(dataDir, { recursive: true })
    await runApp(dataDir)
    const made = admin(dataDir, ['team', 'create', '--name', 'Desk'])
    expect(await made.code()).toBe(0)
    const [teamId = ''] = made.lines
    expect((await database().prisma.team.findUniqueOrThrow({ where: { id: teamId } })).name).toBe('Desk')
    expect(fs.statSync(channelFolder(dataDir)).mode & 0o777).toBe(0o700)
    expect(fs.existsSync(path.join(dataDir, 'database'))).toBe(false)

    const refused = admin(
      dataDir,
      ['user', 'reset-password', '--email', 'x@y', '--password-stdin'],
      'long enough 1',
    )
    expect(await refused.code()).toBe(1)
    expect(refused.lines.join()).toBe('There is nobody with the address x@y.')
  })

  it(
    'makes people with their password from standard input, and a token for them',
    { timeout: 90_000 },
    async () => {
      const dataDir = temporaryFolder()
      await runApp(dataDir)
      const team = admin(dataDir, ['team', 'create', '--name', 'Desk'])
      await team.code()
      const [teamId = ''] = team.lines
      const person = ['--email', 'Ada@example.org', '--name', 'Ada', '--team', teamId, '--role', 'editor']
      const user = admin(
        dataDir,
        ['user', 'create', ...person, '--password-stdin'],
        'correct horse battery\n',
      )
      expect(await user.code()).toBe(0)
      const found = await database().prisma.user.findUniqueOrThrow({
        where: { email: 'ada@example.org' },
        include: { memberships: true },
      })
      expect(user.lines).toEqual([found.id])
      expect(found.memberships).toMatchObject([{ teamId, role: 'editor' }])
      const token = admin(dataDir, ['token', 'create', '--email', 'ada@example.org', '--name', 'ci'])
      expect(await token.code()).toBe(0)
      expect(token.lines).toHaveLength(1)
      expect(token.lines[0]).toMatch(/^pl_[\w-]{43}$/)
      const events = await database().prisma.event.findMany({ where: { teamId }, orderBy: { seq: 'asc' } })
      expect(events.map(({ type }) => type)).toEqual(['team.created', 'member.joined'])
    },
  )

  it('opens the database itself when no app runs', { timeout: 90_000 }, async () => {
    const dataDir = path.join(temporaryFolder(), 'data')
    const made = admin(dataDir, ['team', 'create', '--name', 'Desk'])
    expect(await made.code()).toBe(0)
    expect(fs.existsSync(path.join(dataDir, 'database'))).toBe(true)
  })

  it('is refused by the app when it does not have the key', async () => {
    const dataDir = temporaryFolder()
    await runApp(dataDir)
    const socket = await connectTo(channelFolder(dataDir))
    if (!socket) throw new Error('Nobody listens.')
    await expect(callApp(socket, 'f'.repeat(64))).rejects.toThrow()
    await once(socket, 'close')
  })

  it('tells nothing to a program that only took the place of the socket', { timeout: 90_000 }, async () => {
    const dataDir = temporaryFolder()
    const lock = await lockDirectory(dataDir)
    const folder = channelFolder(dataDir)
    fs.mkdirSync(folder)
    keptSecret(folder, 'key')
    const heard: string[] = []
    const impostor = net.createServer((socket) => {
      socket.on('data', (part: Buffer) => heard.push(part.toString()))
      const lines = new Lines(socket)
      lines.send({ nonce: 'a'.repeat(64) })
      void lines.next().then(() => lines.send({ proof: 'b'.repeat(64) }))
    })
    withSocketPath(folder, (name) => impostor.listen(name))
    onTestFinished(() => {
      impostor.close()
      lock.release()
    })
    const told = admin(
      dataDir,
      ['user', 'reset-password', '--email', 'x@y', '--password-stdin'],
      'top secret 1',
    )
    expect(await told.code()).toBe(1)
    expect(told.lines.join('\n')).toContain('Another program answers in the place of the running app')
    expect(heard.join('')).toContain('proof')
    expect(heard.join('')).not.toContain('top secret')
    expect(heard.join('')).not.toContain('x@y')
  })
})
