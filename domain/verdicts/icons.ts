/**
 * Our own icons, drawn once for the app and for exported files: 24 × 24, `line` is stroked (width 2, round ends,
 * no fill), `solid` is filled with the same colour and not stroked.
 */
export interface IconDrawing {
  line: string
  solid?: string
}

const circle = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z'
const openCircle = 'M20.6 9.4a9 9 0 1 1-5-5.7'

/** What a rating may be drawn with: the shapes differ without colour and at 14 px. */
export const ratingIconDrawings = {
  check: { line: `${circle}M7.8 12.4l2.9 2.9 5.6-6` },
  'mostly-check': { line: `${openCircle}M8 11.6l3.2 3.2L21 5` },
  half: { line: circle, solid: 'M12 3a9 9 0 0 0 0 18z' },
  triangle: { line: 'M12 3.6L21.8 20.4H2.2zM12 10v4.6M12 17.3v.2' },
  'mostly-cross': { line: `${openCircle}M9 9.4l5.8 5.8M14.8 9.4L9 15.2M19.6 5.6v.1` },
  cross: { line: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM9 9l6 6M15 9l-6 6' },
  question: { line: `${circle}M9.2 9.4a2.9 2.9 0 1 1 4.3 2.6c-1 .5-1.5 1-1.5 2M12 17v.1` },
  speech: { line: 'M3.5 4.5h17v12h-8.8L7 20.5v-4H3.5zM8 10.5h8' },
} as const satisfies Record<string, IconDrawing>

/** The icons of everything else that an annotated page or the workspace says in a word and a sign. */
export const otherIconDrawings = {
  clock: { line: `${circle}M12 7v5.2l3.4 2` },
  supports: { line: `${circle}M12 8v8M8 12h8` },
  refutes: { line: `${circle}M8 12h8` },
  context: { line: `${circle}M12 11.2v5M12 7.7v.1` },
} as const satisfies Record<string, IconDrawing>

export type RatingIcon = keyof typeof ratingIconDrawings
export type IconName = RatingIcon | keyof typeof otherIconDrawings

/** Every icon by its name. */
export const icons: Record<IconName, IconDrawing> = { ...ratingIconDrawings, ...otherIconDrawings }
