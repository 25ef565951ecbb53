import { countWords, type Proposal } from '@/domain/articles/proposal'
import { isProblem, problem } from '@/domain/problem'
import { citableAddress } from '@/domain/sources/address'
import { fetchPublic, type FetchedBody } from '@/server/fetch/fetch-public'
import { keepPage, keptPage } from '@/server/fetch/recent-pages'
import { decodeFile } from './import/decode'
import { extract } from './import/extract'

/** Whoever imports a page. `fresh` fetches it anew, as a preview does; else they get the one that they were shown. */
export interface PageReader {
  userId: string
  fresh?: boolean
}

/** What of the web an article may be. */
const acceptedTypes = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]

/** The page at an address, fetched or as `reader` was shown it. Throws `stale` when it has not the hash that is expected. */
export async function readPage(
  address: string,
  reader: PageReader | null,
  expected: string | undefined,
): Promise<FetchedBody> {
  const now = Date.now()
  const shown = reader && !reader.fresh ? keptPage(reader.userId, address, now) : null
  const page = shown ?? (await fetchPublic(address, { accept: acceptedTypes }))
  if (expected !== undefined && expected !== page.sha256)
    throw problem('stale', 'The page changed since the preview. Look at the preview again, then import it.')
  if (reader && !shown) keepPage(reader.userId, address, page, now)
  return page
}

/** Fewer words than any article has: with signs that there should be more, the page did not show it. */
const fewWords = 40
/** Scripts that would draw the page, walls before it, and pages that only lead to another one. */
const unfinished = /<script[\s>]|paywall|regwall|http-equiv\s{0,5}=\s{0,5}["']?refresh/iu

/**
 * What a fetched page is proposed to become; `sourceUrl` is the canonical address. Throws `page-empty` where next to no
 * text came and the page shows why, and whatever extraction refuses.
 */
export async function proposePage(page: FetchedBody): Promise<Proposal> {
  const { bytes, charset, url } = page
  const source = decodeFile({ name: '', mediaType: page.mediaType || 'text/html', charset, bytes })
  const hidden = typeof source.body === 'string' && source.kind === 'html' && unfinished.test(source.body)
  try {
    const proposal = await extract({ ...source, url })
    if (hidden && keptWords(proposal) < fewWords) throw problem('page-empty')
    return { ...proposal, sourceUrl: citableAddress(proposal.sourceUrl, url) }
  } catch (error) {
    if (hidden && isProblem(error) && error.code === 'empty-text') throw problem('page-empty')
    throw error
  }
}

function keptWords({ blocks }: Proposal): number {
  const texts = blocks.filter(({ keep }) => keep).map(({ text }) => text)
  return countWords(texts.join('\n').slice(0, 5_000))
}
