import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Code that forgets the time zone fails loudly in one that is 5 h 45 min off.
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  resolve: {
    alias: {
      '@': path.resolve(import.meta.dirname),
      'server-only': path.resolve(import.meta.dirname, 'server/testing/empty-module.ts'),
    },
  },
  test: {
    include: ['{domain,editor,server,prisma,components,app}/**/*.test.{ts,tsx}', '*.test.ts'],
    // Whatever is signed needs one; the start makes it for the app.
    env: { NEXTAUTH_SECRET: 'a secret of thirty-two characters or more' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
  },
})
