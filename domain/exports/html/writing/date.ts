import { readableDate } from '../../readable-date'
import { escapeHtml } from './escape'

/** A date in words. */
export function dateHtml(value: string): string {
  return escapeHtml(readableDate(value))
}

/** A date in words that programs can read too. */
export function timeElement(value: string): string {
  return `<time datetime="${escapeHtml(value)}">${dateHtml(value)}</time>`
}

/** The day of a date or an instant in words that programs can read too. */
export function dayElement(value: string): string {
  return timeElement(/^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value)
}
