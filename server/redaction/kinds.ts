import type { RedactionKind } from '@/domain/redaction/redaction'
import { findClaimVersion, findExpertStatement, findReason, findRuling } from './claim-texts'
import { findComment, findSuggestion } from './discussion-texts'
import type { FindText } from './found-text'
import { findReply, findSignOff } from './office-texts'
import { findChallenge, findCorrection } from './public-texts'
import { findFile, findSourceText } from './source-texts'
import { findFiling } from './verdict-texts'

/** How a thing of each kind is found and redacted; a kind without a line does not compile. */
export const findText: Record<RedactionKind, FindText> = {
  'claim-version': findClaimVersion,
  filing: findFiling,
  ruling: findRuling,
  comment: findComment,
  suggestion: findSuggestion,
  reason: findReason,
  source: findSourceText,
  file: findFile,
  reply: findReply,
  'sign-off': findSignOff,
  'expert-statement': findExpertStatement,
  correction: findCorrection,
  challenge: findChallenge,
}
