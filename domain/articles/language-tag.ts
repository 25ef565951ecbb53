/** The language of a tag (BCP 47) without script and region, in small letters; '' where none is known. */
export function baseLanguage(tag: string | null): string {
  return (tag ?? '').toLowerCase().split('-')[0] ?? ''
}

/** A tag as the platform takes it; `undefined` for one that it refuses, since tags come with articles, from anywhere. */
export function knownLocale(tag: string | null): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined
  } catch {
    return undefined
  }
}
