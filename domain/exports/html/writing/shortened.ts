/** Up to `most` letters on one line, cut at a space: search engines and share previews show 300 of them at most. */
export function shortened(text: string, most = 300): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  if (letters.length <= most) return letters.join('')
  const cut = letters.slice(0, most).join('')
  const space = cut.lastIndexOf(' ')
  return `${space === -1 ? cut : cut.slice(0, space)} …`
}
