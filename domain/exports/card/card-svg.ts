import { familyColours, groundColours } from '../../verdicts/contrast'
import { icons } from '../../verdicts/icons'
import { claimCount } from '../html/key'
import { escapeHtml } from '../html/writing/escape'
import type { Card, CardRating } from './card'
import { cardText, measureWith, runsRightToLeft, wrapText } from './card-text'
import type { FontMetrics } from './font-metrics'

/** The size that other sites ask for (Open Graph). */
export const cardWidth = 1200
export const cardHeight = 630

/** The fonts of a card, each with those that step in where it lacks a letter, in order. */
export interface CardFonts {
  serif: readonly FontMetrics[]
  sans: readonly FontMetrics[]
}

const margin = 80
const inner = cardWidth - 2 * margin
const paper = '#fbfaf7'
const soft = '#5b5750'
const ink = groundColours.ink.light

/** A share card as SVG, for a program that has the same fonts. Text that they cannot write is left out, never boxed. */
export function cardSvg(card: Card, fonts: CardFonts): string {
  const desk = cardText(card.desk, fonts.sans)
  const accent = card.kind === 'claim' ? familyColours[card.rating.family].light : ink
  const foot = card.kind === 'claim' ? `Fact-check · Claim ${card.number}` : checkFoot(card.shares)
  const parts = [
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${paper}"/>`,
    `<rect width="${cardWidth}" height="14" fill="${accent}"/>`,
    card.kind === 'claim' ? claimBody(card, fonts) : checkBody(card, fonts),
    `<rect x="${margin}" y="528" width="${inner}" height="2" fill="#e4e0d8"/>`,
    sansText(foot, margin, 577, 28, soft),
    desk ? deskName(desk, foot, fonts) : '',
  ]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}" ` +
    `viewBox="0 0 ${cardWidth} ${cardHeight}">${parts.join('')}</svg>`
  )
}

function claimBody(
  { number, rating, statement }: Extract<Card, { kind: 'claim' }>,
  fonts: CardFonts,
): string {
  const colour = familyColours[rating.family].light
  const label = cardText(rating.label, fonts.sans)
  const [word = ''] = label ? wrapText(label, (inner - 92) / 54, 1, measureWith(fonts.sans)) : []
  const text = cardText(statement, fonts.serif)
  return [
    icon(rating, margin, 72, 72),
    word === '' ? '' : sansText(word, margin + 92, 127, 54, colour),
    statementLines(text || `Claim ${number}`, 5, 238, fonts),
  ].join('')
}

function checkBody({ headline, shares }: Extract<Card, { kind: 'check' }>, fonts: CardFonts): string {
  const text = cardText(headline, fonts.serif)
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  let at = margin
  const bars = shares.map(({ family, count }) => {
    const width = (inner * count) / total
    const bar = `<rect x="${round(at)}" y="478" width="${round(Math.max(3, width - 4))}" height="22" rx="4" fill="${familyColours[family].light}"/>`
    at += width
    return bar
  })
  return [
    sansText('Fact-check', margin, 104, 30, soft),
    statementLines(text || 'Fact-check', 4, 182, fonts),
    keyLine(shares, fonts),
    ...bars,
  ].join('')
}

/** The ratings with their numbers, as many as fit in one line. */
function keyLine(shares: Extract<Card, { kind: 'check' }>['shares'], fonts: CardFonts): string {
  const measure = measureWith(fonts.sans)
  let at = margin
  const parts: string[] = []
  for (const share of shares) {
    const label = cardText(share.label, fonts.sans)
    const words = isolatedLine(`${share.count} ${label ?? ''}`.trim(), false)
    const width = 44 + measure(words) * 27 + 34
    if (at + width > margin + inner + 34) break
    parts.push(icon(share, at, 424, 32), sansText(words, at + 44, 450, 27, ink))
    at += width
  }
  return parts.join('')
}

function checkFoot(shares: { count: number }[]): string {
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  return claimCount(total)
}

/** As large as it fits in so many lines: short words stand large. */
function statementLines(text: string, most: number, top: number, fonts: CardFonts): string {
  const measure = measureWith(fonts.serif)
  const sizes = [64, 56, 48, 42]
  const fitting = sizes.find(
    (size) => wrapText(text, inner / size, most + 1, measure).length <= fits(size, most),
  )
  const size = fitting ?? 42
  const fromRight = runsRightToLeft(text)
  return wrapText(text, inner / size, fits(size, most), measure)
    .map((line, index) => {
      const y = top + Math.round(index * size * 1.25)
      const place = fromRight ? `x="${cardWidth - margin}" text-anchor="end"` : `x="${margin}"`
      return (
        `<text ${place} y="${y}" font-family="Source Serif 4" font-weight="600" font-size="${size}" ` +
        `fill="${ink}">${escapeHtml(isolatedLine(line, fromRight))}</text>`
      )
    })
    .join('')
}

/** How many lines of a size stand where five of the smallest do. */
function fits(size: number, most: number): number {
  return Math.max(1, Math.floor((most * 42) / size))
}

function deskName(desk: string, foot: string, fonts: CardFonts): string {
  const measure = measureWith(fonts.sans)
  const free = inner / 28 - measure(foot) - 2
  const [name = ''] = wrapText(desk, free, 1, measure)
  const line = escapeHtml(isolatedLine(name, runsRightToLeft(name)))
  return (
    `<text x="${cardWidth - margin}" y="577" text-anchor="end" font-family="Noto Sans" font-weight="600" ` +
    `font-size="28" fill="${ink}">${line}</text>`
  )
}

function sansText(text: string, x: number, y: number, size: number, colour: string): string {
  const line = escapeHtml(isolatedLine(text, runsRightToLeft(text)))
  return (
    `<text x="${round(x)}" y="${y}" font-family="Noto Sans" font-weight="600" font-size="${size}" ` +
    `fill="${colour}">${line}</text>`
  )
}

/** The drawing program lays every line out from left to right; an isolate gives a line that runs the other way its own. */
function isolatedLine(line: string, fromRight: boolean): string {
  return fromRight ? `\u2067${line}\u2069` : line
}

function icon({ icon: name, family }: CardRating, x: number, y: number, size: number): string {
  const { line, solid } = icons[name]
  const colour = familyColours[family].light
  const fill = solid ? `<path fill="${colour}" d="${solid}"/>` : ''
  return (
    `<g transform="translate(${round(x)} ${y}) scale(${size / 24})"><path d="${line}" fill="none" stroke="${colour}" ` +
    `stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>${fill}</g>`
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
