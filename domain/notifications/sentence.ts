import type { NotificationReason } from './reason'

/** What a sentence is made of: names and numbers, never a text. */
export interface Told {
  actor: string
  /** `null` where it is about the article as a whole, or about the team. */
  claimNumber: number | null
}

const about = ({ claimNumber }: Told) => (claimNumber === null ? 'an article' : `claim ${claimNumber}`)

const sentences: Record<NotificationReason, (told: Told) => string> = {
  mentioned: (told) => `${told.actor} mentioned you in a discussion on ${about(told)}.`,
  asked: (told) => `${told.actor} asked you for a verdict on ${about(told)}.`,
  assigned: (told) => `${told.actor} assigned ${about(told)} to you.`,
  'to-approve': (told) => `${told.actor} ruled on ${about(told)}: the ruling waits for approval.`,
  'to-rule': (told) => `The verdicts on ${about(told)} were revealed: it can be ruled.`,
  replied: (told) => `${told.actor} wrote in a discussion on ${about(told)} that you took part in.`,
  revealed: (told) => `The verdicts on ${about(told)}, which you rated, were revealed.`,
  ruled: (told) => `${told.actor} settled ${about(told)}, which you rated or ruled on.`,
  reopened: (told) => `${told.actor} reopened ${about(told)}, which you rated.`,
  reworded: (told) => `${told.actor} changed the wording of ${about(told)}: your verdict is to be confirmed.`,
  recheck: (told) => `${capital(about(told))} is to be checked again.`,
  suggested: (told) => `${told.actor} suggested a change to ${about(told)}, which you marked.`,
  'suggestion-decided': (told) => `${told.actor} decided on your suggestion on ${about(told)}.`,
  'draft-shared': (told) => `${told.actor} shared a draft verdict on ${about(told)} with you.`,
  'draft-handed-over': (told) => `${told.actor} handed a draft verdict on ${about(told)} over to you.`,
  'draft-opened': (told) => `${told.actor} opened your draft verdict on ${about(told)} and gave a reason.`,
  'sign-off-asked': (told) => `${told.actor} asked you to sign an article off.`,
  'sign-off-decided': (told) => `${told.actor} answered your request for a sign-off.`,
  'reply-due': () => `The deadline of a request for a reply is near or over, and no answer is recorded.`,
  'redaction-asked': (told) => `${told.actor} asked for a text to be redacted: a second person must decide.`,
  'article-changed': () => `An article that is watched changed at its address: somebody should decide on it.`,
  'link-dead': () => `The address of a source that you cited no longer answers.`,
  challenged: () => `A reader objected to a check that you published: somebody should answer.`,
  'webhook-stopped': () => `A webhook was switched off: its address did not answer for days.`,
}

/** A notification as one English sentence, for the app and for mails. */
export function notificationSentence(reason: NotificationReason, told: Told): string {
  return sentences[reason](told)
}

/** The path of the screen where a notification is dealt with. */
export function notificationPath(
  reason: NotificationReason,
  { articleId, claimNumber }: { articleId: string | null; claimNumber: number | null },
): string {
  if (articleId === null) return pages[reason] ?? '/articles'
  const article = `/articles/${articleId}`
  if (reason === 'challenged') return `/challenges?article=${articleId}`
  if (reason === 'article-changed') return `${article}/revisions`
  if (claimNumber === null) return article
  return compared.has(reason) ? `${article}/claims/${claimNumber}` : `${article}#claim-${claimNumber}`
}

/** Where what belongs to no article is dealt with. */
const pages: Partial<Record<NotificationReason, string>> = {
  'webhook-stopped': '/team',
  'link-dead': '/sources?link=dead',
}

/** What is dealt with where verdicts are compared, ruled and discussed, rather than in the text. */
const compared: ReadonlySet<NotificationReason> = new Set([
  'mentioned',
  'replied',
  'revealed',
  'to-rule',
  'to-approve',
  'ruled',
  'suggested',
  'suggestion-decided',
  'reopened',
])

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
