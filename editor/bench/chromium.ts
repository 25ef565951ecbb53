import { existsSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Starts a Chromium that draws frames as fast as it can: CHROMIUM_PATH, the system's, or Playwright's own. */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place))
  const args = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
  // Chromium's sandbox does not start for root.
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args })
}
