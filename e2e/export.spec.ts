import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expectAccessible } from './accessible'
import { expect, test } from './desk'
import { riverText } from './texts'

test('the annotated file opens from disk with scripts off, says what it should, and axe finds nothing', async ({
  desk,
  browser,
}, testInfo) => {
  const ana = await desk.join('Ana', 'reviewer')
  const ben = await desk.join('Ben', 'reviewer')
  const article = await ana.importText(riverText, { quorum: 2, publisher: 'Harbour Ledger' })
  const verdict = (rating: string) => ({
    rating,
    summary: 'As the office said.',
    reasoning: 'The gauge **shows** it [@1].',
    citations: [
      {
        source: { url: 'https://gauges.example.org/', title: 'Gauges' },
        stance: 'supports' as const,
        quote: 'Two metres',
      },
    ],
  })
  for (const words of ['nobody was hurt', 'The mayor said that nobody was hurt']) {
    const claim = await ana.mark(article, words)
    await ana.file(claim, verdict('true'))
    await ben.file(claim, verdict('true'))
  }
  await ana.mark(article, 'two schools')
  const page = await ana.page()
  await page.goto(`/articles/${article.id}`)
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Annotated HTML' }).first().click(),
  ])
  const file = testInfo.outputPath(download.suggestedFilename())
  await download.saveAs(file)
  const html = await (await ana.request.get(`/api/v1/articles/${article.id}/exports/html`)).text()
  const again = await (await ben.request.get(`/api/v1/articles/${article.id}/exports/html`)).text()
  expect(again).toBe(html)
  expect(html).not.toContain(article.id)

  for (const look of [
    { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
    { forcedColors: 'active', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'light', viewport: { width: 390, height: 844 } },
    { colorScheme: 'light', viewport: { width: 320, height: 640 } },
    { media: 'print', viewport: { width: 800, height: 1000 } },
  ] as const) {
    const { media, ...screen } = { media: 'screen' as const, ...look }
    const context = await browser.newContext({ ...screen, javaScriptEnabled: true })
    const opened = await context.newPage()
    await opened.emulateMedia({ media })
    const told: string[] = []
    opened.on('console', (message) => told.push(message.text()))
    opened.on('request', (request) => {
      if (!request.url().startsWith('file:')) told.push(request.url())
    })
    await opened.goto(pathToFileURL(file).href)
    await expect(opened.locator('mark[data-claims="1 2"]')).toHaveText('nobody was hurt')
    await expect(opened.locator('#claim-1')).toHaveAttribute('data-rating', 'true')
    await expect(opened.locator('[role=doc-noteref]')).toHaveCount(2)
    await expect(opened.locator('#claim-3')).toHaveCount(0)
    expect(told).toEqual([])
    expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(look.viewport.width)
    // What is closed on a screen is open on paper.
    if (media === 'print') await expect(opened.getByText('Two metres').first()).toBeVisible()
    await expectAccessible(opened)
    await context.close()
  }
  const off = await browser.newContext({ javaScriptEnabled: false })
  const plain = await off.newPage()
  await plain.goto(pathToFileURL(file).href)
  await expect(plain.getByText('As the office said.').first()).toBeVisible()
  await off.close()
  const withScript = testInfo.outputPath('script.html')
  writeFileSync(
    withScript,
    await (await ana.request.get(`/api/v1/articles/${article.id}/exports/html?claims=all&script=1`)).text(),
  )
  const context = await browser.newContext()
  const opened = await context.newPage()
  const told: string[] = []
  opened.on('console', (message) => told.push(message.text()))
  await opened.goto(pathToFileURL(withScript).href)
  await expect(opened.locator('[role=comment]:visible')).toHaveCount(3)
  await opened.getByRole('combobox', { name: 'Show' }).selectOption('Being checked')
  await expect(opened.locator('[role=comment]:visible')).toHaveCount(1)
  await opened.getByRole('button', { name: 'Next claim' }).click()
  await expect(opened.locator('#claim-3')).toBeFocused()
  expect(told).toEqual([])
  await expectAccessible(opened)
  await context.close()
})

test('ClaimReview without a public address is refused with the reason, and saved when it is asked for all the same', async ({
  desk,
}) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText)
  const page = await eva.page()
  await page.goto(`/articles/${article.id}`)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'ClaimReview' }).click()
  const refused = page.getByRole('alertdialog', { name: 'Nothing was downloaded' })
  await expect(refused).toContainText('no public address')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    refused.getByRole('button', { name: 'Download it anyway' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.jsonld?$/)
  await expect(refused).toBeHidden()
})
