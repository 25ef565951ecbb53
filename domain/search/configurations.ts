import { baseLanguage } from '../articles/language-tag'

/**
 * The text search configurations that stem words, by the language's first subtag: those that every PostgreSQL since 14
 * and the embedded database have. Each has a dictionary of the same name with `_stem`.
 */
const byLanguage: Readonly<Record<string, string>> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  el: 'greek',
  hi: 'hindi',
  hu: 'hungarian',
  id: 'indonesian',
  ga: 'irish',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nb: 'norwegian',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  es: 'spanish',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
}

/** Stems nothing and knows no word that is too common: for languages without a stemmer, and for unknown ones. */
export const plainConfig = 'simple'

/** Every configuration that claims may be stemmed with. */
export const allConfigs: string[] = [...new Set([...Object.values(byLanguage), plainConfig])]

/** The configuration that stems a language, given as a BCP 47 tag. */
export function configOf(language: string | null): string {
  return byLanguage[baseLanguage(language)] ?? plainConfig
}

/** The dictionary that a configuration stems with. */
export function dictionaryOf(config: string): string {
  return config === plainConfig ? plainConfig : `${config}_stem`
}
