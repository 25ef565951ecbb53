import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe found, as its own report says it. */
interface Violation {
  id: string
  help: string
  nodes: { html: string }[]
}

declare global {
  interface Window {
    axe?: { run: () => Promise<{ violations: Violation[] }> }
  }
}

/** Expects axe to find nothing on the page as it is now: WCAG 2.0 to 2.2, A and AA, and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated by the browser's own protocol, which the page's policy for scripts does not reach.
  await page.evaluate(`${axeSource};undefined`)
  const violations = await page.evaluate(async () => (await window.axe?.run())?.violations ?? null)
  expect(violations).not.toBeNull()
  const told = (violations ?? []).map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map((node) => node.html)].join('\n  '),
  )
  expect(told).toEqual([])
}
