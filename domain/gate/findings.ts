import type { ChangedField } from './changed'
import { gateRules, type GateFinding, type GateRule } from './gate'
import type { GateFacts } from './facts'
import {
  hasFirstHand,
  hasQuorum,
  hasSecondPerson,
  hasStatement,
  hasTwoOrigins,
  isArchived,
  isBlind,
  isSourced,
  type ClaimRule,
} from './claim-rules'

/** What is missing, with the claims that it is missing of; `null` where the rule is met. */
type Missing = { message: string; claims: number[] } | null
type Rule = (facts: GateFacts) => Missing

/** What each rule asks for, which is what is told of one that is met. */
const asks: Record<GateRule, string> = {
  statement: 'Every claim has a statement that stands on its own.',
  sourced: 'Every claim whose rating needs a source cites one.',
  'first-hand': 'Every claim cites a source of first hand.',
  'independent-origins': 'Every claim has sources of two different origins.',
  archived: 'Every cited source with a web address is archived.',
  quorum: 'Every claim has as many verdicts on its present wording as it needs.',
  blind: 'The verdicts were filed blind.',
  'four-eyes': 'A second person stands behind every rating.',
  'no-open-thread': 'No discussion is open.',
  'no-recheck': 'Nothing waits to be checked again.',
  'right-of-reply': 'Everybody who was asked for a reply has answered, or their time is over.',
  'sign-off': 'Every sign-off that was asked for is given and holds for the present content.',
  'changes-explained': 'What readers saw otherwise before comes with a correction.',
}

const rules: Record<GateRule, Rule> = {
  statement: perClaim(hasStatement, (which, one) => `${which} ${one ? 'has' : 'have'} no statement.`),
  sourced: perClaim(isSourced, (which, one) => `${which} ${one ? 'cites' : 'cite'} no source.`),
  'first-hand': perClaim(
    hasFirstHand,
    (which, one) => `${which} ${one ? 'cites' : 'cite'} no source of first hand.`,
  ),
  'independent-origins': perClaim(
    hasTwoOrigins,
    (which, one) => `${which} ${one ? 'rests' : 'rest'} on fewer than two independent origins.`,
  ),
  archived: perClaim(
    isArchived,
    (which, one) => `${which} ${one ? 'cites' : 'cite'} a web address that is not archived.`,
  ),
  quorum: perClaim(
    hasQuorum,
    (which, one) =>
      `${which} ${one ? 'has' : 'have'} fewer verdicts on the present wording than ${one ? 'it needs' : 'they need'}.`,
  ),
  blind: perClaim(
    isBlind,
    (which, one) => `${which} ${one ? 'has' : 'have'} verdicts that were not filed blind.`,
  ),
  'four-eyes': perClaim(
    hasSecondPerson,
    (which, one) => `${which} ${one ? 'needs' : 'need'} a second person to approve the rating.`,
  ),
  'no-open-thread': openThreads,
  'no-recheck': recheck,
  'right-of-reply': rightOfReply,
  'sign-off': signOffs,
  'changes-explained': changesExplained,
}

/**
 * Whether the chosen rules of the gate are met by what would be published, in the gate's own order, each with a
 * sentence that says which claim lacks what. The sentences hold numbers, never words of anybody.
 */
export function findings(facts: GateFacts, chosen: readonly GateRule[]): GateFinding[] {
  return gateRules
    .filter((rule) => chosen.includes(rule))
    .map((rule) => {
      const missing = rules[rule](facts)
      if (missing === null) return { rule, met: true, message: asks[rule], claims: [] }
      return { rule, met: false, ...missing }
    })
}

/** The numbers as they stand in a sentence: "Claim 4", "Claims 2, 5 and 7", and from the eighth on how many more. */
export function claimsNamed(numbers: readonly number[]): string {
  const named = numbers.length > 8 ? numbers.slice(0, 7) : numbers
  const more = numbers.length - named.length
  const words = [...named.map(String), ...(more > 0 ? [`${more} more`] : [])]
  const last = words.pop() ?? ''
  return `${numbers.length === 1 ? 'Claim' : 'Claims'} ${words.length > 0 ? `${words.join(', ')} and ${last}` : last}`
}

function perClaim(holds: ClaimRule, sentence: (which: string, one: boolean) => string): Rule {
  return ({ claims }) => {
    const failing = claims.filter((claim) => !holds(claim)).map(({ number }) => number)
    if (failing.length === 0) return null
    return { message: sentence(claimsNamed(failing), failing.length === 1), claims: failing }
  }
}

function openThreads({ claims, openThreads: ofArticle }: GateFacts): Missing {
  const failing = claims.filter((claim) => claim.openThreads > 0).map(({ number }) => number)
  const message = sentences([
    failing.length > 0 && `${claimsNamed(failing)} ${have(failing)} an open discussion.`,
    ofArticle > 0 &&
      `${ofArticle === 1 ? 'A discussion' : `${ofArticle} discussions`} of the article ${ofArticle === 1 ? 'is' : 'are'} open.`,
  ])
  return message === null ? null : { message, claims: failing }
}

function recheck({ claims, pendingRevisions }: GateFacts): Missing {
  const failing = claims.filter((claim) => claim.recheck).map(({ number }) => number)
  const message = sentences([
    failing.length > 0 &&
      `${claimsNamed(failing)} ${failing.length === 1 ? 'is' : 'are'} to be checked again.`,
    pendingRevisions > 0 && 'The article changed, and nobody has decided on its new text yet.',
  ])
  return message === null ? null : { message, claims: failing }
}

function rightOfReply({ claims, waitingReplies }: GateFacts): Missing {
  const included = new Set(claims.map(({ number }) => number))
  const waiting = waitingReplies.filter(
    (reply) => reply.claims.length === 0 || reply.claims.some((number) => included.has(number)),
  )
  if (waiting.length === 0) return null
  const about = new Set(waiting.flatMap((reply) => reply.claims.filter((number) => included.has(number))))
  return {
    message:
      waiting.length === 1
        ? 'Somebody who was asked for a reply still has time to answer.'
        : `${waiting.length} people who were asked for a reply still have time to answer.`,
    claims: [...about].sort((a, b) => a - b),
  }
}

function signOffs({ signOffs: states }: GateFacts): Missing {
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length
  const [refused, voided, waiting] = [count('refused'), count('voided'), count('waiting', 'expired')]
  const message = sentences([
    refused > 0 && `${refused === 1 ? 'A sign-off was' : `${refused} sign-offs were`} refused.`,
    voided > 0 &&
      `${voided === 1 ? 'A sign-off was' : `${voided} sign-offs were`} given for what the check said before.`,
    waiting > 0 &&
      `${waiting === 1 ? 'A sign-off was' : `${waiting} sign-offs were`} asked for and not given.`,
  ])
  return message === null ? null : { message, claims: [] }
}

const changedWords: Record<ChangedField, string> = {
  rating: 'another rating',
  statement: 'another statement',
  summary: 'another summary',
  gone: 'gone',
}

function changesExplained({ changed, correction }: GateFacts): Missing {
  const explained = (number: number) =>
    correction !== null && (correction.claims.length === 0 || correction.claims.includes(number))
  const open = changed.filter(({ number }) => !explained(number))
  if (open.length === 0) return null
  const numbers = (fields: ChangedField) =>
    open.filter((claim) => claim.fields.includes(fields)).map(({ number }) => number)
  const message = sentences([
    ...(['rating', 'statement', 'summary'] as const).map((field) => {
      const which = numbers(field)
      return (
        which.length > 0 && `${claimsNamed(which)} ${have(which)} ${changedWords[field]} than readers saw.`
      )
    }),
    numbers('gone').length > 0 &&
      `${claimsNamed(numbers('gone'))}, which readers saw, ${numbers('gone').length === 1 ? 'is' : 'are'} gone.`,
    'Add a correction that says so.',
  ])
  return message === null ? null : { message, claims: open.map(({ number }) => number) }
}

const have = (numbers: readonly number[]) => (numbers.length === 1 ? 'has' : 'have')

function sentences(parts: readonly (string | false)[]): string | null {
  const said = parts.filter((part) => part !== false)
  return said.length === 0 ? null : said.join(' ')
}
