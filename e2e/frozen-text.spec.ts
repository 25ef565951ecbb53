import { expect, test } from './desk'
import { articleText, placeSelection } from './select-words'
import { riverText } from './texts'

test('nothing that a person or a program does to the text changes it', async ({ desk }) => {
  const ana = await desk.join('Ana', 'viewer')
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText)
  const page = await ana.page()
  await page.goto(`/articles/${article.id}`)
  const text = await articleText(page)
  const before = await text.innerText()
  expect(before.replace(/\s+/g, ' ')).toContain(article.text.replace(/\s+/g, ' ').slice(0, 200))
  const attacks: [string, () => Promise<unknown>][] = [
    ['typing', () => page.keyboard.type('xyz')],
    ['Backspace', () => page.keyboard.press('Backspace')],
    ['Delete', () => page.keyboard.press('Delete')],
    ['Enter', () => page.keyboard.press('Enter')],
    ['cutting', () => page.keyboard.press('Control+x')],
    ['pasting', () => page.keyboard.press('Control+v')],
    ['bold', () => page.keyboard.press('Control+b')],
    ['undo', () => page.keyboard.press('Control+z')],
    ['inserting by command', () => page.evaluate(() => document.execCommand('insertText', false, 'xyz'))],
    ['deleting by command', () => page.evaluate(() => document.execCommand('delete'))],
    [
      'an input method',
      () =>
        text.evaluate((node) => {
          node.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
          node.dispatchEvent(
            new InputEvent('beforeinput', {
              inputType: 'insertCompositionText',
              data: '日本',
              bubbles: true,
              cancelable: true,
            }),
          )
          node.dispatchEvent(new CompositionEvent('compositionend', { data: '日本', bubbles: true }))
        }),
    ],
    [
      'pasted HTML',
      () =>
        text.evaluate((node) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/html', '<p>xyz</p>')
          node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        }),
    ],
    [
      'dropping',
      () =>
        text.evaluate((node) => {
          const dataTransfer = new DataTransfer()
          dataTransfer.setData('text/plain', 'xyz')
          node.dispatchEvent(
            new DragEvent('drop', {
              dataTransfer,
              bubbles: true,
              cancelable: true,
              clientX: 300,
              clientY: 300,
            }),
          )
        }),
    ],
    ['a foreign mutation', () => text.evaluate((node) => node.querySelector('p')?.append('xyz'))],
    ['a foreign removal', () => text.evaluate((node) => node.querySelector('p')?.remove())],
  ]
  for (const [name, attack] of attacks) {
    await placeSelection(page, 'nobody was hurt')
    await attack()
    await expect.poll(() => text.innerText(), name).toBe(before)
  }
})

test('words are selected by keyboard, Tab leaves the text, and all of it works without a mouse', async ({
  desk,
}) => {
  const ana = await desk.join('Ana', 'reviewer')
  const article = await ana.importText(riverText)
  const page = await ana.page()
  await page.goto(`/articles/${article.id}`)
  const text = await articleText(page)
  await text.focus()
  await page.keyboard.press('Control+Home')
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight')
  const selected = await page.evaluate(() => getSelection()?.toString().trim())
  expect(article.text.startsWith(selected ?? '-')).toBe(true)
  await page.keyboard.press('c')
  await expect(page.getByRole('textbox', { name: 'Statement' })).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await expect(text).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(text).not.toBeFocused()
  await expect(text.locator('mark[data-claims="1"]').first()).toBeVisible()
})
