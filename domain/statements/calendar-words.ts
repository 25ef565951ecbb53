import { baseLanguage } from '../articles/language-tag'

/** How a language speaks of days near the one on which an article appeared; phrases in small letters. */
export interface CalendarWords {
  /** The locale that writes dates the way that statements should. */
  locale: string
  /** Whether a weekday's name stays before its date: where "on" depends on what follows, or there is none. */
  keepsWeekday: boolean
  on: (date: string) => string
  inMonth: (month: string) => string
  inYear: (year: string) => string
  inWeek: (monday: string) => string
  weekend: (saturday: string, sunday: string) => string
  /** Phrases by how many days, weeks, months or years they are away. */
  days: Record<string, number>
  weeks: Record<string, number>
  months: Record<string, number>
  years: Record<string, number>
  weekends: Record<string, number>
  /** A weekday after (or before) one of these is the coming one. */
  next: readonly string[]
}

const english: CalendarWords = {
  locale: 'en-GB',
  keepsWeekday: false,
  on: (date) => `on ${date}`,
  inMonth: (month) => `in ${month}`,
  inYear: (year) => `in ${year}`,
  inWeek: (monday) => `in the week of ${monday}`,
  weekend: (saturday, sunday) => `on ${saturday} and ${sunday}`,
  days: { yesterday: -1, today: 0, tonight: 0, 'this morning': 0, tomorrow: 1, 'last night': -1 },
  weeks: { 'earlier this week': 0, 'this week': 0, 'last week': -1, 'next week': 1 },
  months: { 'earlier this month': 0, 'this month': 0, 'last month': -1, 'next month': 1 },
  years: { 'earlier this year': 0, 'this year': 0, 'last year': -1, 'next year': 1 },
  weekends: { 'over the weekend': 0, 'at the weekend': 0, 'last weekend': 0, 'this weekend': 0 },
  next: ['next', 'coming'],
}

const german: CalendarWords = {
  locale: 'de',
  keepsWeekday: false,
  on: (date) => `am ${date}`,
  inMonth: (month) => `im ${month}`,
  inYear: (year) => `im Jahr ${year}`,
  inWeek: (monday) => `in der Woche vom ${monday}`,
  weekend: (saturday, sunday) => `am ${saturday} und ${sunday}`,
  days: { vorgestern: -2, gestern: -1, heute: 0, morgen: 1 },
  weeks: {
    'diese woche': 0,
    'in dieser woche': 0,
    'letzte woche': -1,
    'vergangene woche': -1,
    'nächste woche': 1,
  },
  months: {
    'diesen monat': 0,
    'in diesem monat': 0,
    'letzten monat': -1,
    'im vergangenen monat': -1,
    'nächsten monat': 1,
  },
  years: {
    'dieses jahr': 0,
    'in diesem jahr': 0,
    'letztes jahr': -1,
    'im vergangenen jahr': -1,
    'nächstes jahr': 1,
  },
  weekends: { 'am wochenende': 0, 'letztes wochenende': 0, 'am vergangenen wochenende': 0 },
  next: ['nächsten', 'kommenden', 'nächster'],
}

const french: CalendarWords = {
  locale: 'fr',
  keepsWeekday: true,
  on: (date) => `le ${date}`,
  inMonth: (month) => `en ${month}`,
  inYear: (year) => `en ${year}`,
  inWeek: (monday) => `dans la semaine du ${monday}`,
  weekend: (saturday, sunday) => `les ${saturday} et ${sunday}`,
  days: { 'avant-hier': -2, hier: -1, "aujourd'hui": 0, demain: 1 },
  weeks: { 'cette semaine': 0, 'la semaine dernière': -1, 'la semaine prochaine': 1 },
  months: { 'ce mois-ci': 0, 'le mois dernier': -1, 'le mois prochain': 1 },
  years: { 'cette année': 0, "l'an dernier": -1, "l'année dernière": -1, "l'année prochaine": 1 },
  weekends: { 'ce week-end': 0, 'le week-end dernier': 0 },
  next: ['prochain'],
}

const spanish: CalendarWords = {
  locale: 'es',
  keepsWeekday: false,
  on: (date) => `el ${date}`,
  inMonth: (month) => `en ${month}`,
  inYear: (year) => `en ${year}`,
  inWeek: (monday) => `en la semana del ${monday}`,
  weekend: (saturday, sunday) => `el ${saturday} y el ${sunday}`,
  days: { anteayer: -2, ayer: -1, hoy: 0, mañana: 1 },
  weeks: { 'esta semana': 0, 'la semana pasada': -1, 'la próxima semana': 1 },
  months: { 'este mes': 0, 'el mes pasado': -1, 'el próximo mes': 1 },
  years: { 'este año': 0, 'el año pasado': -1, 'el próximo año': 1 },
  weekends: { 'este fin de semana': 0, 'el fin de semana pasado': 0 },
  next: ['próximo'],
}

const italian: CalendarWords = {
  locale: 'it',
  keepsWeekday: true,
  on: (date) => `il ${date}`,
  inMonth: (month) => `nel mese di ${month}`,
  inYear: (year) => `nel ${year}`,
  inWeek: (monday) => `nella settimana del ${monday}`,
  weekend: (saturday, sunday) => `il ${saturday} e il ${sunday}`,
  days: { "l'altro ieri": -2, ieri: -1, oggi: 0, domani: 1 },
  weeks: { 'questa settimana': 0, 'la settimana scorsa': -1, 'la prossima settimana': 1 },
  months: { 'questo mese': 0, 'il mese scorso': -1, 'il prossimo mese': 1 },
  years: { "quest'anno": 0, "l'anno scorso": -1, "l'anno prossimo": 1 },
  weekends: { 'nel fine settimana': 0, 'lo scorso fine settimana': 0 },
  next: ['prossimo', 'prossima'],
}

const portuguese: CalendarWords = {
  locale: 'pt',
  keepsWeekday: true,
  on: (date) => `em ${date}`,
  inMonth: (month) => `em ${month}`,
  inYear: (year) => `em ${year}`,
  inWeek: (monday) => `na semana de ${monday}`,
  weekend: (saturday, sunday) => `em ${saturday} e ${sunday}`,
  days: { anteontem: -2, ontem: -1, hoje: 0, amanhã: 1 },
  weeks: { 'esta semana': 0, 'nesta semana': 0, 'na semana passada': -1, 'na próxima semana': 1 },
  months: { 'este mês': 0, 'neste mês': 0, 'no mês passado': -1, 'no próximo mês': 1 },
  years: { 'este ano': 0, 'neste ano': 0, 'no ano passado': -1, 'no próximo ano': 1 },
  weekends: { 'no fim de semana': 0, 'no último fim de semana': 0 },
  next: ['próxima', 'próximo'],
}

const dutch: CalendarWords = {
  locale: 'nl',
  keepsWeekday: true,
  on: (date) => `op ${date}`,
  inMonth: (month) => `in ${month}`,
  inYear: (year) => `in ${year}`,
  inWeek: (monday) => `in de week van ${monday}`,
  weekend: (saturday, sunday) => `op ${saturday} en ${sunday}`,
  days: { eergisteren: -2, gisteren: -1, vandaag: 0, morgen: 1 },
  weeks: { 'deze week': 0, 'vorige week': -1, 'volgende week': 1 },
  months: { 'deze maand': 0, 'vorige maand': -1, 'volgende maand': 1 },
  years: { 'dit jaar': 0, 'vorig jaar': -1, 'volgend jaar': 1 },
  weekends: { 'in het weekend': 0, 'afgelopen weekend': 0 },
  next: ['komende', 'volgende'],
}

const byLanguage: Record<string, CalendarWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
}

/** How a language (BCP 47) speaks of days; `null` where that is not known. American English writes dates its own way. */
export function calendarWordsOf(language: string | null): CalendarWords | null {
  const words = byLanguage[baseLanguage(language)] ?? null
  return words && language?.toLowerCase() === 'en-us' ? { ...words, locale: 'en-US' } : words
}
