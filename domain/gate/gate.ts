import { z } from 'zod'

/** Every rule of the gate. A team chooses which of them hold for it. */
export const gateRules = [
  'statement',
  'sourced',
  'first-hand',
  'independent-origins',
  'archived',
  'quorum',
  'blind',
  'four-eyes',
  'no-open-thread',
  'no-recheck',
  'right-of-reply',
  'sign-off',
  'changes-explained',
] as const
export const gateRuleSchema = z.enum(gateRules)
export type GateRule = (typeof gateRules)[number]

export const gatePresets = ['own', 'ifcn', 'afp'] as const
export const gatePresetSchema = z.enum(gatePresets)
export type GatePreset = (typeof gatePresets)[number]

/** `PUT /teams/{id}/gate`: a preset, or `own` with the rules that the team chose. */
export const gateSettings = z.strictObject({
  preset: gatePresetSchema,
  rules: z.array(gateRuleSchema).max(gateRules.length),
})
export type GateSettings = z.infer<typeof gateSettings>

/** One rule and whether it is met, over the claims that would be published. */
export const gateFinding = z.object({
  rule: gateRuleSchema,
  met: z.boolean(),
  /** What is missing, as a sentence; for a rule that is met, what it asks for. */
  message: z.string(),
  /** Numbers of the claims that fail it; empty where it is about the whole article. */
  claims: z.array(z.number()),
})
export type GateFinding = z.infer<typeof gateFinding>

/** `GET`/`PUT /teams/{id}/gate`; `version` is that of the team. */
export const gateSettingsView = gateSettings.extend({ version: z.number() })
export type GateSettingsView = z.infer<typeof gateSettingsView>

/** A finding with where it is mended. */
export const gateFindingView = gateFinding.extend({
  /** The screen where it is mended, as a path of the app. */
  href: z.string(),
  /** The same for each claim that fails it. */
  links: z.array(z.object({ claim: z.number(), href: z.string() })),
})
export type GateFindingView = z.infer<typeof gateFindingView>

/** `GET /articles/{id}/gate` */
export const articleGateView = z.object({
  /** The rules that the team chose. */
  rules: z.array(gateRuleSchema),
  findings: z.array(gateFindingView),
  /** Numbers of the claims that were looked at. */
  claims: z.array(z.number()),
  /** Numbers of those asked for that are not decided yet, for which no rule counts. */
  beingChecked: z.array(z.number()),
})
export type ArticleGateView = z.infer<typeof articleGateView>
