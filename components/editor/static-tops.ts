/** How far below the container's top each claim begins in the text as the server sent it, in CSS pixels, by number. */
export function staticTops(container: HTMLElement): Map<number, number> {
  const top = container.getBoundingClientRect().top
  const tops = new Map<number, number>()
  for (const mark of container.querySelectorAll<HTMLElement>('mark[data-claims]')) {
    const numbers = (mark.dataset['claims'] ?? '').split(' ').map(Number)
    const fresh = numbers.filter((number) => !tops.has(number))
    if (fresh.length === 0) continue
    const y = (mark.getClientRects()[0]?.top ?? top) - top
    for (const number of fresh) tops.set(number, y)
  }
  return tops
}
