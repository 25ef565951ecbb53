import { expectAccessible } from './accessible'
import { expect, test } from './desk'
import { articleText } from './select-words'
import { riverText } from './texts'

const looks = [
  { name: 'wide and light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'wide and dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'a phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const

for (const { name, ...look } of looks)
  test(`axe finds nothing on any screen: ${name}`, async ({ desk, browser, baseURL }) => {
    test.setTimeout(180_000)
    const eva = await desk.join('Eva', 'owner')
    const ben = await desk.join('Ben', 'reviewer')
    const article = await eva.importText(riverText, { quorum: 2 })
    const claim = await eva.mark(article, 'The mayor said that nobody was hurt', {
      voices: [{ chain: [{ name: 'The mayor' }], act: 'says' }],
    })
    await eva.mark(article, 'nobody was hurt')
    const verdict = (rating: string) => ({
      rating,
      saidRating: 'said',
      summary: 'So it was.',
      reasoning: 'The list says so [@1].',
      citations: [
        {
          source: { url: 'https://lists.example.org/', title: 'A list' },
          stance: 'supports' as const,
          quote: 'None',
        },
      ],
    })
    await eva.file(claim, verdict('true'))
    await ben.file(claim, verdict('false'))
    const changed = riverText.replace('nobody was hurt', 'three people were hurt')
    await eva.call('POST', `/articles/${article.id}/revisions`, { text: changed })
    const page = await eva.page(look)
    for (const address of [
      '/articles',
      '/articles/new',
      '/team',
      '/account',
      '/team/scale',
      '/team/agreement',
      '/claims',
      '/search?q=nobody',
      '/review',
      '/notifications',
      '/sources',
      '/challenges',
      '/team/publishing',
      '/team/numbers',
      `/articles/${article.id}/history`,
      `/articles/${article.id}/progress`,
      `/articles/${article.id}/discussion`,
      `/articles/${article.id}/evidence`,
      `/articles/${article.id}/replies`,
      `/articles/${article.id}/sign-off`,
      `/articles/${article.id}/agreement`,
      `/articles/${article.id}/coverage`,
      `/articles/${article.id}/suggestions`,
      `/articles/${article.id}/publish`,
      `/articles/${article.id}/export`,
      `/articles/${article.id}/editions`,
      `/articles/${article.id}/revisions`,
      `/articles/${article.id}/revisions/2`,
      `/articles/${article.id}/revisions/new`,
      `/articles/${article.id}/claims/1`,
      `/articles/${article.id}/claims/2`,
      '/articles/none',
    ]) {
      await page.goto(address)
      await expect(page.getByRole('heading').first()).toBeVisible()
      await expectAccessible(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0)
    }
    await page.goto('/articles/new')
    await page.getByRole('textbox', { name: 'Article text' }).fill(riverText)
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByRole('button', { name: 'Import article' })).toBeVisible()
    await expectAccessible(page)

    await page.goto(`/articles/${article.id}`)
    await articleText(page)
    await expectAccessible(page)
    await page.goto(`/articles/${article.id}#claim-1`)
    await expect(page.getByRole('region', { name: 'Verdicts' }).getByText('So it was.').first()).toBeVisible()
    await expectAccessible(page)
    await page.goto(`/articles/${article.id}#claim-2`)
    const card = page.getByRole('region', { name: 'Claim 2' })
    await card.getByRole('button', { name: 'Add source' }).click()
    await expect(card.getByRole('textbox', { name: 'Source address' })).toBeVisible()
    await expectAccessible(page)

    const stranger = await (await browser.newContext({ baseURL: baseURL ?? '', ...look })).newPage()
    await stranger.goto('/sign-in')
    await expect(stranger.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await expectAccessible(stranger)
    await stranger.context().close()
  })

test('the text and its highlights are there before any script runs', async ({ desk }) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText)
  await eva.mark(article, 'nobody was hurt')
  const page = await eva.page({ javaScriptEnabled: false })
  await page.goto(`/articles/${article.id}`)
  await expect(page.locator('mark[data-claims="1"]')).toHaveText('nobody was hurt')
  await expect(page.getByText('A second flood is not expected this month')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(1)
})

test('a span is adjusted by keyboard, and the history tells of it', async ({ desk }) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText)
  await eva.mark(article, 'nobody was')
  const page = await eva.page()
  await page.goto(`/articles/${article.id}#claim-1`)
  const grip = page.getByRole('slider', { name: 'End of claim 1' })
  await grip.focus()
  await grip.press('Control+ArrowRight')
  await expect((await articleText(page)).locator('mark[data-claims="1"]')).toHaveText('nobody was hurt')
  await expect
    .poll(
      async () =>
        (await eva.call<{ items: { spans: { exact: string }[] }[] }>('GET', `/articles/${article.id}/claims`))
          .items[0]?.spans[0]?.exact,
    )
    .toBe('nobody was hurt')
  await page.goto(`/articles/${article.id}/history`)
  await expect(page.getByText('Eva marked claim 1.')).toBeVisible()
  await expect(page.getByText(/Eva changed the .* of claim 1\./)).toBeVisible()
})
