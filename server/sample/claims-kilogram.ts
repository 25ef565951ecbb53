import type { SampleClaim } from './sample-claim'

/** The claims about the kilogram: numbers 1 to 5. Two reasonable people disagree about number 4. */
export const kilogramClaims: SampleClaim[] = [
  {
    markedBy: 'leila',
    quotes: ['The world has thrown away its kilogram'],
    statement: 'The world has thrown away the international prototype of the kilogram.',
    kind: 'headline',
    voices: [],
    reason: 'The headline is all that many readers see.',
    state: 'checking',
    verdicts: [
      {
        by: 'leila',
        rating: 'mostly-false',
        summary: 'The cylinder no longer defines the kilogram, but it was kept and is still measured.',
        reasoning:
          'The resolution ends the *definition* by the cylinder; it does not discard the cylinder. It fixes what the cylinder weighed on the day of the vote and leaves its later mass to be measured [@1]. The article itself says at its end that it is still in its vault.',
        citations: [
          {
            source: 'resolution2018',
            stance: 'refutes',
            quote: 'in the future its value will be determined experimentally',
            locator: 'Appendix 2',
          },
        ],
      },
    ],
  },
  {
    markedBy: 'leila',
    quotes: ['voted to redefine all seven base units of the metric system'],
    statement:
      'In November 2018 the General Conference on Weights and Measures voted to redefine all seven base units of the International System of Units.',
    kind: 'event',
    voices: [],
    reason: 'The figure is easy to check and decides how large the change was.',
    state: 'agreed',
    verdicts: [
      {
        by: 'leila',
        rating: 'missing-context',
        summary: 'All seven definitions were replaced, but only four units got a new basis.',
        reasoning:
          'The vote was taken on 16 November 2018, and on paper it replaced the definitions of all seven units [@1]. A new basis is what four of them got: the **kilogram**, the **ampere**, the **kelvin** and the **mole**. The second, the metre and the candela rest on the same constants as before. “All seven” suggests that they changed too.',
        citations: [
          {
            source: 'resolution2018',
            stance: 'context',
            locator: 'Appendices 1 and 3',
            note: 'The former definitions are ended one by one; the new ones follow.',
          },
        ],
      },
      {
        by: 'tomas',
        rating: 'missing-context',
        summary: 'True to the letter; in substance four units changed and three were only worded anew.',
        reasoning:
          'Each of the seven is now *worded* by the constant that it fixes [@2], so the sentence can be defended. Of the constants themselves only four are new in this role [@1]. The article tells readers nothing of this difference.',
        citations: [
          { source: 'resolution2018', stance: 'context' },
          { source: 'brochure', stance: 'context', locator: 'Section 2.3.1, the base units' },
        ],
      },
    ],
  },
  {
    markedBy: 'tomas',
    quotes: ['the Planck constant, fixed at exactly 6.62607015 × 10⁻³⁴ joule seconds'],
    statement:
      'Since 20 May 2019 the Planck constant has the exact value 6.62607015 × 10⁻³⁴ joule seconds by definition.',
    kind: 'number',
    voices: [],
    reason: 'A number with nine digits is easily mistyped.',
    state: 'agreed',
    verdicts: [
      {
        by: 'tomas',
        rating: 'true',
        summary: 'The value is right to the last digit, and it is exact by definition.',
        reasoning:
          'The resolution fixes the value from 20 May 2019 on [@1]; the list of recommended constants gives it as exact [@2].',
        citations: [
          {
            source: 'resolution2018',
            stance: 'supports',
            quote: 'the Planck constant h is 6.626 070 15 × 10–34 J s',
          },
          { source: 'planck', stance: 'supports', note: 'Standard uncertainty: exact.' },
        ],
      },
      {
        by: 'leila',
        rating: 'true',
        summary: 'The digits and the unit match the official value.',
        reasoning: 'Compared digit by digit with the recommended value [@1].',
        citations: [{ source: 'planck', stance: 'supports' }],
      },
    ],
  },
  {
    markedBy: 'tomas',
    quotes: ['Over a century the cylinder lost 50 micrograms'],
    statement:
      'The international prototype of the kilogram lost about 50 micrograms of mass within about a century.',
    kind: 'number',
    voices: [],
    reason: 'The reason that the article gives for the whole change.',
    state: 'disputed',
    verdicts: [
      {
        by: 'tomas',
        rating: 'mostly-true',
        summary: 'The figure is right; that it was the cylinder that lost is the usual shorthand.',
        reasoning:
          'The third verification found that most copies had gained some 50 micrograms *against the prototype* in about a hundred years [@1]. They moved in one direction, under different roofs: that the one object moved and not all of the others is the plainer reading. It cannot be proved, so a word like “apparently” is missing, but a general reader is not misled.',
        citations: [
          {
            source: 'verification',
            stance: 'supports',
            note: 'Compares the national prototypes and the official copies with the international prototype.',
          },
        ],
      },
      {
        by: 'leila',
        rating: 'missing-context',
        summary: 'What was measured is a difference between the cylinder and its copies, not a loss.',
        reasoning:
          'Only differences can be seen: the copies drifted *with respect to* the prototype [@2]. Which of them changed cannot be told from that; the conference itself said so [@1]. Until 2019 the cylinder was one kilogram **by definition**, so that strictly the copies gained. A reader needs to know this, as the sentence goes on to draw a conclusion from the loss.',
        citations: [
          {
            source: 'resolution1995',
            stance: 'refutes',
            quote:
              'the fundamental impossibility of drawing definite conclusions from these results about the long-term stability of the international prototype and its copies',
          },
          { source: 'verification', stance: 'context' },
        ],
      },
    ],
  },
  {
    markedBy: 'leila',
    quotes: [
      'the cylinder lost 50 micrograms, about the weight of a fingerprint, and so every scale in the world was slowly going wrong',
    ],
    statement: 'Because the prototype lost mass, scales all over the world measured more and more wrongly.',
    kind: 'cause',
    voices: [],
    reason: 'Readers could believe that their own scales were wrong.',
    state: 'agreed',
    verdicts: [
      {
        by: 'leila',
        rating: 'false',
        summary: 'The effect was two thousand times too small to be seen on any scale in a shop.',
        reasoning:
          'Fifty micrograms in a kilogram are 5 parts in 100,000,000. A scale of the class that shops use divides its range into at most 10,000 steps [@1]. No such scale could have shown a change of that size, and none was adjusted for it.',
        citations: [
          {
            source: 'scales',
            stance: 'refutes',
            locator: '3.2, accuracy class III',
            note: 'At most 10,000 verification scale intervals.',
          },
        ],
      },
      {
        by: 'tomas',
        rating: 'false',
        summary: 'No scale went wrong: the unit was handed over without a step.',
        reasoning:
          'The new definition was chosen so that the prototype still had one kilogram on the day of the vote, within 1 part in 100,000,000 [@1]. Had scales been going wrong, that would have been the moment at which they jumped.',
        citations: [{ source: 'resolution2018', stance: 'refutes', locator: 'Appendix 2' }],
      },
    ],
  },
]
