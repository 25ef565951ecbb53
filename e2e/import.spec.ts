import { existsSync, readFileSync } from 'node:fs'
import type { ArticleView } from '../domain/articles/article'
import { expect, test } from './desk'

const pasted = `Home
News
Sport

Bridge at Oldbridge to close for a month

Repairs begin on Monday, the council says

By Jane Doe
4 May 2021, 10:30 GMT

Share
The old bridge (Photo: Harbour Ledger)
The old bridge (Photo: Harbour Ledger)

The bridge over the river will be closed for a month from Monday, the council said on Tuesday.

Sign up to our newsletter

Repairs are expected to cost 40,000 pounds, and the work will be done by a local company.

© 2021 Harbour Ledger. All rights reserved.`

test('a pasted page becomes an article after a look at what was found', async ({ desk }) => {
  const eva = await desk.join('Eva', 'editor')
  const page = await eva.page()
  await page.goto('/articles')
  await page.getByRole('link', { name: 'Import article' }).first().click()
  await page.getByRole('textbox', { name: 'Article text' }).fill(pasted)
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(
    'Bridge at Oldbridge to close for a month',
  )
  await expect(page.getByRole('textbox', { name: 'Byline' })).toHaveValue('Jane Doe')
  await expect(page.getByRole('textbox', { name: 'Published' })).toHaveValue(/2021-05-04/)
  await expect(page.getByRole('textbox', { name: 'Publisher' })).toHaveValue('')
  await page.getByRole('textbox', { name: 'Publisher' }).fill('Harbour Ledger')
  await page.getByRole('textbox', { name: 'Original address' }).fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Import article' }).click()
  await expect(page.getByText('Only http and https addresses are accepted').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Original address' }).fill('https://ledger.example.org/bridge')
  await page.getByRole('button', { name: 'Import article' }).click()
  await expect(page).toHaveURL(/\/articles\/\w{20}$/)
  const article = await eva.call<ArticleView>('GET', `/articles/${page.url().split('/').at(-1)}`)
  expect(article).toMatchObject({
    title: 'Bridge at Oldbridge to close for a month',
    byline: 'Jane Doe',
    publishedAt: '2021-05-04T10:30:00Z',
    publisher: 'Harbour Ledger',
    sourceUrl: 'https://ledger.example.org/bridge',
  })
  expect(article.text).not.toMatch(/newsletter|Sport|All rights reserved|^Share$/m)
  expect(article.text).toContain('Repairs are expected to cost 40,000 pounds')
})

test('the person overrules the proposal, before and after the import', async ({ desk }) => {
  const eva = await desk.join('Eva', 'editor')
  const page = await eva.page()
  await page.goto('/articles/new')
  await page.getByRole('textbox', { name: 'Article text' }).fill(pasted)
  await page.getByRole('button', { name: 'Preview' }).click()
  const keep = (text: string) =>
    page.getByRole('listitem').filter({ hasText: text }).getByRole('checkbox', { name: 'Keep' })
  await expect(keep('Sign up to our newsletter')).not.toBeChecked()
  await keep('Sign up to our newsletter').check()
  await page.getByRole('button', { name: 'Import article' }).click()
  await expect(page).toHaveURL(/\/articles\/\w{20}$/)
  const id = page.url().split('/').at(-1) ?? ''
  expect((await eva.call<ArticleView>('GET', `/articles/${id}`)).text).toContain('newsletter')
  await page.goto(`/articles/${id}/blocks`)
  await keep('Sign up to our newsletter').uncheck()
  await page.getByRole('button', { name: 'Save the text' }).click()
  await expect(page).toHaveURL(new RegExp(`/articles/${id}$`))
  const article = await eva.call<ArticleView>('GET', `/articles/${id}`)
  expect(article.text).not.toContain('newsletter')
  expect(article.revision.number).toBe(2)
})

const story = '../shared/articles/russia-us-syria.txt'

test('a story as it was copied from the web: all of it, and nothing that is not it', async ({ desk }) => {
  test.skip(!existsSync(story), `${story} is not there.`)
  const eva = await desk.join('Eva', 'editor')
  const text = readFileSync(story, 'utf8')
  const article = await eva.importText(text)
  expect(article).toMatchObject({
    byline: 'Henry Austin',
    publishedAt: '2017-09-21T19:57:00Z',
    publisher: null,
    language: 'en',
  })
  expect(article.title).toBe(text.split('\n')[0])
  const lines = text.split('\n').filter((line) => line.length > 150)
  for (const line of lines.slice(0, -1)) expect(article.text).toContain(line)
  expect(article.text).not.toMatch(/commenting forum|Thank you for registering|refresh/)
  const caption = text.split('\n')[6] ?? ''
  expect(article.text.split(caption.slice(0, 40)).length - 1).toBe(1)
})

test('an HTML file keeps its structure and its words, and says what it left out', async ({ desk }) => {
  const eva = await desk.join('Eva', 'editor')
  const page = await eva.page()
  await page.goto('/articles/new')
  await page.getByRole('tab', { name: 'File' }).click()
  const html = `<!doctype html><html lang="en"><head><title>The bridge | Ledger</title><meta property="og:site_name" content="Ledger"></head><body><nav>Home News</nav><article><h1>The bridge</h1><p>${'The bridge is closed for a month, the council said. '.repeat(8)}</p><ul><li>First <b>point</b></li><li>Second point</li></ul><p onclick="alert(1)">${'It was built in 1890 and is repaired by a local company. '.repeat(8)}<script>alert(1)</script></p></article><footer>About us</footer></body></html>`
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'bridge.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The bridge')
  await page.getByRole('button', { name: 'Import article' }).click()
  await expect(page).toHaveURL(/\/articles\/\w{20}$/)
  const article = await eva.call<ArticleView>('GET', `/articles/${page.url().split('/').at(-1)}`)
  expect(article.text).toContain('First point\nSecond point')
  expect(article.text).not.toMatch(/alert|About us|Home News/)
})
