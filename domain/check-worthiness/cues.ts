import { knownLocale } from '../articles/language-tag'
import { lexiconOf, phraseIn, spelledOut } from './lexicon-of'
import type { Lexicon } from './lexicons/lexicon'
import type { CheckWorthyReason } from './reason'

/** What a sentence shows: why it could be checked, and what speaks against offering it. */
export interface Cues {
  reasons: CheckWorthyReason[]
  opinion: boolean
  prediction: boolean
  question: boolean
}

const openers = '"“”„«»「『《'
const monthDay = /\p{N}{1,4}[./年-]\p{N}{1,2}[./月-]\p{N}{1,4}/u

/**
 * The cues of one sentence in a language. `names` are the language's months and weekdays in small letters, as
 * `calendarNames` gives them. Signs and digits count in every script, words only in the languages that have a list.
 */
export function cuesOf(sentence: string, language: string | null, names: readonly string[]): Cues {
  const lexicon = lexiconOf(language)
  const spelled = spelledOut(sentence)
  const has = (phrases: readonly string[]) => phraseIn(spelled, phrases) !== null
  const named = has(names)
  const found: Record<CheckWorthyReason, boolean> = {
    number: hasNumber(sentence, named) || has(lexicon.numerals),
    share: /[%٪％‰]/u.test(sentence) || has(lexicon.share),
    money: /\p{Sc}\s?\p{N}|\p{N}\s?\p{Sc}/u.test(sentence) || (has(lexicon.money) && /\p{N}/u.test(sentence)),
    comparison: has(lexicon.comparison),
    extreme: has(lexicon.extreme),
    reported: isReported(spelled, lexicon),
    quoted: hasQuotation(sentence),
    date: hasDate(sentence, named),
    cause: has(lexicon.cause),
    rule: has(lexicon.rule),
    event: has(lexicon.event),
  }
  return {
    reasons: (Object.keys(found) as CheckWorthyReason[]).filter((reason) => found[reason]),
    opinion: has(lexicon.opinion),
    prediction: has(lexicon.prediction),
    question: /[?？؟][\p{P}\s]{0,9}$/u.test(sentence.slice(-20)),
  }
}

function isReported(spelled: string, lexicon: Lexicon): boolean {
  const { says, denies, suggests, reports, accordingTo } = lexicon
  return [says, denies, suggests, reports, accordingTo].some((list) => phraseIn(spelled, list) !== null)
}

const year = /^[12]\d{3}$/u

/** A number that is no year, and not the day of the one month or weekday that is named. */
function hasNumber(sentence: string, named: boolean): boolean {
  const numbers = sentence.replace(monthDay, ' ').match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []
  return numbers.filter((number) => !year.test(number)).length > (named ? 1 : 0)
}

function hasDate(sentence: string, named: boolean): boolean {
  return named || monthDay.test(sentence) || (sentence.match(/\p{N}+/gu) ?? []).some((run) => year.test(run))
}

/** A quotation of more than a word or two. */
function hasQuotation(sentence: string): boolean {
  for (let index = 0; index < sentence.length; index++) {
    if (!openers.includes(sentence.charAt(index))) continue
    const rest = sentence.slice(index + 1)
    const close = [...openers, '」', '』', '》']
      .map((mark) => rest.indexOf(mark))
      .filter((at) => at >= 0)
      .reduce((first, at) => Math.min(first, at), rest.length)
    if (close >= 12) return true
    index += close + 1
  }
  return false
}

/** The names of the months and weekdays of a language in small letters; none for a language that is not known. */
export function calendarNames(language: string | null): string[] {
  const locale = language === null ? 'en' : knownLocale(language)
  if (!locale) return []
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const found: string[] = []
  for (let at = 0; at < 12; at++) found.push(month.format(Date.UTC(2024, at, 15)))
  for (let at = 0; at < 7; at++) found.push(weekday.format(Date.UTC(2024, 0, 1 + at)))
  return found.map((name) => spelledOut(name).trim()).filter((name) => name !== '' && name !== 'may')
}
