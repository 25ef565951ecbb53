import { createHash } from 'node:crypto'
import { annotatedHtml } from '@/domain/exports/html/annotated-html'
import type { Edition } from '@/domain/exports/edition'
import type { Actor } from '@/domain/team/roles'
import { readersContent } from '@/domain/sign-offs/content'
import { sign } from '@/server/auth/secret'
import { sha256Hex } from '@/server/ids'
import { buildEdition } from '@/server/exports/edition'

/** What readers would get of an article now, with its hash. */
export interface PresentContent {
  edition: Edition
  contentHash: string
}

/**
 * The present content of an article, whoever asks: the decided claims that the export has. The hash is keyed, so that
 * nobody recovers a word that was redacted later by trying values against a hash that they were shown. Reads on a connection of
 * its own, so it must not be called inside of a transaction. Throws `not-found`.
 */
export async function presentContent(article: { id: string; teamId: string }): Promise<PresentContent> {
  const edition = await buildEdition(reader(article.teamId), article.id, 'decided')
  return { edition, contentHash: sha256Hex(sign('sign-off', readersContent(edition))) }
}

/** Whoever may read a sign-off's content is told by its row; the export itself needs no more than a reader. */
function reader(teamId: string): Actor {
  return { userId: '', name: '', email: null, memberships: [{ teamId, role: 'viewer' }] }
}

const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
}

/**
 * The annotated article as a page to be framed, exactly as the export gives it but that links to other sites open a
 * tab of their own. Where the content is no longer the one with `hash`, a page says so instead: nobody may read one
 * content and approve another.
 */
export function contentPage({ edition, contentHash }: PresentContent, hash: string | undefined): Response {
  if (hash !== undefined && hash !== contentHash) return new Response(changedPage, { status: 409, headers })
  const html = annotatedHtml(edition, {
    sha256Base64: (text) => createHash('sha256').update(text).digest('base64'),
  })
  return new Response(html.replaceAll('<a href="http', '<a target="_blank" rel="noreferrer" href="http'), {
    headers,
  })
}

const changedPage = [
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The article was changed</title>',
  '<meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}',
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem}</style></head>',
  '<body><h1>The article was changed</h1><p>Load this page again to read it as it is now.</p></body></html>',
].join('')
