import { icons, otherIconDrawings, type IconName } from '../../../verdicts/icons'
import { ratingFamilies, ratingIcons, underlineOf, type RatingDefinition } from '../../../verdicts/scale'

/**
 * The class that gives a mark, a note or a word the colour and line of a rating: `pl-` with the family's first letter
 * and the icon's place in the closed list, as `pl-w5`. `null` is not rated yet. Short, as every claim has five.
 */
export function ratingClass(rating: RatingDefinition | null): string {
  return rating ? `pl-${rating.family[0]}${ratingIcons.indexOf(rating.icon)}` : 'pl-p'
}

/** The same for the second line under words that belong to more than one claim. */
export function secondLineClass(rating: RatingDefinition | null): string {
  return ratingClass(rating).replace('pl-', 'pl-2')
}

/** Style rules for every rating class: the family's colour and tints, the icon's line, and the second line as a border. */
export const ratingRules = [
  ...ratingFamilies.map((family) => {
    const all = ratingIcons.map((_, index) => `${family[0]}${index}`)
    const colours = `--c:var(--${family});--t:var(--${family}-1);--o:var(--${family}-2)`
    return `${classes('pl-', all)}{${colours}}${classes('pl-2', all)}{--d:var(--${family})}`
  }),
  '.pl-p{--w:1px;--c:var(--soft);--t:transparent;--o:var(--open-1)}.pl-2p{border-bottom:1px solid var(--soft)}',
  ...ratingIcons.map((icon, index) => {
    const all = ratingFamilies.map((family) => `${family[0]}${index}`)
    const line = underlineOf(icon)
    // A border cannot be wavy; the thick one is the line that no other rating has.
    const border = line === 'wavy' ? '4px solid' : line === 'double' ? '4px double' : `2px ${line}`
    return `${classes('pl-', all)}{--line:${line}${line === 'wavy' ? ';--w:1.25px' : ''}}${classes('pl-2', all)}{border-bottom:${border} var(--d)}`
  }),
].join('')

function classes(prefix: string, names: string[]): string {
  return names.map((name) => `.${prefix}${name}`).join()
}

/** The icon of a rating, or the clock of a claim that is still being checked. */
export function ratingIcon(rating: RatingDefinition | null): IconName {
  return rating?.icon ?? 'clock'
}

const iconNames = Object.keys(icons) as IconName[]
/** The ids are short, as every claim uses four or five. */
const iconId = (name: IconName) => `pl-i${iconNames.indexOf(name)}`
const iconUses = Object.fromEntries(
  iconNames.map((name) => [name, `<svg aria-hidden="true"><use href="#${iconId(name)}"/></svg>`]),
) as Record<IconName, string>

/** A use of an icon whose symbol stands in the page. The word beside it says the same, so it is silent. */
export function iconUse(name: IconName): string {
  return iconUses[name]
}

/** The symbols that `iconUse` refers to, once a page: those of the ratings used, and those of stances. */
export function iconSymbols(ratings: (RatingDefinition | null)[]): string {
  const names = new Set<IconName>([
    ...ratings.map(ratingIcon),
    ...(Object.keys(otherIconDrawings) as (keyof typeof otherIconDrawings)[]),
  ])
  const symbols = [...names].map((name) => {
    const { line, solid } = icons[name]
    const fill = solid ? `<path fill="currentColor" stroke="none" d="${solid}"/>` : ''
    return `<symbol id="${iconId(name)}" viewBox="0 0 24 24"><path d="${line}"/>${fill}</symbol>`
  })
  return `<svg class="pl-symbols" aria-hidden="true">${symbols.join('')}</svg>`
}
