import { createHmac, timingSafeEqual } from 'node:crypto'
import { publicOrigin } from '../public-origin'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/**
 * What the person who started this installation must type to become its first owner, where others could reach it
 * first: 60 bits as `XXXX-XXXX-XXXX`. Made from the installation's secret, so all its processes agree, restarts included.
 */
export function setupCode(): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('There is no secret to make a set-up code from: the app was not started.')
  const digest = createHmac('sha256', secret).update('plumbline set-up code').digest()
  const letters = Array.from(digest.subarray(0, length), (byte) => alphabet[byte % 32])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** Whether `/welcome` asks for the set-up code: where the public address is not this machine's own. */
export function needsSetupCode(): boolean {
  return publicOrigin() !== null
}

/** Whether this is the code, in any case and with or without its hyphens. */
export function isSetupCode(given: string): boolean {
  const wanted = Buffer.from(plain(setupCode()))
  const found = Buffer.from(plain(given))
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}

function plain(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '')
}
