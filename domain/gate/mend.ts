import type { GateRule } from './gate'

const claimScreens: ReadonlySet<GateRule> = new Set([
  'sourced',
  'first-hand',
  'independent-origins',
  'archived',
  'quorum',
  'blind',
  'four-eyes',
])

/** The screen, as a path of the app, where an editor mends what a rule misses; `claim` is a number, `null` the article. */
export function mendHref(articleId: string, rule: GateRule, claim: number | null): string {
  const article = `/articles/${articleId}`
  if (rule === 'right-of-reply') return `${article}/replies`
  if (rule === 'sign-off') return `${article}/sign-off`
  if (rule === 'changes-explained') return `${article}/publish`
  if (claim === null) {
    if (rule === 'no-open-thread') return `${article}/discussion`
    return rule === 'no-recheck' ? `${article}/revisions` : article
  }
  if (claimScreens.has(rule) || rule === 'no-open-thread') return `${article}/claims/${claim}`
  return `${article}#claim-${claim}`
}
