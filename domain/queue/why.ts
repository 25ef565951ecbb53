import type { QueueKind } from './queue'

/** What a sentence on a queue item speaks of. */
export interface WhyFacts {
  filed?: number
  quorum?: number
  state?: string
  person?: string
  /** What waits for approval is a verdict to be countersigned, no ruling. */
  countersign?: boolean
}

/** Why something waits for a person, as one plain English sentence. It names no rating. */
export function whyItWaits(
  kind: QueueKind,
  { filed = 0, quorum = 1, state, person, countersign }: WhyFacts,
): string {
  const figures = `${filed} of ${quorum} ${quorum === 1 ? 'verdict is' : 'verdicts are'} filed.`
  const sentences: Record<QueueKind, string> = {
    asked: 'You were asked for one more verdict.',
    confirm: 'The claim was reworded since you filed. Does your verdict hold?',
    assigned: `Assigned to you. ${figures}`,
    rule:
      state === 'agreed'
        ? 'All rate it the same. A ruling is missing.'
        : 'The ratings differ. An editor must rule.',
    approve: countersign
      ? 'A verdict is filed. An editor must re-trace and countersign it.'
      : `${person ?? 'Somebody'} ruled. A second pair of eyes must approve it.`,
    recheck: 'Something that it rests on changed. Does it still stand?',
    mention: `${person ?? 'Somebody'} mentioned you.`,
    reply: `The answer of ${person ?? 'somebody'} is due.`,
    'sign-off': `${person ?? 'Somebody'} asks you to read and sign off the article.`,
    quorum: `Anybody who may file. ${figures}`,
  }
  return sentences[kind]
}
