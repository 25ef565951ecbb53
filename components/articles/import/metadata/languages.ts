/** Languages that are offered by name; a text in another one keeps the tag that was found for it. */
const offered =
  'af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lt lv mk ml mn mr ms mt my nb ne nl nn pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh'

/** Tags with their names in the reader's language, by name; `extra` is a tag that has to be among them. */
export function languageOptions(locale: string, extra: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' })
  const tags = new Set([...offered.split(' '), ...(extra ? [extra] : [])])
  return [...tags].map((tag) => ({ value: tag, label: nameOf(names, tag) })).sort(byLabel(locale))
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}

function byLabel(locale: string) {
  const { compare } = new Intl.Collator(locale)
  return (a: { label: string }, b: { label: string }) => compare(a.label, b.label)
}
