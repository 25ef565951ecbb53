import type { RatingFamily } from './scale'

/** A colour as the style sheet writes it, `#rrggbb`, on light and on dark ground. */
export interface SchemeColours {
  light: string
  dark: string
}
export type Scheme = keyof SchemeColours

/** The colours of the families and of what they stand on, as app/globals.css has them; a test compares the two. */
export const familyColours: Record<RatingFamily, SchemeColours> = {
  supported: { light: '#005fb8', dark: '#6cb8ff' },
  between: { light: '#a85b00', dark: '#f0a63a' },
  wrong: { light: '#7a003c', dark: '#ff7fa8' },
  open: { light: '#6b7280', dark: '#a9b1bc' },
}
export const groundColours = {
  ink: { light: '#1c1b19', dark: '#e8e6e1' },
  surface: { light: '#ffffff', dark: '#1c1f23' },
} as const satisfies Record<string, SchemeColours>

/** The share of a family's colour in the tint under the words that a claim marks. */
export const tintShare = 0.14

type Rgb = readonly [number, number, number]

/** The contrast of two opaque colours, 1 to 21, by WCAG 2.2 (relative luminance). */
export function contrastOf(front: string, ground: string): number {
  return ratio(channels(front), channels(ground))
}

/**
 * What a rating of a family looks like against its ground: its icon on the surface (WCAG asks for 3), and the words
 * on the family's tint (4.5).
 */
export function familyContrast(family: RatingFamily, scheme: Scheme): { mark: number; text: number } {
  const own = channels(familyColours[family][scheme])
  const surface = channels(groundColours.surface[scheme])
  const mix = (at: 0 | 1 | 2) => own[at] * tintShare + surface[at] * (1 - tintShare)
  const tint: Rgb = [mix(0), mix(1), mix(2)]
  return { mark: ratio(own, tint), text: ratio(channels(groundColours.ink[scheme]), tint) }
}

function channels(colour: string): Rgb {
  const at = (from: number) => parseInt(colour.slice(from, from + 2), 16)
  return [at(1), at(3), at(5)]
}

function ratio(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
