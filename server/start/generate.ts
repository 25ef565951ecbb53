import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const schema = 'prisma/schema.prisma'
const output = 'prisma/generated'
const stamp = path.join(output, 'made-from')

/**
 * Makes Prisma's client from the schema unless the one that is there was made from the same schema by the same
 * version. Throws with Prisma's own words when the schema is wrong.
 */
export function generateClient(root = process.cwd()): void {
  const wanted = fingerprint(root)
  const stampFile = path.join(root, stamp)
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return
  const made = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (made.status !== 0)
    throw new Error(`The database client could not be made from ${schema}.\n${made.stdout}${made.stderr}`)
  fs.writeFileSync(stampFile, wanted)
}

function fingerprint(root: string): string {
  const version = fs.readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8')
  return createHash('sha256')
    .update(version)
    .update(fs.readFileSync(path.join(root, schema)))
    .digest('hex')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    generateClient()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
