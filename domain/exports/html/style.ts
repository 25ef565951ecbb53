import { articleRules } from './styles/article'
import { documentRules, frameRules } from './styles/frame'
import { mediaRules } from './styles/media'
import { topRules } from './styles/top'

/** The style of what is put into another page: every selector begins with `.plumbline` or a class of ours. */
export const fragmentStyle = dense([frameRules, topRules, articleRules, mediaRules])

/** The style of a page of its own. */
export const style = dense([documentRules]) + fragmentStyle

function dense(rules: string[]): string {
  return rules.join('').replace(/\n\s*/g, '')
}
