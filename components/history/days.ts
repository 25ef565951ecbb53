/** Events under the calendar days of a time zone, days and events in the order in which they come. */
export function daysOf<E extends { at: string }>(
  events: readonly E[],
  timeZone: string,
): { day: string; events: E[] }[] {
  // Swedish writes a date as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone })
  const days: { day: string; events: E[] }[] = []
  for (const event of events) {
    const day = format.format(new Date(event.at))
    const last = days.at(-1)
    if (last?.day === day) last.events.push(event)
    else days.push({ day, events: [event] })
  }
  return days
}
