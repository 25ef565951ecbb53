/** Year, month or day as the API takes them, or an instant with its zone. */
const partial = /^\d{4}(-\d{2}(-\d{2})?)?$/
const instant =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i

/**
 * Reads what somebody typed as the publication date into the form of the API: a year, a month, a day, or an instant
 * in UTC. `null` for nothing, `'unclear'` for what cannot be read without guessing, such as an hour without a zone.
 */
export function parsePublished(typed: string): string | null | 'unclear' {
  const text = typed.trim()
  if (text === '') return null
  if (partial.test(text)) return isDay(text) ? text : 'unclear'
  const match = instant.exec(text)
  if (!match) return 'unclear'
  const [, day = '', hour = '', minute = '', second = '00', zone = ''] = match
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2') : 'Z'
  const moment = new Date(`${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`)
  if (!isDay(day) || Number.isNaN(moment.getTime())) return 'unclear'
  return moment.toISOString().replace('.000Z', 'Z')
}

/** Whether a calendar has this year, month or day; `new Date` alone would move 31 February to March. */
function isDay(text: string): boolean {
  const day = text.length === 10 ? text : text.length === 7 ? `${text}-01` : `${text}-01-01`
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}
