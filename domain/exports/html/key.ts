import { beingChecked } from '../rated-claims'
import type { UsedRating } from '../used-ratings'
import { isolated, textElement } from './writing/direction'
import { escapeHtml } from './writing/escape'
import { iconUse, ratingClass, ratingIcon } from './writing/look'

const barWidth = 1000
/** No share is narrower than this, so that one claim among a thousand can still be seen. */
const leastWidth = 8

/** The shares of the ratings as a bar, in the order of the key below it, which says the same in words. */
export function verdictBar(used: UsedRating[], undecided: number): string {
  const shares = [
    ...used.map(({ rating, count }) => ({ label: rating.label, count, look: ratingClass(rating) })),
    ...(undecided > 0 ? [{ label: beingChecked, count: undecided, look: ratingClass(null) }] : []),
  ]
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return ''
  const words = shares.map(({ label, count }) => `${count} ${label}`).join(', ')
  const weights = shares.map(({ count }) => Math.max(leastWidth, (count * barWidth) / total))
  const scale = barWidth / weights.reduce((sum, weight) => sum + weight, 0)
  let at = 0
  const bars = shares.map(({ look }, index) => {
    const width = Math.round((weights[index] ?? 0) * scale)
    const bar = `<rect class="${look}" x="${at}" width="${Math.max(1, width - 3)}" height="12"/>`
    at += width
    return bar
  })
  const name = escapeHtml(`${claimCount(total)}: ${words}`)
  return (
    `<svg class="pl-bar" role="img" aria-label="${name}" viewBox="0 0 ${barWidth} 12" preserveAspectRatio="none">` +
    `${bars.join('')}</svg>`
  )
}

/** "1 claim", "12 claims". */
export function claimCount(count: number): string {
  return count === 1 ? '1 claim' : `${count} claims`
}

/** The key to the ratings that occur: icon, the word under its line, how many, and what each means. */
export function keyHtml(used: UsedRating[], undecided: number): string {
  const entry = (rating: UsedRating['rating'] | null, label: string, count: number, id: string) =>
    `<li class="${ratingClass(rating)}"${id && ` id="${escapeHtml(id)}"`}>${iconUse(ratingIcon(rating))}` +
    `<span>${isolated(label)}</span> <b>${count}</b></li>`
  const entries = used.map(({ id, rating, count }) => entry(rating, rating.label, count, id))
  if (undecided > 0) entries.push(entry(null, beingChecked, undecided, ''))
  if (entries.length === 0) return ''
  const meanings = used
    .filter(({ rating }) => rating.criterion !== '')
    .map(({ rating }) => `<dt>${isolated(rating.label)}</dt>${textElement('dd', rating.criterion)}`)
  const details = meanings.length
    ? `<details class="pl-meanings"><summary>What the ratings mean</summary><dl>${meanings.join('')}</dl></details>`
    : ''
  return `<ul class="pl-key">${entries.join('')}</ul>\n${details}`
}
