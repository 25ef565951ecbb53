import { createHmac, timingSafeEqual } from 'node:crypto'

/** The installation's secret, the same for all its processes. The start sets it; throws where nothing did. */
export function installationSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('There is no secret to sign with: the app was not started.')
  return secret
}

/** A keyed digest (HMAC-SHA256 in base64url) of a text; `purpose` keeps one use from passing for another. */
export function sign(purpose: string, text: string): string {
  return createHmac('sha256', installationSecret())
    .update(`plumbline ${purpose}\n${text}`)
    .digest('base64url')
}

/** Whether a digest is that of the text, in constant time. */
export function isSigned(purpose: string, text: string, signature: string): boolean {
  const wanted = Buffer.from(sign(purpose, text))
  const given = Buffer.from(signature)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
