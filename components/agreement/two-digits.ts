/** Two digits of a figure, with a true minus sign. */
export function twoDigits(figure: number): string {
  const shown = figure.toFixed(2)
  return shown === '-0.00' ? '0.00' : shown.replace('-', '−')
}
