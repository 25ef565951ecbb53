import type { Voice } from '../../../claims/claim'
import type { RatedClaim } from '../../rated-claims'
import { isolated } from '../writing/direction'
import { iconUse, ratingClass } from '../writing/look'

const actWords: Record<Voice['act'], string> = {
  says: 'Said by',
  denies: 'Denied by',
  suggests: 'Suggested by',
  reports: 'Reported by',
}

/** Who says it, from the outlet's own source outward, as HTML; empty for a claim in the article's own voice. */
export function voicesHtml(voices: readonly Voice[]): string {
  const lines = voices.map(({ chain, act }) => {
    const speakers = chain.map(({ name, role, organisation }) => {
      const about = [role, organisation].filter(Boolean).join(', ')
      return isolated(about ? `${name} (${about})` : name)
    })
    return `${actWords[act]} ${speakers.join(' → ')}`
  })
  return lines.join('. ')
}

/**
 * The two ratings of a claim that somebody else is quoted with: was it said, and is it so. Empty where either is
 * missing; `attributes` go onto the list.
 */
export function layers({ said, rating }: RatedClaim, attributes = ''): string {
  if (!said || !rating) return ''
  const line = (question: string, answer: NonNullable<RatedClaim['rating']>) =>
    `<div class="${ratingClass(answer)}"><dt>${question}</dt>` +
    `<dd>${iconUse(answer.icon)}${isolated(answer.label)}</dd></div>`
  return `<dl${attributes}>${line('Said?', said)}${line('So?', rating)}</dl>`
}
