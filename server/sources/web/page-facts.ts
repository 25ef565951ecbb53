import type { Proposal } from '@/domain/articles/proposal'
import { isProblem } from '@/domain/problem'
import { citableAddress } from '@/domain/sources/address'
import { comparableText } from '@/domain/sources/link'
import type { SourceLookup } from '@/domain/sources/lookup'
import { decodeFile } from '@/server/articles/import/decode'
import { extract, type ImportSource } from '@/server/articles/import/extract'
import type { FetchedBody } from '@/server/fetch/fetch-public'
import { sha256Hex } from '@/server/ids'

type SourceType = SourceLookup['type']

/** What a page that was fetched says of itself; unknown is `null`. */
export type PageFacts = Omit<SourceLookup, 'archive' | 'existing'> & {
  /** Of its text without typography and layout, or of its bytes where it is no text; `null` where there is none. */
  textSha256: string | null
}

const typeOf: [RegExp, SourceType][] = [
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
  [
    /^(text\/csv|application\/(vnd\.ms-excel|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|json))$/,
    'dataset',
  ],
  [
    /^(application\/(pdf|msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|rtf))$/,
    'document',
  ],
]
const readable =
  /^(|text\/(html|plain|markdown)|application\/(xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/

/** Reads what a page says of itself. Never throws for what the page is: then there is only its address and kind. */
export async function readPageFacts(page: FetchedBody): Promise<PageFacts> {
  const { url, mediaType, sha256 } = page
  const type = typeOf.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'web'
  const proposal = readable.test(mediaType) ? await proposalOf(page) : null
  return {
    title: proposal?.title ?? null,
    publisher: proposal?.publisher ?? null,
    author: proposal?.byline ?? null,
    publishedAt: proposal?.publishedAt ?? null,
    language: proposal?.language ?? null,
    type,
    canonicalUrl: citableAddress(proposal?.sourceUrl ?? null, url),
    textSha256: readable.test(mediaType) ? textHash(proposal) : sha256,
  }
}

function textHash(proposal: Proposal | null): string | null {
  const kept = proposal?.blocks.filter(({ keep }) => keep).map(({ text }) => text) ?? []
  const text = comparableText(kept.join('\n'))
  return text === '' ? null : sha256Hex(text)
}

async function proposalOf(page: FetchedBody): Promise<Proposal | null> {
  const { bytes, charset, mediaType, url } = page
  const source = unlessProblem(() =>
    decodeFile({ name: '', mediaType: mediaType || 'text/html', charset, bytes }),
  )
  if (!source) return null
  const whole = await extracted({ ...source, url })
  if (whole || source.kind !== 'html' || typeof source.body !== 'string') return whole
  const head = headAlone(source.body)
  return head === null ? null : await extracted({ kind: 'html', body: head, url })
}

/** A page that scripts draw has no text, and says in its head what it is all the same. */
function headAlone(html: string): string | null {
  const end = html.slice(0, 500_000).search(/<\/head>/i)
  return end < 0 ? null : `${html.slice(0, end)}</head><body><p>.</p></body></html>`
}

async function extracted(source: ImportSource): Promise<Proposal | null> {
  try {
    return await extract(source)
  } catch (error) {
    if (isProblem(error)) return null
    throw error
  }
}

function unlessProblem<T>(task: () => T): T | null {
  try {
    return task()
  } catch (error) {
    if (isProblem(error)) return null
    throw error
  }
}
