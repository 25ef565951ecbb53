import { edition, type Edition } from '../edition'
import { citationOf, editionOf, paragraph } from './edition-of'

/** A published edition with everything that readers are told beside the claims: corrections, replies, dissents, policies. */
export function fullEdition(changes: Partial<Edition> = {}): Edition {
  const blocks = [
    'Two ships sank in the storm. Nobody drowned.',
    'The harbour closed for a week, the mayor said.',
  ]
  const claims = [
    {
      number: 1,
      quotes: ['Two ships sank'],
      rating: 'false',
      summary: 'One did.',
      explanation: 'The log names **one** [@1].',
      citations: [citationOf(1)],
      dissents: [{ rating: 'mixed', saidRating: null, summary: 'A second one was lost later.' }],
    },
    { number: 2, quotes: ['closed for a week'], rating: 'true' },
    { number: 3, quotes: ['Nobody drowned'], state: 'being-checked' as const },
  ]
  const change = { claim: 1, field: 'rating' as const, from: 'Mostly true', to: 'False' }
  return edition.parse(
    editionOf(blocks.map(paragraph), claims, {
      team: {
        name: 'The desk',
        methodology: 'We read *every* source.',
        correctionsPolicy: 'We correct the same day.',
        contact: 'desk@desk.example',
        website: 'https://desk.example/',
      },
      published: {
        number: 3,
        at: '2025-11-22T10:00:00Z',
        note: 'because the log was found',
        history: { seq: 41, hash: 'abc123' },
      },
      check: { headline: 'One ship sank', standfirst: 'Not two.', conclusion: 'It was one.', credits: 'Ann' },
      corrections: [
        correctionOf(1, { kind: 'minor', summary: 'A slip.' }),
        correctionOf(2, { summary: 'We had it wrong.', reason: 'The log was found.', changes: [change] }),
        correctionOf(3, { kind: 'retraction', summary: 'We take claim 2 back.', claims: [2] }),
      ],
      replies: [{ whom: 'The mayor', statement: 'It was a week.', at: '2025-11-20', claims: [2] }],
      ...changes,
    }),
  )
}

function correctionOf(number: number, changes: Partial<Edition['corrections'][number]>) {
  const usual = { kind: 'correction' as const, at: '2025-11-22T09:00:00Z', reason: null, changes: [] }
  return { number, edition: number, summary: '', claims: [1], ...usual, ...changes }
}
