import { describe, expect, test } from 'vitest'
import { proposalSchema, type Proposal } from '@/domain/articles/proposal'
import { Problem } from '@/domain/problem'
import { hyphenJoiner } from './join-lines'
import { makePdf, type PrintedLine } from './make-pdf'
import { proposalFromPdf } from './proposal-from-pdf'

const shown = ({ blocks }: Proposal): string[] =>
  blocks.map(({ keep, kind, text }) => `${keep ? kind : 'drop'}: ${text}`)
const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await proposalFromPdf(bytes)
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.message}`
    throw error
  }
  return 'read'
}

/** Lines below one another, from a height on. */
const column = (top: number, texts: string[], x = 72): PrintedLine[] =>
  texts.map((text, at) => ({ text, x, y: top - at * 14 }))
const running = (page: number): PrintedLine[] => [
  { text: 'The Harbour Echo - 3 March 2021', y: 815, size: 9 },
  { text: `Page ${page} of 2`, x: 280, y: 25, size: 9 },
]

describe('a PDF', () => {
  const pdf = makePdf([
    [
      ...running(1),
      { text: 'Ferry returns to harbour', y: 760, size: 22 },
      { text: 'By Tom Wick', y: 730 },
      ...column(700, [
        'A passenger ferry between the town and the island is to start again this summer after a US-',
        'backed plan for the harbour had been agreed. Operators who had been waiting for the announce-',
        'ment welcomed it.',
      ]),
      ...column(640, [
        'Fares will be eight pounds for adults. The announcement had been expected for many months by the',
        'people of the town, who had been',
      ]),
    ],
    [
      ...running(2),
      ...column(760, ['asking for it.']),
      { text: 'What happens next', y: 720, size: 15 },
      ...column(690, [
        'The first ferry will leave on the first of June, the operator said on Monday afternoon.',
      ]),
    ],
  ])

  test('becomes paragraphs across lines, columns and pages, without what runs along the pages', async () => {
    const proposal = await proposalFromPdf(pdf)
    expect(shown(proposal)).toEqual([
      'drop: The Harbour Echo - 3 March 2021',
      'title: Ferry returns to harbour',
      'drop: By Tom Wick',
      'paragraph: A passenger ferry between the town and the island is to start again this summer after a US-backed plan for the harbour had been agreed. Operators who had been waiting for the announcement welcomed it.',
      'paragraph: Fares will be eight pounds for adults. The announcement had been expected for many months by the people of the town, who had been asking for it.',
      'heading: What happens next',
      'paragraph: The first ferry will leave on the first of June, the operator said on Monday afternoon.',
    ])
    expect(proposal).toMatchObject({ title: 'Ferry returns to harbour', byline: 'Tom Wick', language: 'en' })
    expect(proposal.notice).toMatch(/PDF/)
    expect(proposalSchema.safeParse(proposal).success).toBe(true)
  })

  test('takes its own title and author where the text has neither', async () => {
    const one = column(700, ['The river rose by two metres in May and nobody was hurt.'])
    expect(
      await proposalFromPdf(makePdf([one], '/Title (The flood of May) /Author (Ana Ruiz)')),
    ).toMatchObject({
      title: 'The flood of May',
      byline: 'Ana Ruiz',
    })
    expect(await proposalFromPdf(makePdf([one], '/Title (Microsoft Word - flood.docx)'))).toMatchObject({
      title: null,
    })
  })

  test.each([
    ['without a text layer', makePdf([[], []]), /^not-text: This PDF holds pictures of pages and no text/],
    ['that is cut off', pdf.slice(0, 60), /^not-text: This PDF is damaged/],
    ['of noise', new Uint8Array(Buffer.from('%PDF-1.7 noise')), /^not-text: This PDF is damaged/],
  ])('%s is refused with a sentence', async (_name, bytes, expected) => {
    expect(await refusal(bytes)).toMatch(expected)
  })
})

describe('a hyphen at the end of a line', () => {
  const join = hyphenJoiner(['a well-known case', 'the investigation went on', 'an after-\u00ADthought'])
  test.each([
    [['a well-', 'known man'], 'a well-known man'],
    [['an investi-', 'gation'], 'an investigation'],
    [['some unex-', 'pected'], 'some unexpected'],
    [['in mid-', 'June'], 'in mid-June'],
    [['the COVID-', '19 wave'], 'the COVID-19 wave'],
    [['the US-', 'backed plan'], 'the US-backed plan'],
    [['a state-of-', 'the-art'], 'a state-of-the-art'],
    [['soft\u00AD', 'ware'], 'software'],
    [['he came -', 'late'], 'he came - late'],
    [['部长周一', '表示'], '部长周一表示'],
  ])('%j', (lines, expected) => {
    expect(join(lines)).toBe(expected)
  })
})
