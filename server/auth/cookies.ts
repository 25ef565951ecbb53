import { environment } from '@/server/environment'

/** Whether cookies may travel over https only: where that is the public address. */
export function cookiesAreSecure(): boolean {
  return environment().appUrl.startsWith('https:')
}

/** The name of next-auth's session cookie. */
export function sessionCookieName(): string {
  return cookiesAreSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/** The value of a cookie in a request's Cookie header, or `null`. */
export function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    const value = part.slice(at + 1).trim()
    try {
      return decodeURIComponent(value)
    } catch {
      return value
    }
  }
  return null
}
