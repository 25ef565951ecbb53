/** Hours as people say them: minutes under one hour, days from two days on, to one decimal. */
export function inWords(hours: number): { unit: 'minutes' | 'hours' | 'days'; value: number } {
  if (hours < 1) return { unit: 'minutes', value: Math.round(hours * 60) }
  if (hours < 48) return { unit: 'hours', value: Math.round(hours * 10) / 10 }
  return { unit: 'days', value: Math.round((hours / 24) * 10) / 10 }
}

/** The end of an axis that holds a figure: 1, 2 or 5 times a power of ten, no less than 1. */
export function axisEnd(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= most) ?? power * 10
}
