import { baseLanguage } from '../articles/language-tag'
import { dutch } from './lexicons/dutch'
import { english } from './lexicons/english'
import { french } from './lexicons/french'
import { german } from './lexicons/german'
import { italian } from './lexicons/italian'
import type { Lexicon } from './lexicons/lexicon'
import { portuguese } from './lexicons/portuguese'
import { spanish } from './lexicons/spanish'

const byLanguage: Record<string, Lexicon> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
}

const none: Lexicon = {
  says: [],
  denies: [],
  suggests: [],
  reports: [],
  accordingTo: [],
  comparison: [],
  extreme: [],
  cause: [],
  rule: [],
  event: [],
  numerals: [],
  share: [],
  money: [],
  opinion: [],
  prediction: [],
}

/** The words of a language (BCP 47); one without a list has only digits, quotation marks and signs to go by. */
export function lexiconOf(language: string | null): Lexicon {
  return byLanguage[baseLanguage(language)] ?? none
}

/** A sentence as lists are looked up in it: small letters, words parted by one space, a space at either end. */
export function spelledOut(sentence: string): string {
  const words = sentence
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{M}\p{N}'%€$£]+/gu)
  return ` ${(words ?? []).join(' ')} `
}

/** The first of the phrases that a spelled-out sentence holds, or `null`. */
export function phraseIn(spelled: string, phrases: readonly string[]): string | null {
  return phrases.find((phrase) => spelled.includes(` ${phrase} `)) ?? null
}
