/** `system` follows the device; the others are kept in a cookie, so that the server's HTML has them already. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'plumbline-theme'

/** The theme of a cookie's value; `undefined` for `system`, which sets no attribute on <html>. */
export function themeOfCookie(value: string | undefined): 'light' | 'dark' | undefined {
  return value === 'light' || value === 'dark' ? value : undefined
}
