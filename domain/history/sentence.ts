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

/** Fields whose name in the API is not what people call them. */
const fieldWords: Record<string, string> = {
  archiveUrl: 'archive address',
  asOf: 'as-of date',
  canonicalUrl: 'address',
  dueAt: 'due date',
  fourEyes: 'four-eyes rule',
  originId: 'origin',
  publishedAt: 'date of publication',
  saidAt: 'date it was said',
  sourceUrl: 'original address',
  url: 'address',
}

/** "statement", "statement and kind", "statement, kind and voices"; `otherwise` where nothing is named. */
function fields(changed: string[], otherwise: string): string {
  const words = [...new Set(changed.map(fieldWord))]
  const last = words.pop()
  if (last === undefined) return otherwise
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`
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
