import { getDocumentProxy } from 'unpdf'
import { z } from 'zod'
import { detectLanguage, isDayFirst, textDirection } from '@/domain/articles/language'
import { readWrittenHead } from '@/domain/articles/markdown/written-head'
import { normaliseText } from '@/domain/articles/normalise'
import { sameWordsKey, wordCount } from '@/domain/articles/paste/line-shape'
import {
  plainLeaf,
  proposeBlocks,
  refuseTooMany,
  type BlockDraft,
  type Proposal,
} from '@/domain/articles/proposal'
import { withSpeakers } from '@/domain/articles/transcript/with-speakers'
import { problem } from '@/domain/problem'
import { isCleanText } from '@/domain/text'
import { cleanValue, languageTag } from '../html/metadata'
import { pageLines, type PdfLine } from './page-lines'
import { paragraphsOf, type PdfParagraph } from './paragraphs'
import { partRunningLines } from './running-lines'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const mostPages = 400
/** Letters this much larger than those of the text are a heading's. */
const headingSize = 1.12
const longestHeading = 30
/** Fewer letters a page than this are stamps and page numbers on a picture of a page. */
const fewestLetters = 20

const notice =
  'This text was taken out of a PDF, which keeps no paragraphs: look it through for wrong line breaks and split words.'
const withoutText =
  'This PDF holds pictures of pages and no text. Copy or type its text and paste it instead.'

/**
 * A proposal from a PDF: printed lines joined to paragraphs, split words to words; larger letters make headings; what
 * runs along the pages is dropped. It always has a notice that the text must be looked through. Throws `not-text` for
 * scanned, protected and damaged files, `too-large` beyond 400 pages.
 */
export async function proposalFromPdf(bytes: Uint8Array): Promise<Proposal> {
  const pdf = await open(bytes)
  if (pdf.numPages > mostPages)
    throw problem(
      'too-large',
      `This PDF has more than ${mostPages} pages. Paste the text of the article instead.`,
    )
  const lines = await readLines(pdf)
  const letters = lines.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
  if (letters < fewestLetters) throw problem('not-text', withoutText)
  const { text, running } = partRunningLines(lines)
  const { paragraphs, bodySize } = paragraphsOf(text)
  refuseTooMany(paragraphs.length + running.length)
  const properties = await readProperties(pdf)
  return propose(paragraphs, bodySize, running, properties)
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: 1,
      verbosity: 0,
    })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw problem(
      'not-text',
      locked
        ? 'This PDF is protected by a password. Save it without one, or paste its text instead.'
        : 'This PDF is damaged and cannot be read. Paste its text instead.',
    )
  }
}

async function readLines(pdf: Pdf): Promise<PdfLine[]> {
  const lines: PdfLine[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []))
    lines.push(...pageLines(pieces, number, page.getViewport({ scale: 1 }).height))
    refuseTooMany(lines.length / 10)
    page.cleanup()
  }
  return lines.flatMap((line) => {
    const text = normaliseText(line.text)
    return text !== '' && isCleanText(text) ? [{ ...line, text }] : []
  })
}

const value = z.string().nullish().catch(null)
const info = z.looseObject({ Title: value, Author: value, Language: value })

async function readProperties(pdf: Pdf) {
  const parsed = info.safeParse((await pdf.getMetadata()).info)
  const { Title, Author, Language } = parsed.success ? parsed.data : {}
  const title = cleanValue(Title)
  const isName =
    title === null || /^microsoft word|^about:|^https?:|\.\w{2,5}$|^untitled|^document\s?\d*$/iu.test(title)
  return { title: isName ? null : title, author: cleanValue(Author, 200), language: languageTag(Language) }
}

function propose(
  paragraphs: PdfParagraph[],
  bodySize: number,
  running: string[],
  properties: Awaited<ReturnType<typeof readProperties>>,
): Proposal {
  const texts = paragraphs.map(({ text }) => text)
  const sample = texts.join('\n').slice(0, 40_000)
  const language = detectLanguage(sample) ?? properties.language
  const isHeading = paragraphs.map(
    ({ text, size }) => size >= bodySize * headingSize && wordCount(text) <= longestHeading,
  )
  const title = titleIndex(paragraphs, isHeading, properties.title)
  const head = readWrittenHead(
    isHeading.map((heading) => !heading),
    texts,
    title,
    isDayFirst(language),
  )
  const drafts = texts.map((text, at): BlockDraft => {
    const kind = at === title ? 'title' : isHeading[at] ? 'heading' : 'paragraph'
    return { block: { leaf: plainLeaf(kind, text) }, reason: head.reasons.get(at) ?? null }
  })
  const beside = running.map((text): BlockDraft => ({
    block: { leaf: plainLeaf('paragraph', text) },
    reason: 'on every page',
  }))
  return {
    title: texts[title] ?? properties.title,
    byline: head.byline ?? properties.author,
    publisher: null,
    publishedAt: head.publishedAt,
    sourceUrl: null,
    language,
    direction: textDirection(sample),
    blocks: proposeBlocks([...beside, ...withSpeakers(drafts)]),
    notice,
  }
}

/** The largest heading of the first page, else the line with the words of the file's own title. */
function titleIndex(paragraphs: PdfParagraph[], isHeading: boolean[], title: string | null): number {
  const first = paragraphs.flatMap(({ page, size }, at) =>
    page === 1 && isHeading[at] ? [{ at, size }] : [],
  )
  const largest = first.reduce<{ at: number; size: number } | null>(
    (best, next) => (best && best.size >= next.size * 0.99 ? best : next),
    null,
  )
  if (largest) return largest.at
  const key = sameWordsKey(title ?? '')
  return key === '' ? -1 : paragraphs.slice(0, 8).findIndex(({ text }) => sameWordsKey(text) === key)
}
