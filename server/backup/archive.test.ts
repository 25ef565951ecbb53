import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readMigrations, type Migration } from '@/prisma/migrate'
import { Prisma } from '@/prisma/generated/client'
import type { Database } from '../database/database'
import { databaseKinds, useDatabase } from '../testing/database'
import { temporaryFolder } from '../testing/temporary-folder'
import { readTables } from './catalog'
import { restoreArchive } from './restore-archive'
import { writeArchive } from './write-archive'

const now = new Date('2026-03-01T10:20:30.456Z')
const text = 'Zürich — “quoted”\tand\nlines \\ " 🏛️ e\u0301 \u2028 \u{10FFFF}'
const bytes = randomBytes(300_000)

/** One row of every kind of column, with the values that are easily lost on the way. */
async function plant({ prisma }: Database) {
  await prisma.user.create({ data: { id: 'u1', name: text, email: null, createdAt: now } })
  await prisma.team.create({
    data: { id: 't1', name: '', quorum: -2147483648, mode: 'blind', fourEyes: true, createdAt: new Date(0) },
  })
  const proposal = { text, number: 1.1e-7, list: [null, [], {}], 'k"ey': null }
  await prisma.importBody.create({
    data: { id: 'b1', teamId: 't1', sha256: 'x', bytes, mediaType: 'text/html', proposal, createdAt: now },
  })
  await prisma.chain.create({ data: { id: 't1', teamId: 't1', seq: 7, hash: 'beef' } })
  await prisma.scale.create({
    data: { teamId: 't1', version: 1, ratings: Prisma.JsonNull, saidRatings: 'text', createdAt: now },
  })
}

/** Everything that is in a database, as PostgreSQL itself writes it. */
async function contents(database: Database): Promise<Record<string, unknown>> {
  return database.connect(async (connection) => {
    const all: Record<string, unknown> = {}
    for (const { name } of await readTables(connection))
      all[name] = await connection.rows(`SELECT t::text FROM "${name}" t ORDER BY 1`)
    return all
  })
}

describe.each(databaseKinds)('an archive of %s', (from) => {
  const source = useDatabase(from)
  const write = async () => {
    if ((await source().prisma.user.count()) === 0) await plant(source())
    const file = path.join(temporaryFolder(), 'all.backup')
    return { file, summary: await source().connect((connection) => writeArchive(connection, file, now)) }
  }

  describe.each(databaseKinds)('restored into %s', (to) => {
    const target = useDatabase(to)

    it('gives back every value, and the heads of the chains', async () => {
      const { file, summary } = await write()
      expect(fs.statSync(file).mode & 0o777).toBe(0o600)
      expect(summary).toMatchObject({ rows: 5, heads: [{ chain: 't1', seq: 7, hash: 'beef' }] })
      const restored = await target().connect((connection) => restoreArchive(connection, file))
      expect(restored).toEqual(summary)
      expect(await contents(target())).toEqual(await contents(source()))
      const body = await target().prisma.importBody.findUniqueOrThrow({ where: { id: 'b1' } })
      expect(Buffer.from(body.bytes).equals(bytes)).toBe(true)
    })

    it('is refused by a database that is not empty', async () => {
      const { file } = await write()
      const again = target().connect((connection) => restoreArchive(connection, file))
      await expect(again).rejects.toThrow('The database is not empty')
    })
  })

  describe('that is not what was written', () => {
    const target = useDatabase(from)
    const restore = (file: string, migrations?: Migration[]) =>
      target().connect((connection) => restoreArchive(connection, file, migrations))

    it('restores nothing when it was cut, changed, or is something else', async () => {
      const { file } = await write()
      const whole = fs.readFileSync(file)
      const lines = gunzipSync(whole).toString().trimEnd().split('\n')
      const planted: [string, Buffer, string][] = [
        ['a file cut short', whole.subarray(0, whole.length - 100), 'not a whole backup'],
        ['without its end', gzipSync(lines.slice(0, -1).join('\n')), 'not a whole backup'],
        ['with another name', gzipSync(lines.join('\n').replace('Zürich', 'Zurich')), 'damaged at line'],
        [
          'with a row left out',
          gzipSync(lines.filter((line) => !line.includes('Zürich')).join('\n')),
          'damaged at line',
        ],
        ['text', Buffer.from('hello'), 'not a whole backup'],
        ['another archive', gzipSync('{"some":"thing"}\n'), 'not a backup of Plumbline'],
      ]
      for (const [what, content, reason] of planted) {
        fs.writeFileSync(file, content)
        await expect(restore(file), what).rejects.toThrow(reason)
        expect(await target().prisma.user.count(), what).toBe(0)
      }
      await expect(restore(`${file}.none`)).rejects.toThrow('There is no file')
    })

    it('of a newer version is refused, and of an older one is brought up to date', async () => {
      const { file } = await write()
      const sql = 'ALTER TABLE "User" ADD COLUMN nick TEXT NOT NULL DEFAULT \'none\';'
      const next = {
        name: '99990101000000_next',
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      }
      await expect(restore(file, [next])).rejects.toThrow('made by a newer version')
      await restore(file, [...readMigrations(), next])
      const [user] = await target().prisma.$queryRaw<
        { nick: string; name: string }[]
      >`SELECT nick, name FROM "User"`
      expect(user).toEqual({ nick: 'none', name: text })
    })
  })
})
