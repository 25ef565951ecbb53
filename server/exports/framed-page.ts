const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')

/**
 * A page of an export that our own screens frame: it runs nothing, sends nothing, and its links to other sites open a tab
 * of their own.
 */
export function framedPage(html: string, status = 200): Response {
  // In the words of people every `<` is escaped: this can only meet links.
  return new Response(html.replaceAll('<a href="http', '<a target="_blank" href="http'), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    },
  })
}
