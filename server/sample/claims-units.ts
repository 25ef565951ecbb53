import type { SampleClaim } from './sample-claim'

/** The claims about the treaty and the lost spacecraft: numbers 6 to 9. Nobody has rated number 7 yet. */
export const unitsClaims: SampleClaim[] = [
  {
    markedBy: 'tomas',
    quotes: [
      'The Metre Convention was signed in Paris on 20 May 1875 by 17 states',
      'The United States was not among the signatories',
    ],
    statement:
      'The United States was not among the 17 states that signed the Metre Convention on 20 May 1875.',
    kind: 'event',
    voices: [],
    reason: 'The article builds a story of “staying away” on it.',
    state: 'agreed',
    verdicts: [
      {
        by: 'tomas',
        rating: 'false',
        summary: 'The United States was one of the 17 states that signed.',
        reasoning: 'The country’s own metrology institute says so in its history of the subject [@1].',
        citations: [
          {
            source: 'capsule',
            stance: 'refutes',
            quote:
              'In 1875, the United States solidified its commitment to the development of the internationally recognized metric system by becoming one of the original seventeen signatory nations to the Treaty of the Meter.',
            note: 'The institute has since withdrawn the circular as out of date.',
          },
        ],
      },
      {
        by: 'leila',
        rating: 'false',
        summary: 'Date, place and number are right, but the United States was among the signatories.',
        reasoning:
          'The bureau that the treaty founded tells of its signing by 17 states in Paris [@1] and lists the United States among its members [@2].',
        citations: [
          { source: 'convention', stance: 'context', note: 'Confirms the date, the place and the number.' },
          { source: 'memberStates', stance: 'refutes' },
        ],
      },
    ],
  },
  {
    markedBy: 'leila',
    quotes: [
      'it is one of only three countries, with Liberia and Myanmar, that do without the metric system',
    ],
    statement: 'Only three countries, the United States, Liberia and Myanmar, do without the metric system.',
    kind: 'number',
    voices: [],
    reason: 'Often repeated. What “do without” means decides it.',
    state: 'open',
    verdicts: [],
  },
  {
    markedBy: 'tomas',
    quotes: [
      'A board of inquiry named the cause within seven weeks.\nA contractor’s software had given the push of the thrusters in pound-force seconds, and the navigators read the numbers as newton seconds',
    ],
    statement:
      'The board that investigated the loss of Mars Climate Orbiter found within seven weeks that software gave the thrusters’ impulse in pound-force seconds where newton seconds were expected.',
    kind: 'cause',
    voices: [
      {
        chain: [{ name: 'Mars Climate Orbiter Mishap Investigation Board', organisation: 'NASA' }],
        act: 'reports',
      },
    ],
    reason: 'The best known example of what a mistaken unit can cost.',
    state: 'agreed',
    verdicts: [
      {
        by: 'leila',
        rating: 'true',
        saidRating: 'said',
        summary: 'The board named this as the root cause, 48 days after the loss.',
        reasoning:
          '**Said:** the report is dated 10 November 1999, and the orbiter was lost on 23 September: 48 days, one less than seven weeks. It names the cause in these terms [@1].\n\n**So:** the first review within NASA had come to the same finding six weeks before [@2].',
        citations: [
          {
            source: 'board',
            stance: 'supports',
            quote: 'failure to use metric units in the coding of a ground software file',
            locator: 'Executive Summary',
          },
          { source: 'release', stance: 'supports' },
        ],
      },
      {
        by: 'tomas',
        rating: 'true',
        saidRating: 'said',
        summary: 'It is what the board found, and nothing found since contradicts it.',
        reasoning:
          'The report calls the units the root cause and adds eight contributing causes [@1]. The article leaves those out here, but it claims nothing that they would contradict.',
        citations: [{ source: 'board', stance: 'supports', locator: 'Executive Summary' }],
      },
    ],
  },
  {
    markedBy: 'leila',
    quotes: [
      '“People sometimes make errors,” said Edward Weiler, who ran NASA’s space science, and that was the end of it',
    ],
    statement:
      'NASA’s Edward Weiler put the loss of Mars Climate Orbiter down to ordinary human error and left it at that.',
    kind: 'quote',
    voices: [
      {
        chain: [
          { name: 'Edward Weiler', role: 'Associate Administrator for Space Science', organisation: 'NASA' },
        ],
        act: 'says',
      },
    ],
    reason: 'A quotation that ends early.',
    state: 'agreed',
    verdicts: [
      {
        by: 'tomas',
        rating: 'false',
        saidRating: 'said-selectively',
        summary: 'He went on to say that the error was not the problem, but NASA’s failure to catch it.',
        reasoning:
          '**Said:** the words are his, and the next sentence turns them round [@1].\n\n**So:** it was not the end of it. Three reviews were set up, and the board’s report lists eight contributing causes in how the mission was run [@2].',
        citations: [
          {
            source: 'release',
            stance: 'refutes',
            quote:
              'The problem here was not the error, it was the failure of NASA’s systems engineering, and the checks and balances in our processes to detect the error. That’s why we lost the spacecraft.',
          },
          { source: 'board', stance: 'refutes', locator: 'Executive Summary, contributing causes' },
        ],
      },
      {
        by: 'leila',
        rating: 'false',
        saidRating: 'said-selectively',
        summary: 'The quotation is cut off before the point that he made.',
        reasoning:
          'In full he blames the missing checks, not the person who erred [@1]. “Shrugged” and “the end of it” are the article’s own words and are contradicted by the same release, which announces the investigations.',
        citations: [{ source: 'release', stance: 'refutes' }],
      },
    ],
  },
]
