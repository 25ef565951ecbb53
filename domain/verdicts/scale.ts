import { z } from 'zod'
import { ratingIconDrawings, type RatingIcon } from './icons'

/**
 * The colour families. There are four because more hues cannot be told apart by people who see fewer colours; degrees
 * inside a family differ by icon and underline, and the word always stands beside them.
 */
export const ratingFamilies = ['supported', 'between', 'wrong', 'open'] as const
export type RatingFamily = (typeof ratingFamilies)[number]

/** How the words that a claim marks are underlined. Each has a CSS `text-decoration-style` of the same name. */
export type Underline = 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy'

const underlines: Record<RatingIcon, Underline> = {
  check: 'solid',
  'mostly-check': 'dashed',
  half: 'double',
  triangle: 'dotted',
  'mostly-cross': 'dashed',
  cross: 'wavy',
  question: 'dotted',
  speech: 'solid',
}

/** The underline that belongs to a rating's icon, so that a scale cannot give two degrees one look by mistake. */
export function underlineOf(icon: RatingIcon): Underline {
  return underlines[icon]
}

/** The closed list of icons that a rating may have. */
export const ratingIcons = Object.keys(ratingIconDrawings) as [RatingIcon, ...RatingIcon[]]

/** One rating of a scale, as the API and the exports carry it. */
export const ratingDefinition = z.strictObject({
  /** The name that verdicts, exports and addresses use; it stays when the label changes. */
  key: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens, as in "mostly-true"'),
  label: z.string().trim().min(1, 'Give the rating a label').max(60),
  /** When to choose it, in one sentence. */
  criterion: z.string().max(300),
  /** Its place on the line from wrong (low) to right (high); `null` stands outside the line. */
  order: z.int().min(0).max(100).nullable(),
  family: z.enum(ratingFamilies),
  icon: z.enum(ratingIcons),
  /** Whether a verdict with this rating must cite something. */
  needsCitation: z.boolean(),
})
export type RatingDefinition = z.infer<typeof ratingDefinition>

/** A scale as a team sends it: 2 to 12 ratings, each key once. */
export const scaleDefinition = z.strictObject({
  ratings: z
    .array(ratingDefinition)
    .min(2, 'A scale needs at least 2 ratings')
    .max(12, 'A scale has at most 12 ratings: more cannot be told apart')
    .superRefine((ratings, context) => {
      const seen = new Set<string>()
      ratings.forEach(({ key }, index) => {
        if (seen.has(key))
          context.addIssue({
            code: 'custom',
            path: [index, 'key'],
            message: `The key "${key}" is used twice`,
          })
        seen.add(key)
      })
    }),
})
export type ScaleDefinition = z.infer<typeof scaleDefinition>

type Row = [key: string, label: string, order: number | null, RatingFamily, RatingIcon, criterion: string]

function ratingsOf(rows: Row[], withoutCitation: string[] = []): RatingDefinition[] {
  return rows.map(([key, label, order, family, icon, criterion]) => ({
    key,
    label,
    criterion,
    order,
    family,
    icon,
    needsCitation: !withoutCitation.includes(key),
  }))
}

/** The scale that a new team starts with. */
export const defaultRatings: RatingDefinition[] = ratingsOf(
  [
    ['true', 'True', 5, 'supported', 'check', 'The evidence confirms it, and nothing of weight is left out.'],
    [
      'mostly-true',
      'Mostly true',
      4,
      'supported',
      'mostly-check',
      'Right in what matters; a detail is imprecise or needs a word of context.',
    ],
    ['mixed', 'Mixed', 3, 'between', 'half', 'Parts of it hold and parts do not, in about equal measure.'],
    [
      'mostly-false',
      'Mostly false',
      2,
      'wrong',
      'mostly-cross',
      'There is something true in it, but what it leads readers to believe is not.',
    ],
    ['false', 'False', 1, 'wrong', 'cross', 'The evidence contradicts it.'],
    [
      'missing-context',
      'Missing context',
      null,
      'between',
      'triangle',
      'Accurate as far as it goes, but misleading without something that it leaves out.',
    ],
    [
      'unproven',
      'Unproven',
      null,
      'open',
      'question',
      'The evidence that can be had neither confirms nor contradicts it.',
    ],
    [
      'not-checkable',
      'Not checkable',
      null,
      'open',
      'speech',
      'An opinion, a prediction, or something that no evidence could decide.',
    ],
  ],
  ['not-checkable'],
)

/** The first layer of a claim that somebody else makes: was it said, and said like this? The same for every team. */
export const defaultSaidRatings: RatingDefinition[] = ratingsOf([
  ['said', 'Said', null, 'supported', 'check', 'The speaker said it, and it is reported faithfully.'],
  [
    'said-selectively',
    'Said, but quoted selectively',
    null,
    'between',
    'half',
    'The words were said; what was left out changes their meaning.',
  ],
  [
    'paraphrase-unfair',
    'Unfair paraphrase',
    null,
    'between',
    'triangle',
    'Something of the kind was said; the paraphrase says more, less or other than that.',
  ],
  [
    'mistranslated',
    'Mistranslated',
    null,
    'wrong',
    'mostly-cross',
    'The original says something else than the translation.',
  ],
  ['misattributed', 'Misattributed', null, 'wrong', 'cross', 'Somebody else said it, or nobody did.'],
  ['not-found', 'Not found', null, 'open', 'question', 'No record of it was found where it ought to be.'],
])
