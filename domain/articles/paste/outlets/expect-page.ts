import { expect } from 'vitest'
import { proposalFromText } from '../../paste'

const marks = { T: 'title', S: 'standfirst', C: 'caption', H: 'heading', P: 'paragraph' } as const

/**
 * Expects of an invented page in the layout of some outlet that each of its lines becomes what its first character
 * says: T title, S standfirst, C caption, H heading, P paragraph (all kept), - dropped. Lines without one are blank.
 */
export function expectPage(
  page: string,
  metadata: { title: string | null; byline: string | null; publishedAt: string | null },
): void {
  const lines = page.split('\n').map((line) => /^([TSCHP-])\| (.*)$/u.exec(line.trim()))
  const { blocks, ...found } = proposalFromText(lines.map((line) => line?.[2] ?? '').join('\n'))
  const wanted = lines.flatMap((line) =>
    line ? [`${line[1] === '-' ? 'drop' : marks[line[1] as keyof typeof marks]}: ${line[2]}`] : [],
  )
  expect(blocks.map(({ keep, kind, text }) => `${keep ? kind : 'drop'}: ${text}`)).toEqual(wanted)
  expect(blocks.every(({ keep, reason }) => keep === (reason === undefined))).toBe(true)
  expect({ title: found.title, byline: found.byline, publishedAt: found.publishedAt }).toEqual(metadata)
}
