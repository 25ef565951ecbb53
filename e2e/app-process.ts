import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** An empty data directory, removed by `remove`. */
export function newDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'plumbline-e2e-app-'))
  return { dataDir, remove: () => fs.rmSync(dataDir, { recursive: true, force: true }) }
}

/** The app as its own process, started by npm as people do, or by Node where a signal must reach it alone. */
export class AppProcess {
  output = ''
  readonly url: string
  private readonly child: ChildProcess
  private readonly ended: Promise<unknown>

  constructor(port: number, dataDir: string, by: 'npm' | 'node' = 'node', env: Record<string, string> = {}) {
    this.url = `http://localhost:${port}`
    const args = by === 'npm' ? ['start'] : ['--import', 'tsx', 'server/start/main.ts']
    this.child = spawn(by === 'npm' ? 'npm' : process.execPath, args, {
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...env },
    })
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part: Buffer) => (this.output += part.toString()))
    this.ended = once(this.child, 'close')
  }

  /** Resolves when the app is ready, to the milliseconds since it was started. Throws with its output when it ends. */
  async ready(): Promise<number> {
    const begun = Date.now()
    while (this.child.exitCode === null) {
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null)
      if (answer?.ok) return Date.now() - begun
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`The app ended: ${this.output}`)
  }

  /** Its exit code, once it ended; `null` when a signal ended it. */
  async exitCode(): Promise<number | null> {
    await this.ended
    return this.child.exitCode
  }

  /** Sends a signal and resolves when the process is gone, to the milliseconds that it took. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    const begun = Date.now()
    this.child.kill(signal)
    await this.ended
    return Date.now() - begun
  }
}

/** Runs `npm run admin`; answers what it wrote. Throws with what it wrote to standard error when it fails. */
export function admin(dataDir: string, args: string[], input = ''): string {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }
  const made = spawnSync('npm', ['run', '--silent', 'admin', '--', ...args], { env, input, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  return made.stdout.trim()
}
