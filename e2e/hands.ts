import { expect, type Locator, type Page } from '@playwright/test'

/** Counts what a person does: each key (or chord), each run of typing and each paste is one action. */
export class Hands {
  actions = 0
  constructor(private readonly page: Page) {}

  async press(key: string) {
    this.actions += 1
    await this.page.keyboard.press(key)
  }

  async type(words: string) {
    this.actions += 1
    await this.page.keyboard.type(words)
  }

  async paste(words: string) {
    this.actions += 1
    await this.page.evaluate((text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      if (document.activeElement?.dispatchEvent(event)) document.execCommand('insertText', false, text)
    }, words)
  }
}

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((node) => node === document.activeElement).catch(() => false)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

/** Chooses in a group of radio buttons as a keyboard does: Tab leads to the group, the arrows through it. */
export async function choose(page: Page, group: Locator, name: string): Promise<void> {
  const wanted = group.getByRole('radio', { name, exact: true })
  await tabTo(page, group.getByRole('radio').first())
  for (let presses = 0; presses < 20; presses++) {
    if (await wanted.evaluate((node) => node === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Space')
}
