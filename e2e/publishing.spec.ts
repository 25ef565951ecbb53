import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, test, type Member } from './desk'
import { choose, tabTo } from './hands'
import { riverText } from './texts'

const verdict = (rating: string) => ({
  rating,
  summary: 'As the office said.',
  reasoning: 'The gauge **shows** it [@1].',
  citations: [
    {
      source: { url: 'https://gauges.example.org/', title: 'Gauges', publisher: 'Harbour office' },
      stance: 'supports' as const,
      quote: 'Two metres',
    },
  ],
})

/** Presses a button as a keyboard does. */
async function press(page: Page, name: string) {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
}

async function type(page: Page, name: string | RegExp, words: string) {
  await tabTo(page, page.getByRole('textbox', { name }))
  await page.keyboard.type(words)
}

async function aCheck(desk: { join: (name: string, role: 'reviewer' | 'editor') => Promise<Member> }) {
  const ana = await desk.join('Ana', 'reviewer')
  const ben = await desk.join('Ben', 'reviewer')
  const eva = await desk.join('Eva', 'editor')
  const article = await ana.importText(riverText, { quorum: 2, publisher: 'Harbour Ledger' })
  const claim = await ana.mark(article, 'nobody was hurt')
  await ana.file(claim, verdict('true'))
  await ben.file(claim, verdict('true'))
  await ana.mark(article, 'two schools')
  return { ana, eva, article, claim }
}

test('an editor publishes by keyboard, lets a rule pass for a reason, corrects, and readers see it', async ({
  desk,
  browser,
  baseURL,
}) => {
  const { ana, eva, article, claim } = await aCheck(desk)
  await ana.call('POST', `/claims/${claim.id}/threads`, { body: 'By whose count?' })

  const page = await eva.page()
  await page.goto(`/articles/${article.id}`)
  await press(page, 'Publish')
  await expect(page.getByRole('heading', { level: 1, name: 'Publish' })).toBeVisible()
  await expect(page.getByText('1 rule is not met.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Claim 1:/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /Claim 2:/ })).not.toBeChecked()

  await press(page, 'Publish edition')
  const held = page.getByRole('checkbox', { name: 'Publish in spite of it: No open discussion' })
  await expect(held).toHaveAttribute('aria-invalid', 'true')
  await expect(held).toBeFocused()
  await page.keyboard.press('Space')
  await type(page, 'Reason: No open discussion', 'Answered by telephone.')
  await press(page, 'Publish edition')
  await expect(page.getByRole('heading', { name: 'Edition 1 is published' })).toBeFocused()

  const outside = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const reader = await outside.newPage()
  const opened = await reader.goto(`/read/${article.slug}`)
  expect(opened?.status()).toBe(200)
  await expect(reader.locator('#claim-1')).toHaveAttribute('data-rating', 'true')
  await expect(reader.locator('#claim-2')).toHaveCount(0)
  await expect(reader.getByText('Answered by telephone.')).toHaveCount(0)

  await page.goto(`/articles/${article.id}/publish`)
  await expect(page.getByRole('heading', { level: 1, name: 'Publish edition 2' })).toBeVisible()
  await expect(page.getByText('1 rule is not met.')).toBeVisible()
  await choose(page, page.getByRole('radiogroup', { name: 'What is it?' }), 'Clarification')
  await type(page, 'What changed', 'We say more plainly who was counted.')
  await type(page, 'Why', 'Readers asked.')
  await tabTo(page, page.getByRole('group', { name: 'Claims it is about' }).getByRole('checkbox').first())
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('checkbox', { name: /in spite of it: No open discussion/ }))
  await page.keyboard.press('Space')
  await type(page, 'Reason: No open discussion', 'As before.')
  await press(page, 'Publish edition')
  await expect(page.getByRole('heading', { name: 'Edition 2 is published' })).toBeFocused()

  await reader.goto(`/read/${article.slug}`)
  await expect(reader.getByText('We say more plainly who was counted.').first()).toBeVisible()
  await outside.close()
})

test('an edition is listed with its reasons, its claims can be under review, and it can be taken back', async ({
  desk,
  browser,
  baseURL,
}) => {
  const { eva, article } = await aCheck(desk)
  await eva.call('POST', `/articles/${article.id}/editions`, { note: 'More follows.' })
  const page = await eva.page()
  await page.goto(`/articles/${article.id}/editions`)
  await expect(page.getByRole('listitem', { name: /Edition 1/ })).toContainText('More follows.')
  await page.getByRole('button', { name: 'Say that claims are being reviewed' }).click()
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Claim 1/ })
    .check()
  await page.getByRole('button', { name: 'Tell readers' }).click()
  await expect(page.getByRole('button', { name: 'Stop the notice on claim 1' })).toBeVisible()
  const reader = await browser.newContext({ baseURL })
  const shown = await reader.newPage()
  await shown.goto(`/read/${article.slug}`)
  await expect(shown.getByText(/reviewing/i).first()).toBeVisible()

  await page.getByRole('button', { name: 'Unpublish' }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('The source asked for it.')
  await page.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click()
  await expect(page.getByText('readers see none of these now')).toBeVisible()
  expect((await shown.goto(`/read/${article.slug}`))?.status()).toBe(410)
  await reader.close()
})

test('the export screen shows the real file at every width and in both colours, and saves every format', async ({
  desk,
}) => {
  const { eva, article } = await aCheck(desk)
  // The frame's own colours count only where the browser is told none.
  const page = await eva.page({ colorScheme: null })
  await page.goto(`/articles/${article.id}/export`)
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('#claim-1')).toHaveAttribute('data-rating', 'true')
  await expect(frame.locator('#claim-2')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Claims' }).selectOption('all')
  await expect(frame.locator('#claim-2')).toBeAttached()
  expect(new URL(page.url()).search).toBe('?claims=all')
  await page.getByRole('button', { name: 'Phone' }).click()
  await expect.poll(() => frame.locator('html').evaluate(() => window.innerWidth)).toBe(390)
  for (const [name, dark] of [
    ['Dark', true],
    ['Light', false],
  ] as const) {
    await page.getByRole('button', { name }).click()
    await expect
      .poll(() =>
        frame.locator('html').evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches),
      )
      .toBe(dark)
  }
  await expect(page.getByText('Nothing found: language')).toBeVisible()
  for (const name of ['Annotated HTML', 'Word', 'CSV', 'Excel', 'Markdown', 'Web Annotation', 'JSON']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Download ${name}`, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toContain(article.slug)
  }
  await page.getByRole('link', { name: 'Download ClaimReview', exact: true }).click()
  const anyway = page.getByRole('button', { name: 'Download it anyway' })
  await expect(anyway).toBeVisible()
  const [forced] = await Promise.all([page.waitForEvent('download'), anyway.click()])
  expect(forced.suggestedFilename()).toContain(article.slug)
})

for (const look of [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const)
  test(`axe finds nothing on what publishes: ${look.viewport.width} px, ${look.colorScheme}`, async ({
    desk,
  }) => {
    const { eva, article } = await aCheck(desk)
    const page = await eva.page(look)
    for (const published of [false, true]) {
      if (published) await eva.call('POST', `/articles/${article.id}/editions`, {})
      for (const screen of ['publish', 'export', 'editions']) {
        await page.goto(`/articles/${article.id}/${screen}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByText('Looking…')).toHaveCount(0)
        await expectAccessible(page)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `${screen} scrolls sideways`).toBeLessThanOrEqual(0)
      }
    }
  })
