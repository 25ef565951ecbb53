import type { CorrectionChange, CorrectionKind } from '../../../corrections/correction'
import { isolated } from './direction'

/** What a correction is called where readers meet it. */
export const correctionWords: Record<CorrectionKind, string> = {
  correction: 'Correction',
  update: 'Update',
  clarification: 'Clarification',
  retraction: 'Retraction',
  'outlet-changed': 'The outlet changed its article',
  minor: 'Small fix',
}

const fieldWords: Record<Exclude<CorrectionChange['field'], 'claim'>, string> = {
  rating: 'Rating',
  saidRating: 'Was it said?',
  statement: 'Statement',
  summary: 'Summary',
  explanation: 'Explanation',
  sources: 'Sources',
}

/** One change as readers are told of it: "Rating: ~~Mostly true~~ → False". */
export function changeHtml({ field, from, to }: CorrectionChange): string {
  if (field === 'claim') {
    if (from === null) return 'added to the check'
    return to === null ? `taken out of the check: <del>${isolated(from)}</del>` : changed('Claim', from, to)
  }
  return changed(fieldWords[field], from, to)
}

function changed(word: string, from: string | null, to: string | null): string {
  const before = from === null || from === '' ? 'none' : `<del>${isolated(from)}</del>`
  const after = to === null || to === '' ? 'none' : `<ins>${isolated(to)}</ins>`
  return `${word}: ${before} → ${after}`
}
