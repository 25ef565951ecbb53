import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../problem'
import { normaliseLines } from './normalise'
import { proposalFromText } from './paste'
import { freeze, proposalSchema } from './proposal'

const kinds = (raw: string): string[] =>
  proposalFromText(raw).blocks.map(({ keep, kind }) => (keep ? kind : 'drop'))
const kept = (raw: string): string[] =>
  proposalFromText(raw).blocks.flatMap(({ keep, text }) => (keep ? [text] : []))

describe('a text with little or no page around it', () => {
  test('a single line is the text, not a headline', () => {
    const proposal = proposalFromText(
      'Unemployment fell to 3.5 per cent in March, the lowest rate since 1969.',
    )
    expect(proposal).toMatchObject({
      title: null,
      byline: null,
      publishedAt: null,
      publisher: null,
      language: 'en',
    })
    expect(proposal.blocks).toHaveLength(1)
    expect(proposal.blocks[0]).toMatchObject({ kind: 'paragraph', keep: true })
  })

  test('paragraphs alone have no title, and none of them is dropped', () => {
    const raw = `The minister said on Monday that the plan would go ahead despite the objections of three regions.

      Opposition parties called for a vote of confidence. They said the minister had misled parliament.

      A date for the debate has not been set.`
    expect(proposalFromText(raw).title).toBeNull()
    expect(kinds(raw)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  test('a wire story starts with its place, and only its credits are dropped', () => {
    const raw = `WASHINGTON (AP) — The Senate passed a short-term spending bill on Thursday night, hours before the deadline.

      “Nobody got everything they wanted,” said Sen. Mary Jones, the committee’s chair.

      Associated Press writer Sam Smith contributed to this report.`
    expect(proposalFromText(raw).title).toBeNull()
    expect(kinds(raw)).toEqual(['paragraph', 'paragraph', 'drop'])
  })

  test('a headline that is a question is known by what follows it', () => {
    const raw =
      'Who will pay for the new bridge across the Wend?\n\nBy Jane Doe\n\nNobody knows yet. The council has asked for help from the state.'
    expect(proposalFromText(raw)).toMatchObject({
      title: 'Who will pay for the new bridge across the Wend?',
      byline: 'Jane Doe',
    })
  })

  test('short sentences and lists are part of the story', () => {
    const raw = `Why our town should keep its only bus

      I have taken the 14 to work for eleven years. Last week the company said it would end.

      There are three reasons to keep it:

      1. It is the only way to the hospital
      2. It is full before nine
      - and it is cheap

      It is that simple.`
    expect(kinds(raw).filter((kind) => kind === 'drop')).toEqual([])
  })

  test('crossheads are kept, headlines of other stories between paragraphs are not', () => {
    const raw = `How a small museum lost its most famous painting

      For thirty years nobody asked where the museum's painting was. Then a student wrote a letter.

      A letter from Oslo

      The student in Oslo had found a letter and a photograph from 1941 in her grandfather's desk.

      Local schools to close early for the winter holidays

      The register had a gap of eleven pages. A former director said he could not remember why.`
    expect(kinds(raw)).toEqual(['title', 'paragraph', 'heading', 'paragraph', 'drop', 'paragraph'])
  })

  test('an address on a line of its own is where the text came from', () => {
    const raw =
      'https://example.org/news/1\nMayor resigns over leaked letters\nThe mayor resigned on Monday after letters of hers were leaked to a newspaper.'
    expect(proposalFromText(raw)).toMatchObject({
      sourceUrl: 'https://example.org/news/1',
      title: 'Mayor resigns over leaked letters',
    })
  })

  test('a note about the writer at the end of their own article is dropped', () => {
    const raw = `The case for slower trains
      By Jane Doe
      Nobody needs to be in Paris forty minutes earlier than they already are, and the track costs billions.
      Slower trains could carry more people for less money, and would wake fewer of them up at night.
      Jane Doe is a reporter for the Example and the author of two books.`
    expect(kept(raw)).toHaveLength(3)
  })
})

describe('wrapped text', () => {
  test('is joined where a line was full, and parted where it was not', () => {
    const raw = `Council to sell historic library building

By Anna Writer
March 3, 2021

The county council voted on Tuesday night to sell the old library on
Main Street, a building that has stood empty since the new branch was
opened in 2016.

Six members voted for the sale and three against. The chairman, Robert
Hill, said the upkeep had cost more than $90,000 a year.`
    expect(proposalFromText(raw)).toMatchObject({ byline: 'Anna Writer', publishedAt: '2021-03-03' })
    expect(kept(raw)).toEqual([
      'Council to sell historic library building',
      'The county council voted on Tuesday night to sell the old library on Main Street, a building that has stood empty since the new branch was opened in 2016.',
      'Six members voted for the sale and three against. The chairman, Robert Hill, said the upkeep had cost more than $90,000 a year.',
    ])
  })

  test('is not seen where lines are paragraphs', () => {
    const raw = `The first paragraph is a whole sentence of about seventy letters here.
The second one is just as long and also ends with a full stop at its end.
A third paragraph of the same length, which again ends as sentences end.`
    expect(kept(raw)).toHaveLength(3)
  })
})

describe('every text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom(
      'By Jane Doe',
      '21 September 2017 20:57 BST',
      'Share',
      'Related',
      'A caption (Getty Images)',
      'A caption',
      '',
    ),
    fc.constantFrom(
      'The mayor said on Monday that she would resign before the summer.',
      'Mayor resigns over leaked letters today',
    ),
  )
  const anyText = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'))
  const letters = (text: string): string => text.replace(/[\s\u0085]/gu, '')

  test('keeps every letter in some block, and the proposal can be stored and frozen', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const whole = letters(normaliseLines(raw))
        if (whole === '') return
        const proposal = proposalFromText(raw)
        expect(letters(proposal.blocks.map(({ text }) => text).join(''))).toBe(whole)
        expect(proposalSchema.safeParse(proposal).success).toBe(true)
        const all = freeze(proposal.blocks, { keep: proposal.blocks.map(({ index }) => index) })
        expect(all.text).toBe(proposal.blocks.map(({ text }) => text).join('\n'))
        expect(proposal.blocks.every(({ keep, reason }) => keep === (reason === undefined))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test.each(['', ' \n\t', '\u200B\u00AD\n\u00A0'])('without a letter is refused: %j', (raw) => {
    expect(() => proposalFromText(raw)).toThrow(Problem)
  })

  test('of too many lines is refused before work is done on each', () => {
    expect(() => proposalFromText('a\n'.repeat(20_001))).toThrow(/blocks/)
  })

  test('takes time linear in its length, whatever it is made of', () => {
    const makers: ((n: number) => string)[] = [
      (n) => 'a'.repeat(n),
      (n) => `a${' '.repeat(n)}b`,
      (n) => '.'.repeat(n),
      (n) => '('.repeat(n),
      (n) => `${'A B '.repeat(60)}\n`.repeat(n / 241),
      (n) => `e${'\u0301'.repeat(n)}`,
    ]
    for (const make of makers) {
      const started = performance.now()
      proposalFromText(make(1_000_000))
      expect(performance.now() - started).toBeLessThan(5000)
    }
  })
})

const story = '../shared/articles/russia-us-syria.txt'
describe.skipIf(!existsSync(story))(
  'the newspaper story beside the project (skipped where it is not there)',
  () => {
    test('gives its metadata, all its paragraphs and nothing else', () => {
      const raw = readFileSync(story, 'utf8')
      const { blocks, ...metadata } = proposalFromText(raw)
      expect(metadata).toMatchObject({
        byline: raw.split('\n')[4],
        publishedAt: '2017-09-21T19:57:00Z',
        publisher: null,
        language: 'en',
        direction: 'ltr',
      })
      expect(metadata.title).toBe(raw.split('\n')[0])
      const count = (kind: string): number =>
        blocks.filter((block) => block.keep && block.kind === kind).length
      expect(['title', 'standfirst', 'caption', 'paragraph', 'heading'].map(count)).toEqual([1, 1, 1, 13, 0])
      expect(blocks.filter(({ keep }) => !keep).every(({ reason }) => reason !== undefined)).toBe(true)
      expect(blocks).toHaveLength(24)
    })
  },
)
