import { PGlite } from '@electric-sql/pglite'
import type { Database } from '../database/database'
import { serveEngine } from '../database/embedded'
import { embeddedTemplate } from './embedded-template'

/** An empty, migrated embedded database that is nowhere on disk, for tests and benchmarks. */
export async function openInMemory(): Promise<Database> {
  const engine = new PGlite({ loadDataDir: await embeddedTemplate() })
  await engine.waitReady
  return serveEngine(engine)
}
