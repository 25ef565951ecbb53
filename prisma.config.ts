import { defineConfig } from 'prisma/config'

// Prisma's command downloads an engine from its own host before any work, generating included, and fails without
// it. No command of ours needs that engine (see prisma/author-migration.ts), so any path will do. Set
// PRISMA_NATIVE_ENGINE=1 to use Prisma's own commands with a network.
if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY && !process.env.PRISMA_NATIVE_ENGINE)
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unused' },
})
