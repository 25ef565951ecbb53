import { escapeHtml } from '../writing/escape'

/** What an embed shows: a whole check, or one of its claims. */
export interface EmbedOf {
  slug: string
  claim: number | null
  /** For those who hear the page: what stands in the frame. */
  title: string
}

/** The size of an embed in CSS pixels; a page that is longer than its frame scrolls in it. */
export const embedWidth = 600
export function embedHeight(claim: number | null): number {
  return claim === null ? 480 : 360
}

/** The address of an embed under `origin`, which has no slash at its end. */
export function embedAddress(origin: string, { slug, claim }: Pick<EmbedOf, 'slug' | 'claim'>): string {
  return claim === null ? `${origin}/embed/article/${slug}` : `${origin}/embed/claim/${slug}/${claim}`
}

/** The HTML that puts an embed into a page of another site: a frame without script, as wide as there is room for. */
export function embedSnippet(
  origin: string,
  of: EmbedOf,
  width = embedWidth,
  height = embedHeight(of.claim),
): string {
  return (
    `<iframe src="${escapeHtml(embedAddress(origin, of))}" title="${escapeHtml(of.title)}" width="${width}" height="${height}" ` +
    'style="width:100%;max-width:' +
    `${width}px;border:1px solid #d6d1c7;border-radius:8px" loading="lazy"></iframe>`
  )
}
