import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'

async function check(folder: string) {
  const script = path.resolve('prisma/author-migration.ts')
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, '--check'], {
    cwd: folder,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()))
  const [code] = await once(child, 'close')
  return { code: Number(code), output }
}

it(
  'finds that the migrations make exactly the schema, and says what is missing when they do not',
  { timeout: 120_000 },
  async () => {
    const planted = temporaryFolder()
    fs.cpSync('prisma/migrations', path.join(planted, 'prisma/migrations'), { recursive: true })
    const schema = fs.readFileSync('prisma/schema.prisma', 'utf8')
    fs.writeFileSync(
      path.join(planted, 'prisma/schema.prisma'),
      `${schema}\nmodel Planted {\n  id String @id\n}\n`,
    )
    const [asItIs, withPlanted] = [await check('.'), await check(planted)]
    expect(asItIs).toMatchObject({ code: 0 })
    expect(withPlanted.code).toBe(1)
    expect(withPlanted.output).toContain('CREATE TABLE "Planted"')
  },
)
