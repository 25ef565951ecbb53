/** A time of a recording as it is written: `1:02`, `00:01:02`, `00:01:02.500`, `1:02:03,5`. For use inside of patterns. */
export const timePattern = String.raw`\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?`

/** The seconds since the start that a written time means; the first of two parts is minutes, of three hours. */
export function secondsOf(time: string): number {
  const [whole = '', fraction = '0'] = time.split(/[.,]/u)
  const seconds = whole.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds + Number(`0.${fraction}`)
}
