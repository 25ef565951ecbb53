import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Somebody else holds the data directory. The message is one sentence that names it. */
export class DirectoryInUse extends Error {
  override name = 'DirectoryInUse'
  constructor(directory: string) {
    super(
      `The data directory ${directory} is in use by another process. Stop that one first, or set another DATA_DIR.`,
    )
  }
}

/** Long enough for a process that was told to stop to let go, short enough to wait for. */
const PATIENCE_MS = 3000

export interface DirectoryLock {
  release(): void
}

/**
 * Takes the data directory for this process, making it (0700) when it is not there. The lock is the operating
 * system's, on an open file: it ends with the process however that ends, so it is never stale and never broken by
 * force. Throws `DirectoryInUse` when another process keeps it for three seconds.
 */
export async function lockDirectory(directory: string, patienceMs = PATIENCE_MS): Promise<DirectoryLock> {
  const { tryLock, unlock } = await loadLocks()
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  // Never deleted: a file that comes and goes lets two processes lock two files of one name.
  const fd = fs.openSync(path.join(directory, 'lock'), 'a', 0o600)
  const until = Date.now() + patienceMs
  while (!tryLock(fd)) {
    if (Date.now() >= until) {
      fs.closeSync(fd)
      throw new DirectoryInUse(directory)
    }
    await sleep(100)
  }
  return {
    release() {
      unlock(fd)
      fs.closeSync(fd)
    },
  }
}

async function loadLocks() {
  try {
    return await import('fs-native-extensions')
  } catch {
    throw new Error(
      `No file locks for ${process.platform} ${process.arch} (Alpine has none); use a PostgreSQL by DATABASE_URL instead of the embedded database.`,
    )
  }
}
