import { baseLanguage } from '../articles/language-tag'
import { placesOf } from './places'
import type { StatementHint } from './hint'

/** Words that say somebody or something without saying who: by language, those that can open no other sense. */
const byLanguage: Record<string, string> = {
  en: 'he|she|it|they|we|him|her|them|us|his|hers|its|their|theirs|our|this|these|those|there|here',
  de: 'er|sie|es|wir|ihn|ihm|ihnen|uns|sein|seine|seinen|seiner|ihr|ihre|ihren|ihrer|unser|unsere|dieser|diese|dieses|dort|hier',
  fr: 'il|elle|ils|elles|nous|lui|leur|leurs|notre|nos|celui-ci|celle-ci|ceci|cela|ici',
  es: 'él|ella|ellos|ellas|nosotros|su|sus|nuestro|nuestra|este|esta|esto|estos|estas|aquí|allí|ese|esa|eso',
  it: 'lui|lei|loro|noi|suo|sua|suoi|sue|nostro|nostra|questo|questa|questi|queste|qui',
  pt: 'ele|ela|eles|elas|nós|seu|sua|seus|suas|nosso|nossa|este|esta|isto|isso|esse|essa|aqui|ali',
  nl: 'hij|zij|ze|wij|we|hem|haar|hen|hun|zijn|ons|onze|dit|deze|hier|daar',
}
/** Words that are a verb as often as a pronoun, or that a name may be: flagged only where a sentence begins with them. */
const openingOnly = new Set([
  'sie',
  'es',
  'ihr',
  'zijn',
  'haar',
  'us',
  'this',
  'it',
  'there',
  'here',
  'este',
  'esta',
  'es',
])

/** The pronouns of a statement, each word once: only a person knows who is meant. */
export function pronouns(statement: string, language: string | null): StatementHint[] {
  const words = byLanguage[baseLanguage(language)] ?? ''
  const found: StatementHint[] = []
  for (const word of words.split('|')) {
    const [place] = placesOf(statement, word)
    if (!place) continue
    const text = statement.slice(place.start, place.end)
    const isCapitals = text.length > 1 && text === text.toUpperCase()
    if (isCapitals || (openingOnly.has(word) && !opens(statement, place.start))) continue
    found.push({ kind: 'pronoun', ...place, text, replacement: null })
  }
  return found.sort((a, b) => a.start - b.start)
}

function opens(statement: string, start: number): boolean {
  const before = statement.slice(Math.max(0, start - 12), start).trimEnd()
  return before === '' || /[.!?:;"“„«]$/u.test(before)
}
