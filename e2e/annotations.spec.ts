import { readFileSync } from 'node:fs'
import type { ArticleView } from '../domain/articles/article'
import type { ClaimView } from '../domain/claims/claim'
import { expectAccessible } from './accessible'
import { expect, test } from './desk'
import { articleText } from './select-words'
import { riverText } from './texts'

/** An annotation as the API of Hypothesis tells it. */
const row = (id: string, exact: string, text: string) => ({
  id,
  created: '2021-05-05T10:00:00.123456+00:00',
  updated: '2021-05-05T10:00:00.123456+00:00',
  user: 'acct:cleo@hypothes.is',
  uri: 'https://ledger.example.org/river',
  text,
  tags: [],
  target: [{ source: 'https://ledger.example.org/river', selector: [{ type: 'TextQuoteSelector', exact }] }],
})
const annotations = {
  total: 3,
  rows: [
    row('question', 'rose by two metres between midnight and six', 'By which gauge?'),
    row('highlight', 'Repairs will cost about 40,000 pounds', ''),
    row('elsewhere', 'The ferry sank in the harbour', 'Where does it say so?'),
  ],
}

test('annotations of Hypothesis come in with their authors, and what has no place is listed', async ({
  desk,
}) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText)
  const page = await eva.page()
  await page.goto(`/articles/${article.id}`)
  await articleText(page)
  await page.getByRole('button', { name: 'More about the article' }).click()
  await page.getByRole('menuitem', { name: 'Import annotations' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import annotations' })
  await dialog.getByLabel('File with annotations').setInputFiles({
    name: 'hypothesis.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(annotations)),
  })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByText('1 claim, 1 discussion and no answer came in.')).toBeVisible()
  const unplaced = dialog.getByRole('region', { name: '1 annotation could not be placed' })
  await expect(unplaced.getByRole('listitem')).toHaveCount(1)
  await expect(unplaced.getByRole('listitem')).toContainText('The ferry sank in the harbour')
  await expect(unplaced.getByRole('listitem')).toContainText('These words do not stand in the text.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: /^1 .*Repairs will cost about 40,000 pounds/ }).click()
  const card = page.getByRole('region', { name: 'Claim 1', exact: true })
  await card.getByRole('button', { name: /details/ }).click()
  await expect(card.getByText('cleo', { exact: true })).toBeVisible()
  await expect(card.getByText('Imported', { exact: true })).toBeVisible()

  await page.goto(`/articles/${article.id}/discussion`)
  const thread = page.getByRole('article', { name: 'Discussion started by cleo' })
  await expect(thread).toContainText('rose by two metres between midnight and six')
  await expect(thread.getByRole('listitem')).toContainText('By which gauge?')
  await expect(thread.getByRole('listitem')).toContainText('Imported')
})

test('a check that was exported as JSON is imported with its claims', async ({ desk }, testInfo) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText, { quorum: 1, publisher: 'Harbour Ledger' })
  const claim = await eva.mark(article, 'nobody was hurt', { statement: 'Nobody was hurt in the flood.' })
  await eva.file(claim, {
    rating: 'true',
    summary: 'The fire service says so too.',
    reasoning: 'Its log has no injuries [@1].',
    citations: [
      {
        source: { url: 'https://fire.example.org/log', title: 'Log of the fire service' },
        stance: 'supports',
      },
    ],
  })
  const page = await eva.page()
  await page.goto(`/articles/${article.id}`)
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'JSON', exact: true }).click(),
  ])
  const file = testInfo.outputPath(download.suggestedFilename())
  await download.saveAs(file)
  expect(readFileSync(file, 'utf8')).toContain('Nobody was hurt in the flood.')

  await page.goto('/articles/new')
  await page.getByRole('tab', { name: 'File' }).click()
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'Import article' }).click()
  await expect(page).toHaveURL(/\/articles\/\w{20}(#.*)?$/)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(id).not.toBe(article.id)
  await articleText(page)
  await expect(page.locator('mark[data-claims~="1"]')).toHaveText('nobody was hurt')
  await page.getByRole('button', { name: /^1 .*nobody was hurt/ }).click()
  const card = page.getByRole('region', { name: 'Claim 1', exact: true })
  await expect(card.getByRole('textbox', { name: 'Statement' })).toHaveValue('Nobody was hurt in the flood.')
  const { publisher } = await eva.call<ArticleView>('GET', `/articles/${id}`)
  expect(publisher).toBe('Harbour Ledger')
  const { items } = await eva.call<{ items: ClaimView[] }>('GET', `/articles/${id}/claims`)
  expect(items).toMatchObject([{ imported: true, state: 'agreed', agreedRating: { key: 'true' } }])
})
