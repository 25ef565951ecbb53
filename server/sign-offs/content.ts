import { annotatedHtml } from '@/domain/exports/html/annotated-html'
import type { Edition } from '@/domain/exports/edition'
import type { Actor } from '@/domain/team/roles'
import { readersContent } from '@/domain/sign-offs/content'
import { sign } from '@/server/auth/secret'
import { sha256Hex } from '@/server/ids'
import { buildEdition } from '@/server/exports/edition'
import { framedPage } from '@/server/exports/framed-page'
import { pageTools } from '@/server/exports/page-tools'

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
  const edition = await buildEdition(reader(article.teamId), article.id, {
    claims: 'decided',
    mode: 'full',
  })
  return { edition, contentHash: contentHashOf(edition) }
}

/** The keyed hash that a sign-off of this content names. */
export function contentHashOf(edition: Edition): string {
  return sha256Hex(sign('sign-off', readersContent(edition)))
}

/** Whoever may read a sign-off's content is told by its row; the export itself needs no more than a reader. */
function reader(teamId: string): Actor {
  return { userId: '', name: '', email: null, memberships: [{ teamId, role: 'viewer' }] }
}

/**
 * The annotated article as a page to be framed, exactly as the export gives it but that links to other sites open a
 * tab of their own. Where the content is no longer the one with `hash`, a page says so instead: nobody may read one
 * content and approve another.
 */
export function contentPage({ edition, contentHash }: PresentContent, hash: string | undefined): Response {
  if (hash !== undefined && hash !== contentHash) return framedPage(changedPage, 409)
  return framedPage(annotatedHtml(edition, pageTools))
}

const changedPage = [
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The article was changed</title>',
  '<meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}',
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem}</style></head>',
  '<body><h1>The article was changed</h1><p>Load this page again to read it as it is now.</p></body></html>',
].join('')
