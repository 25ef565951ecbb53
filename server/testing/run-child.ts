import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import readline from 'node:readline'
import { onTestFinished } from 'vitest'

/** A process of its own that runs one file of `children/`, with what it said so far. It does not outlive its test. */
export class Child {
  readonly lines: string[] = []
  private readonly process: ChildProcess
  private readonly ended: Promise<number | null>

  constructor(file: string, args: string[], env: Record<string, string> = {}, input = '') {
    const script = path.resolve('server/testing/children', file)
    this.process = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    onTestFinished(() => void this.process.kill('SIGKILL'))
    this.process.stdin?.end(input)
    for (const stream of [this.process.stdout, this.process.stderr])
      if (stream) readline.createInterface(stream).on('line', (line) => this.lines.push(line))
    this.ended = once(this.process, 'close').then(([code]) => (typeof code === 'number' ? code : null))
  }

  /** Resolves when it has said a line that begins so, to that line. Rejects when it ends before. */
  async says(start: string): Promise<string> {
    let over = false
    void this.ended.then(() => (over = true))
    for (;;) {
      const line = this.lines.find((said) => said.startsWith(start))
      if (line !== undefined) return line
      if (over) throw new Error(`It ended without saying "${start}":\n${this.lines.join('\n')}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Sends a signal and resolves when the process is gone, to its exit code (`null` when the signal ended it). */
  end(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    this.process.kill(signal)
    return this.ended
  }

  /** Its exit code, once it ended by itself. */
  code(): Promise<number | null> {
    return this.ended
  }
}
