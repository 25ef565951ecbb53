import type { Page } from '@playwright/test'
import type { ClaimView } from '../domain/claims/claim'
import { expectAccessible } from './accessible'
import { expect, test } from './desk'
import { Hands, tabTo } from './hands'
import { riverText } from './texts'

const verdict = (summary: string) => ({
  rating: 'true',
  summary,
  reasoning: 'The hospital saw nobody.',
  citations: [{ source: { title: 'The list of the hospital' }, stance: 'supports' as const }],
})

/** Opens the menu of a claim by keyboard and chooses an entry, which opens a dialog. */
async function chooseAct(page: Page, number: number, act: string): Promise<void> {
  await page.getByRole('button', { name: `More for claim ${number}` }).focus()
  await page.keyboard.press('Enter')
  const entry = page.getByRole('menuitem', { name: act })
  await expect(entry).toBeVisible()
  for (let presses = 0; presses < 12; presses++) {
    if (await entry.evaluate((node) => node === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
}

test('an editor rules on an agreed claim with one key, reopens it, and finds the earlier ruling', async ({
  desk,
}) => {
  const eva = await desk.join('Eva', 'editor')
  const ana = await desk.join('Ana', 'reviewer')
  const ben = await desk.join('Ben', 'reviewer')
  const article = await eva.importText(riverText, { quorum: 2 })
  const claim = await eva.mark(article, 'nobody was hurt')
  await ana.file(claim, verdict('Nobody was hurt by the flood.'))
  await ben.file(claim, verdict('It is so.'))

  const page = await eva.page()
  const hands = new Hands(page)
  await page.goto(`/articles/${article.id}/claims/1`)
  const context = page.getByRole('article', { name: 'Claim 1' }).getByRole('blockquote').first()
  await expect(context).toHaveText('The mayor said that nobody was hurt.')
  await expect(page.getByRole('button', { name: 'Make ruling' })).toBeVisible()
  await hands.press('a')
  const form = page.getByRole('form', { name: 'Ruling' })
  await expect(form.getByRole('textbox', { name: 'Summary' })).toHaveValue('Nobody was hurt by the flood.')
  await expect(form.getByRole('textbox', { name: 'Explanation' })).toHaveValue('The hospital saw nobody.')
  await expect(form.getByRole('checkbox', { name: /The list of the hospital/ }).first()).toBeChecked()
  await expectAccessible(page)
  await hands.press('Control+Enter')
  const ruling = page.getByRole('region', { name: 'Ruling', exact: true })
  await expect(ruling.getByText('Ruled by Eva')).toBeVisible()
  await expect(form).toBeHidden()
  await expect(ruling.getByText('Earlier rulings')).toBeHidden()

  await tabTo(page, ruling.getByRole('button', { name: 'Reopen' }))
  await hands.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Reopen this ruling?' })
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await hands.type('A new list came up.')
  await tabTo(page, dialog.getByRole('button', { name: 'Reopen' }))
  await hands.press('Enter')
  await expect(ruling.getByRole('button', { name: 'Make ruling' })).toBeVisible()

  await tabTo(page, ruling.getByText('Earlier rulings (1)'))
  await hands.press('Enter')
  const earlier = ruling.getByRole('article', { name: 'Ruling 1' })
  await expect(earlier.getByText('Nobody was hurt by the flood.')).toBeVisible()
  await expect(earlier.getByText('Ruled by Eva')).toBeVisible()
  await expect(earlier.getByText('Reopened by Eva')).toBeVisible()
  await expect(earlier.getByText('A new list came up.')).toBeVisible()
})

test('an editor makes a claim of some words of another, and merges two that say the same', async ({
  desk,
}) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText, { quorum: 2 })
  await eva.mark(article, 'The bridge was closed for three days, and two schools stayed shut')
  await eva.mark(article, 'A second flood is not expected')

  const page = await eva.page()
  const hands = new Hands(page)
  await page.goto(`/articles/${article.id}/claims/1`)
  await chooseAct(page, 1, 'Split…')
  const splitting = page.getByRole('dialog', { name: 'Split claim 1' })
  await expectAccessible(page)
  await tabTo(page, splitting.getByRole('textbox', { name: 'Words of the new claim' }))
  await hands.type('two schools')
  await tabTo(page, splitting.getByRole('textbox', { name: 'Statement' }))
  await hands.type('Two schools were shut.')
  await tabTo(page, splitting.getByRole('button', { name: 'Split' }))
  await hands.press('Enter')
  await expect(splitting).toBeHidden()
  const relations = page.getByRole('region', { name: 'Related claims' })
  await expect(relations.getByText('Was split into')).toBeVisible()
  await expect(relations.getByText('Two schools were shut.')).toBeVisible()
  const { items } = await eva.call<{ items: ClaimView[] }>('GET', `/articles/${article.id}/claims`)
  const made = items.find(({ number }) => number === 3)
  expect(made?.spans.map(({ exact }) => exact)).toEqual(['two schools'])
  expect(items.find(({ number }) => number === 1)?.state).toBe('open')

  await page.goto(`/articles/${article.id}/claims/3`)
  await chooseAct(page, 3, 'Merge into…')
  const merging = page.getByRole('dialog', { name: 'Merge claim 3 into another' })
  await tabTo(page, merging.getByRole('combobox', { name: 'The other claim' }))
  await hands.type('bridge')
  await expect(merging.getByRole('option', { name: /The bridge was closed/ })).toBeVisible()
  await hands.press('Enter')
  await tabTo(page, merging.getByRole('textbox', { name: 'Reason' }))
  await hands.type('It is one sentence.')
  await tabTo(page, merging.getByRole('button', { name: 'Merge' }))
  await hands.press('Enter')
  await expect(merging).toBeHidden()
  await expect(page.getByRole('article', { name: 'Claim 3' }).getByText('Withdrawn').first()).toBeVisible()
  await expect(relations.getByText('Was merged into')).toBeVisible()
})

test('an owner opens the draft of somebody who is away, and is told where there is none', async ({
  desk,
}) => {
  const olga = await desk.join('Olga', 'owner')
  const ana = await desk.join('Ana', 'reviewer')
  await desk.join('Ben', 'reviewer')
  const article = await olga.importText(riverText, { quorum: 2 })
  const claim = await olga.mark(article, 'nobody was hurt')
  await ana.call('PUT', `/claims/${claim.id}/verdict`, verdict('Half a draft.'), { 'if-none-match': '*' })

  const page = await olga.page()
  const hands = new Hands(page)
  await page.goto(`/articles/${article.id}/claims/1`)
  await expect(page.getByText('Half a draft.')).toBeHidden()
  await chooseAct(page, 1, 'Open a colleague’s draft…')
  const opening = page.getByRole('dialog', { name: 'Open a colleague’s draft on claim 1' })
  await expectAccessible(page)
  await opening.getByRole('combobox', { name: 'Whose draft' }).selectOption('Ben')
  await tabTo(page, opening.getByRole('textbox', { name: 'Reason' }))
  await hands.type('Ana is away until Monday.')
  await tabTo(page, opening.getByRole('button', { name: 'Open draft' }))
  await hands.press('Enter')
  await expect(opening.getByText('Ben has no draft on this claim.')).toBeVisible()
  await opening.getByRole('combobox', { name: 'Whose draft' }).selectOption('Ana')
  await tabTo(page, opening.getByRole('button', { name: 'Open draft' }))
  await hands.press('Enter')
  await expect(opening).toBeHidden()
  const draft = page.getByRole('region', { name: 'Verdicts' }).getByRole('article', { name: 'Draft of Ana' })
  await expect(draft.getByText('Half a draft.')).toBeVisible()
})

test('an editor asks for the redaction of a comment and of a former wording', async ({ desk }) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText, { quorum: 2 })
  const claim = await eva.mark(article, 'nobody was hurt', { statement: 'Mr Jones was hurt.' })
  await eva.call(
    'PATCH',
    `/claims/${claim.id}`,
    { statement: 'Somebody was hurt.' },
    { 'if-match': `"${claim.version}"` },
  )
  await eva.call('POST', `/claims/${claim.id}/threads`, { body: 'Ask Mr Jones.' })

  const page = await eva.page()
  const hands = new Hands(page)
  await page.goto(`/articles/${article.id}/claims/1`)
  await chooseAct(page, 1, 'Redact former words…')
  const words = page.getByRole('dialog', { name: 'Redact former words of claim 1' })
  await expect(words.getByRole('radio')).toHaveCount(1)
  await expectAccessible(page)
  await tabTo(page, words.getByRole('radio', { name: 'Mr Jones was hurt.' }))
  await hands.press('Space')
  await tabTo(page, words.getByRole('button', { name: 'Continue' }))
  await hands.press('Enter')
  const version = page.getByRole('dialog', { name: 'Redact a version of a claim' })
  await expect(version.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await hands.type('He asked for it.')
  await tabTo(page, version.getByRole('button', { name: 'Ask for redaction' }))
  await hands.press('Enter')
  await expect(version).toBeHidden()

  await page.getByRole('button', { name: 'More for the comment of Eva' }).focus()
  await hands.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Redact…' })).toBeFocused()
  await hands.press('Enter')
  const comment = page.getByRole('dialog', { name: 'Redact a comment' })
  await expect(comment.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await hands.type('It names him.')
  await tabTo(page, comment.getByRole('button', { name: 'Ask for redaction' }))
  await hands.press('Enter')
  await expect(comment).toBeHidden()
  const { items } = await eva.call<{ items: { kind: string }[] }>('GET', `/teams/${desk.teamId}/redactions`)
  expect(items.map(({ kind }) => kind)).toEqual(['comment', 'claim-version'])
})
