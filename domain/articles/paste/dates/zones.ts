/** Minutes east of UTC of zone names that mean one thing in news. IST, AST and the like mean several and are left out. */
const offsets: Record<string, number> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  SAST: 120,
  CAT: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EAT: 180,
  WAT: 60,
  PKT: 300,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  ACDT: 630,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  NDT: -150,
  NST: -210,
  ADT: -180,
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
  HST: -600,
}

/** Standard offset of the American zones whose name leaves summer time open ("ET"). */
const american: Record<string, number> = {
  ET: -300,
  CT: -360,
  MT: -420,
  PT: -480,
  EASTERN: -300,
  CENTRAL: -360,
  MOUNTAIN: -420,
  PACIFIC: -480,
}

/** Whether the name is that of an American zone: there `9/21/2017` puts the month first. */
export function isAmericanZone(name: string): boolean {
  return name in american || /^(?:[ECMP]|AK|H)[SD]T$/.test(name)
}

/** Whether this word, as written, names a zone that can be resolved. Names are upper case, so that "et" or "est" is none. */
export function isZoneName(word: string): boolean {
  return word in offsets || /^(?:[ECMP]T)$/.test(word)
}

/** The number of the day in its month of the nth Sunday; `nth` 0 counts from the end. */
function sunday(year: number, month: number, nth: number): number {
  const first = 1 + ((7 - new Date(Date.UTC(year, month, 1)).getUTCDay()) % 7)
  if (nth > 0) return first + 7 * (nth - 1)
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return first + 7 * Math.floor((days - first) / 7)
}

/**
 * Whether the United States have summer time at this local time (given as if it were UTC): since 2007 from the second
 * Sunday of March to the first of November, from 1987 first of April to last of October, both at 2 in the morning.
 */
function americanSummer(local: number): boolean {
  const year = new Date(local).getUTCFullYear()
  const [from, to] =
    year >= 2007
      ? [Date.UTC(year, 2, sunday(year, 2, 2), 2), Date.UTC(year, 10, sunday(year, 10, 1), 2)]
      : [Date.UTC(year, 3, sunday(year, 3, 1), 2), Date.UTC(year, 9, sunday(year, 9, 0), 2)]
  return local >= from && local < to
}

/** Minutes east of UTC of a zone name at a local time (milliseconds, as if it were UTC); `null` for an unknown name. */
export function zoneOffset(name: string, local: number): number | null {
  const standard = american[name]
  if (standard !== undefined) return standard + (americanSummer(local) ? 60 : 0)
  return offsets[name] ?? null
}
