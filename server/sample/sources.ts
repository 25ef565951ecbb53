import type { SourceInput } from '@/domain/sources/source'

const bipm = 'Bureau International des Poids et Mesures'
const nist = 'National Institute of Standards and Technology'
const english = { language: 'en', type: 'document', tier: 'primary', access: 'open' } as const

/** The sources that the sample's verdicts cite: real, public and official. One has no address, as a document may. */
export const sources = {
  resolution2018: {
    ...english,
    url: 'https://www.bipm.org/en/committees/cg/cgpm/26-2018/resolution-1',
    title: 'Resolution 1 of the 26th CGPM (2018): On the revision of the International System of Units (SI)',
    publisher: bipm,
    publishedAt: '2018-11-16',
  },
  resolution1995: {
    ...english,
    url: 'https://www.bipm.org/en/committees/cg/cgpm/20-1995/resolution-5',
    title:
      'Resolution 5 of the 20th CGPM (1995): Monitoring the stability of the international prototype of the kilogram',
    publisher: bipm,
    publishedAt: '1995',
  },
  brochure: {
    ...english,
    url: 'https://www.bipm.org/en/publications/si-brochure',
    title: 'The International System of Units (SI), 9th edition',
    publisher: bipm,
    publishedAt: '2019',
  },
  convention: {
    ...english,
    type: 'web',
    url: 'https://www.bipm.org/en/metre-convention',
    title: 'The Metre Convention',
    publisher: bipm,
  },
  memberStates: {
    ...english,
    type: 'web',
    url: 'https://www.bipm.org/en/member-states',
    title: 'Member States',
    publisher: bipm,
  },
  verification: {
    ...english,
    access: 'paywall',
    url: 'https://doi.org/10.1088/0026-1394/31/4/007',
    title: 'The Third Periodic Verification of National Prototypes of the Kilogram (1988–1992)',
    author: 'G. Girard',
    publisher: 'Metrologia',
    publishedAt: '1994',
  },
  planck: {
    ...english,
    type: 'dataset',
    url: 'https://physics.nist.gov/cgi-bin/cuu/Value?h',
    title: 'CODATA value: Planck constant',
    publisher: nist,
  },
  capsule: {
    ...english,
    title: 'The United States and the Metric System: A Capsule History (LC 1136)',
    publisher: nist,
    publishedAt: '1997',
  },
  scales: {
    ...english,
    url: 'https://www.oiml.org/en/files/pdf_r/r076-1-e06.pdf',
    title:
      'OIML R 76-1: Non-automatic weighing instruments. Part 1: Metrological and technical requirements – Tests',
    publisher: 'International Organization of Legal Metrology',
    publishedAt: '2006',
  },
  board: {
    ...english,
    url: 'https://llis.nasa.gov/llis_lib/pdf/1009464main1_0641-mr.pdf',
    title: 'Mars Climate Orbiter Mishap Investigation Board: Phase I Report',
    publisher: 'NASA',
    publishedAt: '1999-11-10',
  },
  release: {
    ...english,
    type: 'web',
    url: 'https://www.jpl.nasa.gov/news/mars-climate-orbiter-team-finds-likely-cause-of-loss/',
    title: 'Mars Climate Orbiter Team Finds Likely Cause of Loss',
    publisher: 'NASA Jet Propulsion Laboratory',
    publishedAt: '1999-09-30',
  },
} as const satisfies Record<string, SourceInput>
export type SourceKey = keyof typeof sources
