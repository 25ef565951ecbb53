import type { EventData, EventType, NewEvent } from './event'

/** Who did something, and the names of people by id; somebody who is not in it is "Somebody". */
interface Told {
  actor: string
  actorId: string
  person: (userId: string) => string
}

type Sentences = { [T in EventType]: (data: EventData<T>, told: Told) => string }

/** One line a type; a type without a line does not compile. */
const sentences: Sentences = {
  'edition.published': ({ edition, claims, overrides }, { actor }) => {
    const what = `${actor} published edition ${edition} with ${counted(claims.length, 'claim')}`
    if (overrides.length === 0) return `${what}.`
    return `${what}, overriding ${counted(overrides.length, 'rule')} with a reason.`
  },
  'edition.unpublished': ({ edition }, { actor }) =>
    `${actor} took edition ${edition} out of public view and gave a reason.`,
  'correction.made': ({ kind, edition, claims }, { actor }) =>
    `${actor} recorded with edition ${edition}: ${kindWords(kind)}${claims.length > 0 ? ` of ${claimList(claims)}` : ''}.`,
  'review-notice.started': ({ claims }, { actor }) =>
    `${actor} told readers that ${claimList(claims)} ${claims.length === 1 ? 'is' : 'are'} being reviewed.`,
  'review-notice.ended': ({ claims }, { actor }) =>
    `${actor} took back the notice that ${claimList(claims)} ${claims.length === 1 ? 'is' : 'are'} being reviewed.`,
  'challenge.received': ({ claim }) =>
    `A reader objected to ${claim === null ? 'the published check' : `claim ${claim}`}.`,
  'challenge.answered': ({ state }, { actor }) =>
    ({
      answered: `${actor} answered a reader's objection: the check stands.`,
      corrected: `${actor} answered a reader's objection with a correction.`,
      'set-aside': `${actor} set a reader's objection aside.`,
    })[state],
  'gate.changed': ({ rules }, { actor }) =>
    `${actor} changed the rules for publishing, which are now ${counted(rules.length, 'rule')}.`,
  'team.created': (_, { actor }) => `${actor} created the team.`,
  'team.changed': ({ changed }, { actor }) => `${actor} changed the team's ${fields(changed, 'settings')}.`,
  'member.invited': ({ role }, { actor }) => `${actor} invited somebody as ${role}.`,
  'member.joined': ({ userId, role }, { person }) => `${person(userId)} joined the team as ${role}.`,
  'member.changed': ({ userId, from, to }, { actor, person }) =>
    `${actor} changed the role of ${person(userId)} from ${from} to ${to}.`,
  'member.removed': ({ userId }, { actor, actorId, person }) =>
    userId === actorId ? `${actor} left the team.` : `${actor} removed ${person(userId)} from the team.`,
  'scale.changed': ({ version }, { actor }) => `${actor} changed the scale, which is now version ${version}.`,

  'article.imported': (_, { actor }) => `${actor} imported the article.`,
  'article.blocks-changed': ({ revision }, { actor }) =>
    `${actor} chose other blocks of the import, which made revision ${revision}.`,
  'article.changed': ({ changed }, { actor }) =>
    `${actor} changed the article's ${fields(changed, 'details')}.`,
  'article.revised': ({ revision, origin, adopted }, { actor }) => {
    if (origin === 'watch')
      return `The article changed at its address, which was kept as revision ${revision}.`
    const how = origin === 'look-again' ? 'looked at its address again and ' : ''
    return `${actor} ${how}added revision ${revision}${adopted ? '' : ', to be decided on'}.`
  },
  'article.revision-decided': ({ revision, decision }, { actor }) =>
    ({
      adopted: `${actor} adopted revision ${revision}, so that its claims are checked there.`,
      'kept-and-noted': `${actor} kept the check of the old text and noted the change of revision ${revision}.`,
      'outlet-corrected': `${actor} recorded that the outlet corrected itself in revision ${revision}.`,
    })[decision],
  'article.watched': ({ watch }, { actor }) =>
    watch === null
      ? `${actor} no longer has the article's address watched.`
      : `${actor} has the article's address looked at again (${watch}).`,
  'article.restored': ({ claims }, { actor }) =>
    `${actor} imported the article with ${claims === 1 ? '1 claim' : `${claims} claims`} from an exported file.`,
  'article.annotations-imported': ({ claimIds, threadIds, unplaced }, { actor }) =>
    `${actor} imported annotations: ${counted(claimIds.length, 'claim')}, ${counted(threadIds.length, 'discussion')}, ${unplaced} not placed.`,
  'claim.words-removed': ({ number }, { actor }) =>
    `${actor} recorded that the outlet removed the words of claim ${number}.`,
  'thread.re-placed': ({ number }, { actor }) =>
    `${actor} put a discussion on ${about(number)} on other words of the text.`,
  'check-worthy.decided': ({ decision }, { actor }) =>
    decision === 'accepted'
      ? `${actor} took a proposed sentence as a claim.`
      : `${actor} dismissed a proposed sentence.`,
  'source.merged': (_, { actor }) => `${actor} merged two sources that were the same.`,
  'source.link-changed': ({ state }) => linkSentences[state],
  'article.archived': (_, { actor }) => `${actor} archived the article.`,

  'claim.marked': ({ number }, { actor }) => `${actor} marked claim ${number}.`,
  'claim.changed': ({ number, changed }, { actor }) =>
    `${actor} changed the ${fields(changed, 'details')} of claim ${number}.`,
  'claim.removed': ({ number }, { actor }) => `${actor} removed claim ${number}.`,
  'claim.withdrawn': ({ number }, { actor }) => `${actor} withdrew claim ${number} and gave a reason.`,
  'claim.parked': ({ number }, { actor }) => `${actor} parked claim ${number} and gave a reason.`,
  'claim.reopened': ({ number }, { actor }) => `${actor} reopened claim ${number} and gave a reason.`,
  'claim.revealed': ({ number, by }, { actor }) =>
    by === 'quorum'
      ? `Claim ${number} was revealed: enough verdicts are filed.`
      : `${actor} revealed claim ${number} and gave a reason.`,
  'claim.recheck-cleared': ({ number, outcome }, { actor }) =>
    `${actor} checked claim ${number} again and recorded the outcome "${outcome}".`,

  'verdict.filed': ({ number, filing }, { actor }) =>
    filing === 1
      ? `${actor} filed a verdict on claim ${number}.`
      : `${actor} amended the verdict on claim ${number}, filing it for the ${ordinal(filing)} time.`,
  'verdict.confirmed': ({ number }, { actor }) =>
    `${actor} confirmed the verdict on claim ${number} for its new wording.`,

  'source.added': (_, { actor }) => `${actor} added a source to the library.`,
  'source.changed': ({ changed }, { actor }) =>
    `${actor} changed the ${fields(changed, 'details')} of a source.`,
  'source.file-added': (_, { actor }) => `${actor} added a file to a source.`,

  'claim.recheck-raised': ({ number, because }) =>
    because === 'ruling'
      ? `Claim ${number} is to be checked again: a claim that it depends on was ruled otherwise.`
      : `Claim ${number} is to be checked again: its words changed in a new revision.`,
  'claim.split': ({ number, intoNumber }, { actor }) =>
    `${actor} split claim ${intoNumber} from claim ${number}.`,
  'claim.merged': ({ number, intoNumber }, { actor }) =>
    `${actor} merged claim ${number} into claim ${intoNumber} and gave a reason.`,
  'claim.related': ({ number, kind, otherNumber }, { actor }) =>
    `${actor} recorded that claim ${number} ${relationWords[kind] ?? kind} claim ${otherNumber}.`,
  'claim.unrelated': ({ number, kind, otherNumber }, { actor }) =>
    `${actor} took back that claim ${number} ${relationWords[kind] ?? kind} claim ${otherNumber}.`,

  'verdict.asked': ({ number, userId }, { actor, person }) =>
    `${actor} asked ${person(userId)} for a verdict on claim ${number}.`,
  'verdict.ask-taken-back': ({ number, userId }, { actor, person }) =>
    `${actor} no longer asks ${person(userId)} for a verdict on claim ${number}.`,
  'verdict.draft-shared': ({ number, userIds }, { actor, person }) =>
    `${actor} shared a draft verdict on claim ${number} with ${list(userIds.map(person))}.`,
  'verdict.draft-handed-over': ({ number, userId }, { actor, person }) =>
    `${actor} handed a draft verdict on claim ${number} over to ${person(userId)}.`,
  'verdict.draft-opened': ({ number, userId }, { actor, person }) =>
    `${actor} opened the draft verdict of ${person(userId)} on claim ${number} and gave a reason.`,

  'ruling.made': ({ number, approved }, { actor }) =>
    approved ? `${actor} ruled on claim ${number}.` : `${actor} ruled on claim ${number}, to be approved.`,
  'ruling.approved': ({ number }, { actor }) => `${actor} approved the ruling on claim ${number}.`,
  'ruling.reopened': ({ number }, { actor }) =>
    `${actor} reopened the ruling on claim ${number} and gave a reason.`,

  'evidence.added': ({ number }, { actor }) => `${actor} added evidence to ${about(number)}.`,
  'evidence.removed': ({ number }, { actor }) => `${actor} took evidence off ${about(number)}.`,

  'thread.started': ({ number }, { actor }) => `${actor} started a discussion on ${about(number)}.`,
  'thread.answered': ({ number }, { actor }) => `${actor} wrote in a discussion on ${about(number)}.`,
  'thread.edited': ({ number }, { actor }) => `${actor} edited a comment on ${about(number)}.`,
  'thread.resolved': ({ number }, { actor }) => `${actor} resolved a discussion on ${about(number)}.`,
  'thread.reopened': ({ number }, { actor }) => `${actor} reopened a discussion on ${about(number)}.`,
  'suggestion.made': ({ number, field }, { actor }) =>
    `${actor} suggested a change to the ${field} of claim ${number}.`,
  'suggestion.accepted': ({ number, field, userId }, { actor, person }) =>
    `${actor} accepted a change by ${person(userId)} to the ${field} of claim ${number}.`,
  'suggestion.declined': ({ number, field, userId }, { actor, person }) =>
    `${actor} declined a change by ${person(userId)} to the ${field} of claim ${number}.`,

  'reply.asked': (_, { actor }) => `${actor} recorded a request for a reply.`,
  'reply.changed': ({ changed }, { actor }) =>
    `${actor} changed the ${fields(changed, 'details')} of a request for a reply.`,
  'reply.received': (_, { actor }) => `${actor} recorded the answer to a request for a reply.`,
  'reply.closed': (_, { actor }) => `${actor} closed a request for a reply without an answer.`,

  'sign-off.asked': ({ kind, byLink }, { actor }) =>
    `${actor} asked for a ${kind} sign-off${byLink ? ' by link' : ''}.`,
  'sign-off.given': ({ kind }, { actor }) => `${actor} gave the ${kind} sign-off.`,
  'sign-off.refused': ({ kind }, { actor }) => `${actor} refused the ${kind} sign-off.`,
  'sign-off.revoked': ({ kind }, { actor }) => `${actor} called a request for a ${kind} sign-off back.`,

  'expert.invited': ({ number }, { actor }) => `${actor} invited an outside expert to ${about(number)}.`,
  'expert.declared': ({ number }, { actor }) =>
    `${actor} declared conflicts of interest on ${about(number)}.`,
  'expert.revoked': ({ number }, { actor }) =>
    `${actor} ended an outside expert's access to ${about(number)}.`,

  'coverage.marked': ({ sentences, why }, { actor }) => {
    const counted = sentences === 1 ? '1 sentence' : `${sentences} sentences`
    return why === null
      ? `${actor} set ${counted} back to not looked at.`
      : `${actor} marked ${counted} as not checkable (${why.replaceAll('-', ' ')}).`
  },

  'redaction.asked': ({ kind }, { actor }) =>
    `${actor} asked for a ${kindWords(kind)} to be redacted and gave a reason.`,
  'redaction.carried-out': ({ kind }, { actor }) => `${actor} redacted a ${kindWords(kind)}.`,
  'redaction.refused': ({ kind }, { actor }) => `${actor} refused to redact a ${kindWords(kind)}.`,

  'webhook.added': (_, { actor }) => `${actor} added a webhook.`,
  'webhook.changed': ({ changed }, { actor }) =>
    `${actor} changed the ${fields(changed, 'details')} of a webhook.`,
  'webhook.removed': (_, { actor }) => `${actor} removed a webhook.`,
}

/**
 * An event as one English sentence. `names` gives people's names by user id. It says who did what to which claim,
 * never a word of a text, so that it may be shown to everybody who may know that the event happened.
 */
export function sentence(event: NewEvent & { actorId: string }, names: ReadonlyMap<string, string>): string {
  const person = (userId: string) => names.get(userId) ?? 'Somebody'
  const told = { actor: person(event.actorId), actorId: event.actorId, person }
  // The table's type ties each line to its data; the union of both is more than the compiler can follow.
  const tell = sentences[event.type] as (data: EventData, told: Told) => string
  return tell(event.data, told)
}

const linkSentences = {
  ok: "A source's address answers again.",
  changed: "A source's page says something else than before.",
  dead: "A source's address no longer answers.",
  refused: "A source's address refuses to be read.",
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Fields whose name in the API is not what people call them. */
const fieldWords: Record<string, string> = {
  archiveUrl: 'archive address',
  asOf: 'as-of date',
  canonicalUrl: 'address',
  confidential: 'confidentiality',
  confidentialReason: 'reason for confidentiality',
  publicDescription: 'public description',
  dueAt: 'due date',
  fourEyes: 'four-eyes rule',
  originId: 'origin',
  publishedAt: 'date of publication',
  saidAt: 'date it was said',
  sourceUrl: 'original address',
  url: 'address',
}

const relationWords: Record<string, string> = {
  repeats: 'repeats',
  contradicts: 'contradicts',
  'depends-on': 'depends on',
  'split-from': 'was split from',
  'merged-into': 'was merged into',
}

function about(number: number | null): string {
  return number === null ? 'the article' : `claim ${number}`
}

/** "claim 4", "claims 4 and 7". */
function claimList(numbers: number[]): string {
  return `${numbers.length === 1 ? 'claim' : 'claims'} ${list(numbers.map(String))}`
}

function kindWords(kind: string): string {
  return kind.replaceAll('-', ' ')
}

/** "statement", "statement and kind", "statement, kind and voices"; `otherwise` where nothing is named. */
function fields(changed: string[], otherwise: string): string {
  return changed.length === 0 ? otherwise : list([...new Set(changed.map(fieldWord))])
}

function list(words: string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

function fieldWord(field: string): string {
  const name = field.split(/[./]/).filter(Boolean).join(' ')
  return fieldWords[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function ordinal(number: number): string {
  const teens = number % 100 > 10 && number % 100 < 14
  const ending = teens ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th')
  return `${number}${ending}`
}
