/** A moment as `<input type="datetime-local">` wants it: in this browser's zone, to the minute. */
export function localMoment(moment: Date): string {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/** The instant in UTC of what such a field holds; `null` while it is empty or unfinished. */
export function instantOf(local: string): string | null {
  const moment = new Date(local)
  return local === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
