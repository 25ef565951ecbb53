import { createRequire } from 'node:module'
import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'

// `npm run migration -- <name>` writes the next migration, `npm run migration -- --check` says whether one is missing.
// Prisma's own command would download an engine; this uses the same engine from npm, over a database in memory.

const folder = path.resolve('prisma/migrations')
const schema = { path: 'prisma/schema.prisma', content: fs.readFileSync('prisma/schema.prisma', 'utf8') }
const lockFile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }

/** The SQL that takes the migrations to the schema; `null` when nothing is missing. */
async function missingSql(): Promise<string | null> {
  const engine = await startEngine()
  const found = await engine.diff({
    from: { tag: 'migrations', ...migrationsList() },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  return found.exitCode === 2 ? (found.stdout ?? '') : null
}

function migrationsList() {
  const names = fs.existsSync(folder)
    ? fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: lockFile,
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({ path: name, migrationFile: migrationFile(name) })),
  }
}

function migrationFile(name: string) {
  const value = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
  return { path: 'migration.sql', content: { tag: 'ok' as const, value } }
}

async function startEngine() {
  const wasm = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = fs.readFileSync(path.join(path.dirname(wasm), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engineModule })
  engineModule.__wbg_set_wasm(instance.exports)
  if (typeof instance.exports['__wbindgen_start'] === 'function') instance.exports['__wbindgen_start']()
  const models: [string, string][] = [[schema.path, schema.content]]
  return engineModule.SchemaEngine.new(
    { datamodels: models },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(databasesInMemory()),
  )
}

/** Each connection is a database of its own: the engine asks for one, and for an empty one to replay into. */
function databasesInMemory(): SqlMigrationAwareDriverAdapterFactory {
  const connect = async () => {
    const database = new PGlite()
    const adapter = await new PrismaPGlite(database).connect()
    // The adapter's own does not wait for the script to end.
    adapter.executeScript = async (script) => {
      await database.exec(script)
    }
    return adapter
  }
  return { provider: 'postgres', adapterName: 'in memory', connect, connectToShadowDb: connect }
}

function write(name: string, sql: string) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const target = path.join(folder, `${stamp}_${name}`)
  fs.mkdirSync(target, { recursive: true })
  fs.writeFileSync(path.join(target, 'migration.sql'), sql)
  fs.writeFileSync(path.join(folder, lockFile.path), lockFile.content)
  console.log(`Wrote ${path.relative('.', target)}/migration.sql. Read it before you commit it.`)
}

const [argument] = process.argv.slice(2)
if (!argument || !/^(--check|[a-z0-9_]+)$/.test(argument)) {
  console.error('Usage: npm run migration -- <name_in_lower_case>, or npm run migration -- --check')
  process.exit(2)
}
const sql = await missingSql()
if (argument === '--check' && sql !== null) {
  console.error(
    `The migrations do not make prisma/schema.prisma. Run "npm run migration -- <name>". Missing:\n${sql}`,
  )
  process.exit(1)
}
if (sql === null) console.log('The migrations make exactly prisma/schema.prisma.')
else write(argument, sql)
process.exit(0)
