import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './e2e/chromium'

const port = 3100
// The workers inherit this from the process that reads the file first.
process.env.E2E_DATA_DIR ??= fs.mkdtempSync(path.join(os.tmpdir(), 'plumbline-e2e-'))
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
  // The first test makes the first owner, which can be done once; the others are that owner's guests.
  projects: [
    { name: 'welcome', testMatch: 'welcome.setup.ts' },
    { name: 'desk', testMatch: '*.spec.ts', dependencies: ['welcome'] },
  ],
  webServer: {
    command: 'node --import tsx server/start/main.ts',
    url: `http://localhost:${port}/api/health/ready`,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    env: {
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: '',
      APP_URL: '',
      NEXTAUTH_SECRET: '',
    },
  },
})
