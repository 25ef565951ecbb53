import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * A random secret that is kept in a file (0600) of the data directory: 256 bits in hex, made by the first who asks.
 * The file gets its name when it is complete, so that a start that was cut off leaves no half secret.
 */
export function keptSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, name)
  if (fs.existsSync(file)) {
    const kept = fs.readFileSync(file, 'utf8').trim()
    if (kept.length >= 32) return kept
    throw new Error(
      `The file ${file} holds no secret. Restore it, or delete it: then everybody must sign in again.`,
    )
  }
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unfinished = `${file}.${randomBytes(4).toString('hex')}`
  fs.writeFileSync(unfinished, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
  try {
    // A link, unlike a rename, does not replace what another process made meanwhile.
    fs.linkSync(unfinished, file)
  } catch (error) {
    if (!fs.existsSync(file)) throw error
  } finally {
    fs.rmSync(unfinished)
  }
  return fs.readFileSync(file, 'utf8').trim()
}
