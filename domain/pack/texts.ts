import { escapeLine } from '../exports/markdown/escape'
import { findings } from '../gate/findings'
import type { GateSettings } from '../gate/gate'
import type { Publication } from '../team/publication'
import type { RatingDefinition } from '../verdicts/scale'

/** The method as the desk wrote it for its readers. */
export function methodologyText(team: string, { methodology, website }: Publication): string {
  const words = methodology ?? 'The desk has not written down its method.'
  return `# How ${escapeLine(team, false)} works\n\n${words}\n${website ? `\n<${website}>\n` : ''}`
}

/** What the desk says it does about its mistakes. */
export function correctionsPolicyText(team: string, { correctionsPolicy }: Publication): string {
  const words = correctionsPolicy ?? 'The desk has not written down how it corrects mistakes.'
  return `# How ${escapeLine(team, false)} corrects its mistakes\n\n${words}\n`
}

/** One version of the scale, as far as an assessor asks. */
export interface PackScale {
  version: number
  ratings: readonly RatingDefinition[]
  saidRatings: readonly RatingDefinition[]
}

/** Every version of the scale with the criteria of its ratings, the present one first. */
export function scaleText(versions: readonly PackScale[]): string {
  const parts = [...versions].reverse().map(({ version, ratings, saidRatings }, index) => {
    const name = `## Version ${version}${index === 0 ? ', in use now' : ''}`
    const said =
      saidRatings.length > 0 ? ['### Was it said like that?', saidRatings.map(ratingLine).join('\n')] : []
    return [name, '### Is it so?', ratings.map(ratingLine).join('\n'), ...said].join('\n\n')
  })
  return `# The scale of ratings\n\nA rating with a number stands on the line from right (the highest) to wrong (the lowest).\n\n${parts.join('\n\n')}\n`
}

function ratingLine({ key, label, criterion, order, needsCitation }: RatingDefinition): string {
  const facts = [
    `\`${key}\``,
    order === null ? 'outside of the line' : `${order} on the line`,
    needsCitation ? '' : 'needs no source',
  ].filter(Boolean)
  return `- **${escapeLine(label, false)}** (${facts.join(', ')}): ${escapeLine(criterion, false) || 'no criterion written'}`
}

/** The rules that hold for every publication, each with what it asks for. */
export function gateText({ preset, rules }: GateSettings): string {
  const nothing = {
    claims: [],
    openThreads: 0,
    pendingRevisions: 0,
    waitingReplies: [],
    signOffs: [],
    changed: [],
  }
  // A rule that is met says what it asks for; without claims every rule is.
  const asked = findings({ ...nothing, correction: null }, rules)
  const lines = asked.map(({ rule, message }) => `- \`${rule}\`: ${message}`)
  const list = lines.length > 0 ? lines.join('\n') : 'The desk has chosen no rules.'
  const from = { own: 'chosen by the desk', ifcn: 'after the IFCN code', afp: 'after the AFP stylebook' }[
    preset
  ]
  return `# Rules for publishing\n\nThese rules, ${from}, hold now. An editor who publishes although one is not met gives a reason, which stands in \`overrides.csv\`.\n\n${list}\n`
}
