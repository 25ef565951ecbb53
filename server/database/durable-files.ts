import fs from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface FileStream {
  nfd: number
}
interface HostFiles {
  stream_ops: { fsync?: (stream: FileStream) => number }
}

/**
 * The engine's files with a real fsync: its own file layer has none, so that a write it called safe could be lost with
 * the power. Leans on the engine's internals, hence its exact version in package.json and a test that counts.
 */
export class DurableFiles extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const started = await super.init(...given)
    const options = started.emscriptenOpts
    options.preRun = [
      ...(options.preRun ?? []),
      (module) => {
        const files: unknown = module.NODEFS
        if (!isHostFiles(files)) throw new Error('This engine has no place for fsync.')
        files.stream_ops.fsync = (stream) => {
          fs.fsyncSync(stream.nfd)
          return 0
        }
      },
    ]
    return started
  }
}

function isHostFiles(value: unknown): value is HostFiles {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stream_ops' in value &&
    typeof value.stream_ops === 'object'
  )
}

/** The engine's start parameters with fsync on (`-F` is off); its fdatasync does nothing, so it must use fsync. */
export function durableParameters(): string[] {
  const kept = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F')
  return [...kept, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync']
}
