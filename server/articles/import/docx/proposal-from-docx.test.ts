import { describe, expect, test } from 'vitest'
import { freeze, proposalSchema, type Proposal } from '@/domain/articles/proposal'
import { commentEnd, commentsPart, commentStart, item, makeDocx, paragraph, run } from './make-docx'
import { proposalFromDocx } from './proposal-from-docx'

const shown = ({ blocks }: Proposal): string[] =>
  blocks.map(({ keep, kind, text }) => `${keep ? kind : 'drop'}: ${text}`)
const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

describe('a Word file', () => {
  test('becomes blocks on the allow-listed tree', async () => {
    const proposal = await proposalFromDocx(
      makeDocx(
        [
          paragraph('Ferry returns', 'Title'),
          paragraph('It will run from June.', 'Subtitle'),
          paragraph('By Tom Wick, 3 March 2021'),
          paragraph(
            `${run('A passenger ')}${run('ferry', '<w:b/>')}${run(' is to start again &amp; soon.')}`,
          ),
          paragraph('What it costs', 'Heading2'),
          item('Adults'),
          item('from the island', 1),
          item('Children'),
          `<w:tbl><w:tr>${['Year', 'Votes'].map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr><w:tr>${['2017', '62'].map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`,
          paragraph('We are glad.', 'Quote'),
          paragraph('The ferry in 2019', 'Caption'),
        ].join(''),
      ),
    )
    expect(shown(proposal)).toEqual([
      'title: Ferry returns',
      'standfirst: It will run from June.',
      'drop: By Tom Wick, 3 March 2021',
      'paragraph: A passenger ferry is to start again & soon.',
      'heading: What it costs',
      'item: Adults',
      'item: from the island',
      'item: Children',
      'cell: Year',
      'cell: Votes',
      'cell: 2017',
      'cell: 62',
      'quote: We are glad.',
      'caption: The ferry in 2019',
    ])
    expect(proposal).toMatchObject({
      title: 'Ferry returns',
      byline: 'Tom Wick',
      publishedAt: '2021-03-03',
      language: 'en',
    })
    expect(proposalSchema.safeParse(proposal).success).toBe(true)
    expect(JSON.stringify(freeze(proposal.blocks).document)).toContain('"depth":2')
  })

  test('keeps insertions, leaves deletions out, and says nothing of hidden fields', async () => {
    const proposal = await proposalFromDocx(
      makeDocx(
        paragraph(
          `${run('It cost ')}<w:del w:id="1"><w:r><w:delText>eight</w:delText></w:r></w:del><w:ins w:id="2">${run('nine')}</w:ins>${run(' million.')}`,
        ),
      ),
    )
    expect(shown(proposal)).toEqual(['paragraph: It cost nine million.'])
  })

  test('keeps notes as text behind the story, with their numbers in it', async () => {
    const proposal = await proposalFromDocx(
      makeDocx(paragraph(`${run('It is true')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`), {
        parts: {
          'word/footnotes.xml': `<w:footnotes ${xmlns}><w:footnote w:id="2">${paragraph('As the office says.')}</w:footnote></w:footnotes>`,
        },
      }),
    )
    expect(shown(proposal)).toEqual(['paragraph: It is true[1].', 'item: As the office says.'])
  })

  test('takes title, author and language from its properties where the text does not say', async () => {
    const core = (title: string): string =>
      `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>${title}</dc:title><dc:creator>Ana Ruiz</dc:creator><dc:language>fr-fr</dc:language></cp:coreProperties>`
    const of = (title: string): Promise<Proposal> =>
      proposalFromDocx(makeDocx(paragraph('Vu.'), { parts: { 'docProps/core.xml': core(title) } }))
    expect(await of('Le &quot;pont&quot;')).toMatchObject({
      title: 'Le "pont"',
      byline: 'Ana Ruiz',
      language: 'fr-FR',
    })
    expect(await of('Document1')).toMatchObject({ title: null })
  })

  test('gives the paragraphs of a transcript their speakers', async () => {
    const lines = [
      '[00:00:01] ANA: Good evening.',
      '[00:00:05] BEN: Good evening to you.',
      '[00:01:00] ANA: So.',
    ]
    const { blocks } = await proposalFromDocx(makeDocx(lines.map((line) => paragraph(line)).join('')))
    expect(blocks.map(({ text }) => text)).toEqual(lines)
    expect(blocks[2]?.block.leaf).toMatchObject({ attrs: { speaker: 'ANA', at: 60 } })
  })
})

describe('the comments of a Word file', () => {
  const comments = [
    { id: 0, author: 'Ana Ruiz', date: '2021-03-03T10:00:00Z', text: 'Who says &lt;so&gt;?' },
    { id: 1, author: 'Ben Ode', date: '2021-03-03T11:00:00', text: 'The office.' },
    { id: 2, author: '', text: 'On a point' },
    { id: 3, author: 'Ana Ruiz', text: 'Across blocks' },
    { id: 4, author: 'Ana Ruiz', text: 'On nothing' },
  ]
  const body = [
    paragraph(
      `${run('The river ')}${commentStart(0)}${commentStart(1)}${run('rose by ')}${run('two metres', '<w:i/>')}${commentEnd(0)}${commentEnd(1)}${run(' in May.')}`,
    ),
    paragraph(`${run('Nobody was hurt')}<w:r><w:commentReference w:id="2"/></w:r>${run(', he said.')}`),
    paragraph(`${run('The bridge ')}${commentStart(3)}${run('was closed.')}`),
    `<w:p>${commentStart(4)}${commentEnd(4)}</w:p>`,
    paragraph(`${run('For three')}${commentEnd(3)}${run(' days.')}`),
  ].join('')
  const extended =
    '<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="00000000" w15:done="1"/><w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000" w15:done="0"/></w15:commentsEx>'

  test('are threads with their words, in the text that has no trace of them', async () => {
    const proposal = await proposalFromDocx(
      makeDocx(body, {
        parts: { 'word/comments.xml': commentsPart(comments), 'word/commentsExtended.xml': extended },
      }),
    )
    const texts = proposal.blocks.map(({ text }) => text)
    expect(texts).toEqual([
      'The river rose by two metres in May.',
      'Nobody was hurt, he said.',
      'The bridge was closed.',
      'For three days.',
    ])
    const words = (proposal.threads ?? []).map(({ start, end }) =>
      start && end
        ? start.block === end.block
          ? texts[start.block]?.slice(start.offset, end.offset)
          : `${texts[start.block]?.slice(start.offset)} … ${texts[end.block]?.slice(0, end.offset)}`
        : null,
    )
    expect(words).toEqual(['rose by two metres', 'hurt', 'was closed. … For three', null])
    expect(proposal.threads?.[0]).toMatchObject({
      resolved: true,
      comments: [
        { author: 'Ana Ruiz', writtenAt: '2021-03-03T10:00:00.000Z', body: 'Who says <so>?' },
        { author: 'Ben Ode', writtenAt: '2021-03-03T11:00:00.000Z', body: 'The office.' },
      ],
    })
    expect(proposal.threads?.[1]?.comments).toEqual([
      { author: 'Unknown', writtenAt: null, body: 'On a point' },
    ])
    expect(proposalSchema.safeParse(proposal).success).toBe(true)
  })

  test('on the very same words are one thread where the file does not say who answers whom', async () => {
    const { threads } = await proposalFromDocx(
      makeDocx(body, { parts: { 'word/comments.xml': commentsPart(comments.slice(0, 2)) } }),
    )
    expect(threads?.map((thread) => thread.comments.length)).toEqual([2])
  })

  test('cannot be forged by characters in the text', async () => {
    const { blocks, threads } = await proposalFromDocx(
      makeDocx(paragraph('a\uFDD00\uFDD3b &#xFDD0;0&#64979;c'), {
        parts: { 'word/comments.xml': commentsPart(comments.slice(0, 1)) },
      }),
    )
    expect(blocks.map(({ text }) => text)).toEqual(['a0b 0c'])
    expect(threads).toMatchObject([{ start: null, end: null }])
  })
})
