import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const systems = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a Chromium is: `CHROMIUM_PATH`, then the system's, then Playwright's own; `null` when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, where there is nothing.`)
    return named
  }
  return [...systems, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

/** The same, installed first where this is root on Debian. Throws a sentence that says how to get one. */
export function findOrInstallChromium(): string {
  const found = findChromium() ?? (install() ? findChromium() : null)
  if (!found)
    throw new Error(
      'The browser tests need a Chromium: run "npx playwright install chromium", or set CHROMIUM_PATH to one.',
    )
  return found
}

function install(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  process.stdout.write("Installing Debian's package of Chromium …\n")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']
  const attempt = () => spawnSync('apt-get', packages, { env, stdio: 'ignore' }).status === 0
  return attempt() || (spawnSync('apt-get', ['update'], { env, stdio: 'ignore' }).status === 0 && attempt())
}

/** How Chromium is started: without its sandbox where it refuses one, which is as root. */
export function launchOptions() {
  const executablePath = findChromium() ?? undefined
  return {
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
  }
}
