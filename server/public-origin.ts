import { environment } from './environment'

/** The origin under which readers reach this installation; `null` while `APP_URL` is this machine alone. */
export function publicOrigin(): string | null {
  const { origin, hostname } = new URL(environment().appUrl)
  return isLoopback(hostname) ? null : origin
}

/** Whether a host is the machine itself. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
  )
}
