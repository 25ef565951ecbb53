import type { Mail } from './transport'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '')

/**
 * The mail of some notifications: their sentences with a link each, and nothing else. `items` must not be empty; `href`
 * is a path of the app at `appUrl`.
 */
export function notificationMail(
  to: string,
  items: readonly { sentence: string; href: string }[],
  appUrl: string,
): Mail {
  const [first] = items
  const subject = items.length === 1 && first ? first.sentence : `Plumbline: ${items.length} notifications`
  const footer = `Choose what you are told of: ${appUrl}/notifications`
  const text = [...items.map(({ sentence, href }) => `${sentence}\n${appUrl}${href}`), footer].join('\n\n')
  const list = items.map(
    ({ sentence, href }) =>
      `<p>${escaped(sentence)}<br><a href="${escaped(appUrl + href)}">${escaped(appUrl + href)}</a></p>`,
  )
  const html = `<!doctype html><html lang="en"><body>${list.join('')}<p>${escaped(footer)}</p></body></html>`
  // A line break would begin a header of its own.
  return { to, subject: subject.replace(/[\r\n]+/g, ' '), text, html }
}
