import { Problem } from '@/domain/problem'

/** Whether nothing is there, the site will not give it, or there was no answer that says anything. */
export type Refusal = 'gone' | 'closed' | 'silent'

/** `page-refused`, with what kind of refusal it is for who asks again and again. */
export class PageRefused extends Problem {
  constructor(
    readonly kind: Refusal,
    detail: string,
  ) {
    super('page-refused', { detail })
  }
}

/** Why a page did not come, by the HTTP status that the site answered with; `null` where it came. */
export function refusalOf(status: number): PageRefused | null {
  if (status >= 200 && status < 300) return null
  const kind =
    status === 404 || status === 410 ? 'gone' : status === 429 || status >= 500 ? 'silent' : 'closed'
  return new PageRefused(kind, reasons[status] ?? (status >= 500 ? broken(status) : refused(status)))
}

const paste = 'Open it in your browser and paste its text.'
const signIn = `The site wants a sign-in for this page. ${paste}`
const gone = 'There is no page at this address. Check it, or look for an archived copy.'

const reasons: Record<number, string> = {
  401: signIn,
  402: `The site wants to be paid for this page. ${paste}`,
  403: `The site refuses to give this page to a program. ${paste}`,
  404: gone,
  407: signIn,
  410: gone,
  429: `The site says that it was asked too often. Try again later, or paste the text.`,
  451: `The site may not show this page for legal reasons. ${paste}`,
}

function broken(status: number): string {
  return `The site has a fault of its own (${status}). Try again later, or paste the text.`
}

function refused(status: number): string {
  return `The site did not give the page (${status}). ${paste}`
}
