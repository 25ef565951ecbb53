import { expect, type Locator, type Page } from '@playwright/test'

/** The article's text in the workspace, once it can be used. */
export async function articleText(page: Page): Promise<Locator> {
  const text = page.getByRole('textbox', { name: 'Article text' })
  await expect(text).toHaveAttribute('contenteditable', 'true')
  return text
}

/** Selects the words in the article's text with the mouse, as a reader would: from their first letter to their last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const text = await articleText(page)
  const ends = await text.evaluate((root, wanted) => {
    // A press on words that are selected already would drag them.
    getSelection()?.removeAllRanges()
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const pieces: { node: Text; start: number }[] = []
    let all = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      pieces.push({ node: node as Text, start: all.length })
      all += node.textContent ?? ''
    }
    const at = all.indexOf(wanted)
    if (at < 0) throw new Error(`"${wanted}" is not in the text`)
    const place = (offset: number) => {
      const piece = pieces.findLast((candidate) => candidate.start <= offset)
      if (!piece) throw new Error('No text')
      const range = document.createRange()
      range.setStart(piece.node, offset - piece.start)
      range.setEnd(piece.node, offset - piece.start + 1)
      return range
    }
    place(at).startContainer.parentElement?.scrollIntoView({ block: 'center' })
    const first = place(at).getBoundingClientRect()
    const last = place(at + wanted.length - 1).getBoundingClientRect()
    const middle = (box: DOMRect) => box.top + box.height / 2
    return { from: { x: first.left + 1, y: middle(first) }, to: { x: last.right - 1, y: middle(last) } }
  }, words)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move((ends.from.x + ends.to.x) / 2, ends.to.y, { steps: 4 })
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words)
}

/**
 * Selects the words without the mouse, as an assistive program does. Pressing at one place again and again within half
 * a second would count as a double and a triple click.
 */
export async function placeSelection(page: Page, words: string): Promise<void> {
  const text = await articleText(page)
  await text.focus()
  await text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
    throw new Error(`"${wanted}" is not in one piece of the text`)
  }, words)
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words)
}
