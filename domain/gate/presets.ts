import { gateRules, gateSettings, type GatePreset, type GateRule, type GateSettings } from './gate'

/** What a desk's ordinary work fulfils without anything extra; `four-eyes` comes with the team's own setting. */
const house: readonly GateRule[] = [
  'statement',
  'sourced',
  'quorum',
  'no-open-thread',
  'no-recheck',
  'right-of-reply',
  'sign-off',
  'changes-explained',
]

/**
 * What each preset asks beside the house rules (reference/peers.md).
 *
 * `ifcn`: the International Fact-Checking Network's principles 1 and 2, "sources detailed enough that readers can
 * replicate" and one process for all. Its criteria prefer sources of first hand, and more than one for each key
 * element, with exceptions where there is none or the one is all there is: the exception is an override with its reason.
 * That a reader can still replicate it next year needs archives, and blind verdicts are how one process is shown.
 *
 * `afp`: AFP's fact-checking stylebook, "at least 2 independent sources for the central claim, none anonymous, archived
 * evidence".
 */
const beside: Record<GatePreset, readonly GateRule[]> = {
  own: [],
  ifcn: ['first-hand', 'independent-origins', 'archived', 'blind'],
  afp: ['first-hand', 'independent-origins', 'archived'],
}

/** The rules of a preset, in the gate's order; for `own`, those that a team starts with. */
export function presetRules(preset: GatePreset, team: { fourEyes: boolean }): GateRule[] {
  const chosen = new Set([...house, ...beside[preset], ...(team.fourEyes ? (['four-eyes'] as const) : [])])
  return gateRules.filter((rule) => chosen.has(rule))
}

/**
 * The gate of a team as it holds now: what the team chose, the rules of the preset that it named, or the house rules
 * while it chose nothing. Rules of a preset follow the product and the team's four eyes; chosen ones stay.
 */
export function gateOf(team: { gate: unknown; fourEyes: boolean }): GateSettings {
  const stored = gateSettings.safeParse(team.gate)
  if (!stored.success) return { preset: 'own', rules: presetRules('own', team) }
  const { preset, rules } = stored.data
  if (preset !== 'own') return { preset, rules: presetRules(preset, team) }
  return { preset, rules: gateRules.filter((rule) => rules.includes(rule)) }
}

/** What is stored of a team's choice: the rules only where they are its own. */
export function storedGate({ preset, rules }: GateSettings): GateSettings {
  return { preset, rules: preset === 'own' ? gateRules.filter((rule) => rules.includes(rule)) : [] }
}
