import { z } from 'zod'
import { defaultRatings, ratingDefinition, type RatingDefinition, type RatingFamily } from './scale'
import type { RatingIcon } from './icons'

/** A scale that a team can start from. */
export const scalePreset = z.object({
  key: z.string(),
  name: z.string(),
  /** Whom it suits, in one sentence. */
  description: z.string(),
  ratings: z.array(ratingDefinition),
})
export type ScalePreset = z.infer<typeof scalePreset>

function rating(
  [key, label, order]: [key: string, label: string, order: number | null],
  [family, icon]: [RatingFamily, RatingIcon],
  criterion: string,
  needsCitation = true,
): RatingDefinition {
  return { key, label, criterion, order, family, icon, needsCitation }
}

const notCheckable = rating(
  ['not-checkable', 'Not checkable', null],
  ['open', 'speech'],
  'An opinion, a prediction, or something that no evidence could decide.',
  false,
)

/** Six steps without a way out, as PolitiFact rates; the labels and criteria are our own. */
const sixStep: RatingDefinition[] = [
  rating(['true', 'True', 6], ['supported', 'check'], 'Accurate, and nothing of weight is left out.'),
  rating(
    ['mostly-true', 'Mostly true', 5],
    ['supported', 'mostly-check'],
    'Accurate, but it needs a clarification or something that it leaves out.',
  ),
  rating(
    ['half-true', 'Half true', 4],
    ['between', 'half'],
    'Partly accurate; it leaves out important details or takes things out of their context.',
  ),
  rating(
    ['mostly-false', 'Mostly false', 3],
    ['wrong', 'mostly-cross'],
    'It holds something true, but ignores facts that would give another impression.',
  ),
  rating(['false', 'False', 2], ['wrong', 'cross'], 'Not accurate.'),
  rating(
    ['baseless', 'Baseless', 1],
    ['wrong', 'triangle'],
    'Not accurate, and nothing at all speaks for it.',
  ),
]

/** For claims about research, as Science Feedback rates: whether it is right apart from how it is argued. */
const science: RatingDefinition[] = [
  rating(
    ['accurate', 'Accurate', 5],
    ['supported', 'check'],
    'It agrees with the evidence, and says no more than the evidence does.',
  ),
  rating(
    ['mostly-accurate', 'Mostly accurate', 4],
    ['supported', 'mostly-check'],
    'It agrees with the evidence; a detail needs a word of clarification.',
  ),
  rating(
    ['imprecise', 'Imprecise', 3],
    ['between', 'half'],
    'Too vague to be right or wrong; what readers take from it decides.',
  ),
  rating(
    ['misleading', 'Misleading', 2],
    ['wrong', 'mostly-cross'],
    'It uses something correct to give an impression that the evidence contradicts.',
  ),
  rating(['inaccurate', 'Inaccurate', 1], ['wrong', 'cross'], 'The evidence contradicts it.'),
  rating(
    ['lacks-context', 'Lacks context', null],
    ['between', 'triangle'],
    'Correct by itself; without what it leaves out, readers conclude something wrong.',
  ),
  rating(
    ['flawed-reasoning', 'Flawed reasoning', null],
    ['wrong', 'triangle'],
    'The conclusion does not follow from the findings that it rests on.',
  ),
  rating(
    ['unsupported', 'Unsupported', null],
    ['open', 'question'],
    'No adequate evidence is given, and none was found.',
  ),
  notCheckable,
]

/** Four labels of research on claim verification, as in AVeriTeC (Schlichtkrull et al., 2023). */
const evidence: RatingDefinition[] = [
  rating(['supported', 'Supported', 2], ['supported', 'check'], 'The evidence that was found supports it.'),
  rating(['refuted', 'Refuted', 1], ['wrong', 'cross'], 'The evidence that was found refutes it.'),
  rating(
    ['conflicting-evidence', 'Conflicting evidence or cherry-picking', null],
    ['between', 'half'],
    'Some evidence supports it and some refutes it, or it is true of a chosen part only.',
  ),
  rating(
    ['not-enough-evidence', 'Not enough evidence', null],
    ['open', 'question'],
    'The evidence that was found neither supports nor refutes it.',
  ),
]

/** For desks that give no rating: the summary is the verdict. A scale has two ratings at least, so one says why not. */
const textOnly: RatingDefinition[] = [
  rating(['see-text', 'See text', null], ['between', 'speech'], 'The summary says what was found.'),
  notCheckable,
]

/** The scales that a team can start from; the first is what a new team has. */
export const scalePresets: ScalePreset[] = [
  {
    key: 'five-step',
    name: 'Five steps',
    description: 'From true to false, with three ratings beside the line. What a new team starts with.',
    ratings: defaultRatings,
  },
  {
    key: 'six-step',
    name: 'Six steps',
    description: 'A line without a way out, for statements of politicians. Much like PolitiFact’s.',
    ratings: sixStep,
  },
  {
    key: 'science',
    name: 'Science',
    description: 'Whether it is right, and whether it is argued well. Much like Science Feedback’s.',
    ratings: science,
  },
  {
    key: 'evidence',
    name: 'Evidence',
    description: 'Supported, refuted, conflicting, not enough: the labels of research (AVeriTeC).',
    ratings: evidence,
  },
  {
    key: 'text-only',
    name: 'Text only',
    description: 'No degrees: the summary is the verdict.',
    ratings: textOnly,
  },
]
