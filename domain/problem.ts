/**
 * The closed list of everything that can go wrong for a caller: code → HTTP status and a sentence that says what
 * to do. A code that is not in this table does not compile, so the API, the screens and the docs cannot drift.
 */
export const problems = {
  malformed: [400, 'The request could not be read. Send well-formed JSON (or a form with a file).'],
  'bad-origin': [403, 'This request came from another site. Use the app itself, or a personal token.'],
  'sign-in-needed': [401, 'You are not signed in. Sign in, or send a valid token.'],
  'wrong-password': [
    401,
    'E-mail and password do not match. Check both, or ask an owner for a new password.',
  ],
  'not-allowed': [403, 'Your role in this team does not allow this. Ask an editor or the owner.'],
  'not-found': [404, 'There is nothing here, or it is not yours to see.'],
  'method-not-allowed': [405, 'This address does not take that method. See the Allow header.'],
  stale: [409, 'Somebody changed this meanwhile. Look at the current state, then send your change again.'],
  'in-progress': [409, 'The same request is still running. Wait for it, then ask again.'],
  'claim-changed': [
    409,
    'The claim was reworded after this draft was begun. Read the new wording and save the draft again.',
  ],
  'wrong-state': [409, 'This cannot be done in the present state.'],
  'use-reveal': [
    409,
    'This change would show verdicts that are still blind. Use Reveal, which asks for a reason.',
  ],
  'has-claims': [
    409,
    'Claims are marked in this text already, so its blocks stay as they are. Add a revision instead.',
  ],
  'four-eyes': [409, 'This needs a second pair of eyes: somebody else who may file must do it.'],
  'link-over': [404, 'This link has expired or was called back. Ask the desk for a new one.'],
  'last-owner': [409, 'A team needs an owner. Make somebody else an owner first.'],
  taken: [409, 'That is taken already. Choose another.'],
  'too-large': [413, 'This is too large. Texts may have 2 MB, files 10 MB.'],
  'wrong-type': [
    415,
    'This kind of file or content is not accepted here. Use Word, PDF, plain text, Markdown or HTML.',
  ],
  invalid: [422, 'Some of what was sent cannot be accepted. The list says what and why.'],
  'invalid-text': [
    422,
    'The text holds a NUL character or half of a surrogate pair. Remove it and send again.',
  ],
  'too-deep': [422, 'The HTML is nested more than 256 levels deep. Paste the text instead.'],
  'empty-text': [422, 'There is no text in this. Paste the words of the article.'],
  'not-text': [
    422,
    'This is not text that can be read. Save it as UTF-8 text, Markdown or HTML and try again.',
  ],
  'too-hard': [422, 'This took too long or too much memory to read. Paste the text of the article instead.'],
  'ambiguous-quote': [422, 'The quote stands in several places. Add the words before or after it.'],
  'quote-not-found': [422, 'The quote does not stand in the current text.'],
  'bad-address': [422, 'Only http and https addresses are accepted. Check the address.'],
  'not-public': [
    422,
    'This address is not one of the public internet, so it is not fetched. Paste the text of the article instead.',
  ],
  'page-refused': [
    422,
    'The page did not come: the site refused it, wants a sign-in or answered with an error. Open it in your browser and paste its text.',
  ],
  'page-empty': [
    422,
    'The page has no article that can be read without running its scripts or paying for it. Open it in your browser and paste its text.',
  ],
  'page-slow': [422, 'The page did not answer within 10 seconds. Try again later, or paste its text.'],
  'not-annotations': [
    422,
    'These are no annotations that can be read. Send W3C Web Annotations, a Hypothesis export or a file that Plumbline exported.',
  ],
  'broken-export': [
    422,
    'This file says that Plumbline made it, but its data is damaged or from a newer version. Export it again.',
  ],
  'no-address': [409, 'This has no web address to look at. Add the address first.'],
  'key-reused': [422, 'This Idempotency-Key was used for another request. Use a new key.'],
  incomplete: [422, 'Something is still missing. The list says what.'],
  'team-needed': [422, 'You are in several teams. Say which one.'],
  unsatisfiable: [
    422,
    'This team could never satisfy that. Invite another person who may file, or choose a smaller figure.',
  ],
  'invite-over': [422, 'This invitation was used already or has expired. Ask for a new one.'],
  'local-address': [
    422,
    'This installation has no public address yet, so the addresses in the file would lead nowhere. Set APP_URL, publish under your own address, or ask for it with local=1.',
  ],
  gate: [422, 'The article does not meet every rule for publishing. The list says which.'],
  'if-match-needed': [428, 'Say which version you change: send If-Match with the version you read.'],
  'too-many': [429, 'Too many tries. Wait a moment, then try again.'],
  internal: [
    500,
    'Something went wrong on our side. Nothing was changed. Try again; if it stays, tell the administrator the time.',
  ],
  unavailable: [503, 'The database is away for the moment. Nothing was lost; try again in a few seconds.'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>

export type ProblemCode = keyof typeof problems

/** One thing that is wrong: `path` is a JSON Pointer into what was sent (`/citations/0/source/url`, or '' for the whole). */
export interface ProblemDetail {
  path: string
  message: string
}

/** What a problem may carry besides its code. `current` is the present state of a stale record. */
export interface ProblemExtras {
  detail?: string
  errors?: ProblemDetail[]
  current?: unknown
  retryAfterSeconds?: number
  allow?: string[]
}

/** An expected refusal. Everything else that is thrown is a fault of ours and becomes `internal`. */
export class Problem extends Error {
  readonly status: number
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(extras.detail ?? problems[code][1])
    this.name = 'Problem'
    this.status = problems[code][0]
  }
}

/** Whether something thrown is a problem. By shape: a bundle may hold this file twice. */
export function isProblem(thrown: unknown): thrown is Problem {
  return (
    thrown instanceof Error &&
    thrown.name === 'Problem' &&
    'code' in thrown &&
    String(thrown.code) in problems
  )
}

/** The problem with this code; `detail` says it more exactly than the table's sentence. Throw what it returns. */
export function problem(code: ProblemCode, extras: ProblemExtras | string = {}): Problem {
  return new Problem(code, typeof extras === 'string' ? { detail: extras } : extras)
}

/** The `application/problem+json` body (RFC 9457) of a problem. `null` members are left out. */
export function problemBody(found: Problem): Record<string, unknown> {
  const { errors, current } = found.extras
  return {
    type: `about:blank#${found.code}`,
    title: problems[found.code][1],
    status: found.status,
    detail: found.message,
    code: found.code,
    ...(errors ? { errors } : {}),
    ...(current !== undefined ? { current } : {}),
  }
}
