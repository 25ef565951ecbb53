import { publishedDate, readDates } from './read-dates'

/**
 * A machine-written time as a proposal holds it: `2017-09-21T19:57:00Z` where a zone is known, else the date alone;
 * `null` for what is no date. Takes ISO 8601 in its usual variants, seconds or milliseconds since 1970, and the dates
 * that people write.
 */
export function publishedInstant(value: string | null | undefined): string | null {
  const text = value?.trim() ?? ''
  if (/^\d{10}$|^\d{13}$/u.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace(/\.\d{3}/u, '')
  }
  if (/^\d{8}$/u.test(text))
    return publishedInstant(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
  const found = publishedDate(readDates(text, true).dates)
  return found?.replace(/\.\d{3}/u, '') ?? null
}
