import { knownLocale } from '../articles/language-tag'
import type { StatementHint } from './hint'

interface Unit {
  /** As it is written after a number, in small letters, in the languages that desks meet most. */
  names: readonly string[]
  to: string
  /** What one of it is, in the unit that it is converted to. */
  factor: number
  /** Added after the factor; degrees alone need it. */
  plus?: number
}

// Exact by definition: the international yard and pound (1959) and what follows from them; the US liquid gallon.
const units: readonly Unit[] = [
  {
    names: ['mile', 'miles', 'mi', 'meilen', 'milles', 'millas', 'miglia', 'milhas', 'mijl'],
    to: 'km',
    factor: 1.609344,
  },
  {
    names: [
      'km',
      'kilometre',
      'kilometres',
      'kilometer',
      'kilometers',
      'kilomètre',
      'kilomètres',
      'kilómetros',
      'chilometri',
      'quilômetros',
      'quilómetros',
    ],
    to: 'mi',
    factor: 1 / 1.609344,
  },
  { names: ['foot', 'feet', 'ft', 'fuß', 'pieds', 'pies', 'piedi', 'pés', 'voet'], to: 'm', factor: 0.3048 },
  {
    names: ['metre', 'metres', 'meter', 'meters', 'mètres', 'metros', 'metri'],
    to: 'ft',
    factor: 1 / 0.3048,
  },
  { names: ['yard', 'yards', 'yd'], to: 'm', factor: 0.9144 },
  { names: ['inch', 'inches', 'zoll', 'pouces', 'pulgadas', 'pollici', 'polegadas'], to: 'cm', factor: 2.54 },
  { names: ['cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters'], to: 'in', factor: 1 / 2.54 },
  { names: ['lb', 'lbs'], to: 'kg', factor: 0.45359237 },
  {
    names: ['kg', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramm', 'kilogrammes'],
    to: 'lb',
    factor: 1 / 0.45359237,
  },
  { names: ['ounce', 'ounces', 'oz'], to: 'g', factor: 28.349523125 },
  { names: ['acre', 'acres'], to: 'ha', factor: 0.40468564224 },
  {
    names: ['hectare', 'hectares', 'ha', 'hektar', 'hectáreas', 'ettari'],
    to: 'acres',
    factor: 1 / 0.40468564224,
  },
  { names: ['square miles', 'square mile', 'sq mi'], to: 'km²', factor: 2.589988110336 },
  {
    names: ['square kilometres', 'square kilometers', 'sq km', 'km²'],
    to: 'sq mi',
    factor: 1 / 2.589988110336,
  },
  { names: ['square feet', 'sq ft'], to: 'm²', factor: 0.09290304 },
  { names: ['mph', 'miles per hour', 'miles an hour'], to: 'km/h', factor: 1.609344 },
  {
    names: ['km/h', 'kph', 'kilometres per hour', 'kilometers per hour', 'kilometres an hour'],
    to: 'mph',
    factor: 1 / 1.609344,
  },
  { names: ['gallon', 'gallons'], to: 'l', factor: 3.785411784 },
  { names: ['°f', 'degrees fahrenheit', 'fahrenheit'], to: '°C', factor: 5 / 9, plus: -160 / 9 },
  { names: ['°c', 'degrees celsius', 'celsius'], to: '°F', factor: 9 / 5, plus: 32 },
]

const longestName = Math.max(...units.flatMap(({ names }) => names.map((name) => name.length)))

/**
 * The measures of a statement, each with the same in the other system beside it: "62 miles" → "62 miles (100 km)".
 * As precise as the number was, and at least to two figures. A measure that has a bracket behind it is left alone.
 */
export function measures(statement: string, language: string | null): StatementHint[] {
  const found: StatementHint[] = []
  for (const match of statement.matchAll(/(?<![\p{L}\p{N}.,])\p{Nd}[\p{Nd}.,]{0,20}/gu)) {
    const number = match[0].replace(/[.,]$/u, '')
    const start = match.index
    const after = statement.slice(start + number.length, start + number.length + longestName + 2)
    const unit = unitAt(after)
    const value = valueOf(number, language)
    if (!unit || value === null) continue
    const end = start + number.length + unit.length
    if (
      /^\s{0,3}[([=]/u.test(statement.slice(end, end + 4)) ||
      /[([=]\s?$/u.test(statement.slice(0, start).slice(-2))
    )
      continue
    const text = statement.slice(start, end)
    const other = value * unit.unit.factor + (unit.unit.plus ?? 0)
    const replacement = `${text} (${inFigures(other, number, language)} ${unit.unit.to})`
    found.push({ kind: 'unit', start, end, text, replacement })
  }
  return found
}

/** The longest unit that the words begin with, after a space or a hyphen, and how much of them it takes. */
function unitAt(words: string): { unit: Unit; length: number } | null {
  const gap = /^[\s-]/u.test(words) ? 1 : 0
  const rest = words.slice(gap).toLowerCase()
  let best: { unit: Unit; length: number } | null = null
  for (const unit of units)
    for (const name of unit.names) {
      const ends = !/[\p{L}\p{N}²/]/u.test(rest.charAt(name.length))
      if (rest.startsWith(name) && ends && name.length + gap > (best?.length ?? 0))
        best = { unit, length: name.length + gap }
    }
  return best
}

/** A number as its language writes it: a comma parts thousands in English and Japanese, decimals in most of Europe. */
function valueOf(number: string, language: string | null): number | null {
  const decimal = decimalMark(language)
  const plain = number.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.')
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

function decimalMark(language: string | null): string {
  const parts = new Intl.NumberFormat(knownLocale(language) ?? 'en').formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
}

function inFigures(value: number, like: string, language: string | null): string {
  const figures = like.replace(/[.,]/gu, '').replace(/0{1,20}$/u, '').length
  const maximumSignificantDigits = Math.min(4, Math.max(2, figures))
  return new Intl.NumberFormat(knownLocale(language) ?? 'en', { maximumSignificantDigits }).format(value)
}
