import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { findOrInstallChromium } from './chromium'

// `npm test`: unit and server tests, then the browser tests against the built app. The last line counts both.

const unitReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() })
const browserReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

interface Count {
  passed: number
  failed: number
}

function run(args: string[], env: Record<string, string> = {}): boolean {
  return spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

/** A run that broke off without counting a failure is one failure. */
function counted(passed: number, failed: number, succeeded: boolean): Count {
  return { passed, failed: !succeeded && failed === 0 ? 1 : failed }
}

function read<Shape extends z.ZodType>(shape: Shape, file: string): z.output<Shape> | null {
  if (!fs.existsSync(file)) return null
  const parsed = shape.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')))
  return parsed.success ? parsed.data : null
}

function runUnitTests(folder: string): Count {
  const file = path.join(folder, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const succeeded = run(['node_modules/vitest/vitest.mjs', 'run', ...reporters])
  const report = read(unitReport, file)
  return counted(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, succeeded && report !== null)
}

function runBrowserTests(folder: string): Count {
  if (!run(['--import', 'tsx', 'server/start/build.ts'])) return { passed: 0, failed: 1 }
  const file = path.join(folder, 'e2e.json')
  const dataDir = path.join(folder, 'data')
  const env = { CHROMIUM_PATH: findOrInstallChromium(), E2E_REPORT: file, E2E_DATA_DIR: dataDir }
  const succeeded = run(['node_modules/@playwright/test/cli.js', 'test'], env)
  const stats = read(browserReport, file)?.stats
  return counted(
    stats?.expected ?? 0,
    (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    succeeded && stats !== undefined,
  )
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plumbline-test-run-'))
let total: Count = { passed: 0, failed: 1 }
try {
  if (run(['--import', 'tsx', 'server/start/generate.ts'])) {
    const unit = runUnitTests(folder)
    if (!process.env.DATABASE_URL_TEST)
      console.log(
        'The server tests ran on the embedded database alone: set DATABASE_URL_TEST to run them on PostgreSQL too.',
      )
    total = unit
    const browser = runBrowserTests(folder)
    total = { passed: unit.passed + browser.passed, failed: unit.failed + browser.failed }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  total = { ...total, failed: total.failed + 1 }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
