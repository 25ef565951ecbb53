import { newId } from '@/server/ids'
import { cookiesAreSecure, readCookie } from './cookies'
import { isSigned, sign } from './secret'

// The device cookie says which accounts signed in with this browser before: `<device>:<user>,<user>:<signature>`.
// It opens nothing. Its owner is only not shut out when strangers use up the tries of the account.

const purpose = 'device'
const yearSeconds = 365 * 24 * 60 * 60
/** One browser of a desk may be several people's. */
const mostAccounts = 8

interface Device {
  id: string
  userIds: string[]
}

/** The id of the device that a request comes from, if this account signed in on it before; else `null`. */
export function knownDevice(cookies: string | null, userId: string): string | null {
  const device = readDevice(cookies)
  return device?.userIds.includes(userId) ? device.id : null
}

/** The Set-Cookie that lets the device be known to this account from now on. */
export function deviceCookie(cookies: string | null, userId: string): string {
  const before = readDevice(cookies)
  const userIds = [userId, ...(before?.userIds ?? []).filter((id) => id !== userId)].slice(0, mostAccounts)
  const text = `${before?.id ?? newId()}:${userIds.join(',')}`
  const parts = [`${cookieName()}=${text}:${sign(purpose, text)}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  return [...parts, `Max-Age=${yearSeconds}`, ...(cookiesAreSecure() ? ['Secure'] : [])].join('; ')
}

function readDevice(cookies: string | null): Device | null {
  const parsed = /^(([0-9a-z]{1,64}):([0-9a-z,]{1,600})):([\w-]{43})$/.exec(
    readCookie(cookies, cookieName()) ?? '',
  )
  if (!parsed) return null
  const [, text = '', id = '', userIds = '', signature = ''] = parsed
  return isSigned(purpose, text, signature) ? { id, userIds: userIds.split(',') } : null
}

function cookieName(): string {
  return cookiesAreSecure() ? '__Host-plumbline-device' : 'plumbline-device'
}
