import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { lockDirectory } from '../database/lock'
import { whenToldToEnd } from './end-on-signals'
import { faultSentence } from './fault'
import { generateClient } from './generate'

/** Everything that the build is made from. */
const sources = [
  ...['app', 'components', 'domain', 'editor', 'messages', 'prisma', 'public', 'server'],
  ...[
    'instrumentation.ts',
    'next.config.js',
    'package-lock.json',
    'package.json',
    'postcss.config.mjs',
    'proxy.ts',
    'tsconfig.json',
  ],
]
const left = /(\.test\.tsx?$)|(^prisma\/generated\/)|(^prisma\/migrations\/)/
const stamp = path.join('.next', 'made-from')
const PATIENCE_MS = 10 * 60_000

export class BuildProblem extends Error {
  override name = 'BuildProblem'
}

/**
 * Builds the app unless the build that is there was made from the same files by the same version of Node. Two starts at
 * once build once. Throws `BuildProblem` with the output of a build that failed.
 */
export async function buildWhenStale(root: string, say: (line: string) => void): Promise<void> {
  if (isFresh(root)) return
  const lock = await lockDirectory(path.join(root, 'node_modules', '.cache', 'plumbline-build'), PATIENCE_MS)
  try {
    if (isFresh(root)) return
    say('Building the app; this takes a minute and is done once for each version …')
    const wanted = fingerprint(root)
    fs.rmSync(path.join(root, stamp), { force: true })
    generateClient(root)
    await runNextBuild(root)
    fs.writeFileSync(path.join(root, stamp), wanted)
  } finally {
    lock.release()
  }
}

function isFresh(root: string): boolean {
  const file = path.join(root, stamp)
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === fingerprint(root)
}

function fingerprint(root: string): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap((source) => filesOf(root, source)))
    hash.update(`\n${file}\n`).update(fs.readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

function filesOf(root: string, source: string): string[] {
  const found = path.join(root, source)
  if (!fs.existsSync(found)) return []
  if (fs.statSync(found).isFile()) return [source]
  return fs
    .readdirSync(found, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !left.test(file))
    .sort()
}

async function runNextBuild(root: string): Promise<void> {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()))
  const stop = () => child.kill()
  process.once('exit', stop)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  process.off('exit', stop)
  if (code !== 0) throw new BuildProblem(`${output.trim()}\nThe build failed; the reason stands above.`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  whenToldToEnd(() => process.exit(1))
  try {
    await buildWhenStale(process.cwd(), console.log)
  } catch (fault) {
    console.error(faultSentence(fault))
    process.exit(1)
  }
}
