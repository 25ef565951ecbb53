const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * A date as people read it, from an ISO 8601 year, month, day or instant in UTC: "21 September 2017, 19:57 UTC".
 * Spelled here because `Intl` gives other bytes on other machines. Anything else comes back as it is.
 */
export function readableDate(value: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::[\d.]+)?Z)?)?)?$/.exec(value)
  if (!match) return value
  const [, year, month, day, time] = match
  const name = months[Number(month) - 1]
  if (month !== undefined && name === undefined) return value
  const date = [day && String(Number(day)), name, year].filter(Boolean).join(' ')
  return time ? `${date}, ${time} UTC` : date
}
