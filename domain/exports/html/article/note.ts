import type { Voice } from '../../../claims/claim'
import { markdownToHtml } from '../../../verdicts/markdown'
import { dateHtml } from '../writing/date'
import type { RatedClaim } from '../../rated-claims'
import { citationHtml } from './citation'
import { autoDirection, isolated, textElement } from '../writing/direction'
import { escapeHtml, outsideLink } from '../writing/escape'
import { iconUse, ratingClass, ratingIcon } from '../writing/look'

const actWords: Record<Voice['act'], string> = {
  says: 'Said by',
  denies: 'Denied by',
  suggests: 'Suggested by',
  reports: 'Reported by',
}

/**
 * A claim's note: rating, statement and summary first, then the two layers where somebody else speaks, then what
 * opens: explanation and sources. `inText` is whether there is a reference link to go back to.
 */
export function noteHtml({ claim, rating, said, label, statement }: RatedClaim, inText: boolean): string {
  const id = `claim-${claim.number}`
  const name = `Claim ${claim.number}`
  const back = inText ? `<a href="#ref-${claim.number}">${name}</a>` : name
  const parts = [
    `<p id="label-${claim.number}">${back} <b>${iconUse(ratingIcon(rating))}${isolated(label)}</b></p>`,
    inText ? '' : quotes(claim.spans.map((span) => span.exact)),
    `<p${autoDirection(statement)}><strong>${escapeHtml(statement)}</strong></p>`,
    claim.summary ? textElement('p', claim.summary) : '',
    claim.voices.length > 0 ? `<p class="pl-small">${voicesHtml(claim.voices)}</p>` : '',
    said && rating ? layers(said, rating) : '',
    details(claim),
  ]
  const key = rating ? ` data-rating="${escapeHtml(rating.key)}"` : ' data-state="being-checked"'
  return (
    `<div class="${ratingClass(rating)}" role="comment" id="${id}" aria-labelledby="label-${claim.number}"` +
    `${key} tabindex="-1">${parts.join('')}</div>`
  )
}

function quotes(exact: string[]): string {
  return exact
    .filter((quote) => quote !== '')
    .map((quote) => textElement('blockquote', quote))
    .join('')
}

type Rating = NonNullable<RatedClaim['rating']>

function layers(said: Rating, rating: Rating): string {
  const line = (question: string, answer: Rating) =>
    `<div class="${ratingClass(answer)}"><dt>${question}</dt>` +
    `<dd>${iconUse(answer.icon)}${isolated(answer.label)}</dd></div>`
  return `<dl>${line('Said?', said)}${line('So?', rating)}</dl>`
}

function voicesHtml(voices: Voice[]): string {
  const lines = voices.map(({ chain, act }) => {
    const speakers = chain.map(({ name, role, organisation }) => {
      const about = [role, organisation].filter(Boolean).join(', ')
      return isolated(about ? `${name} (${about})` : name)
    })
    return `${actWords[act]} ${speakers.join(' → ')}`
  })
  return lines.join('. ')
}

function details(claim: RatedClaim['claim']): string {
  const { number, explanation, citations, saidAt, asOf, firstAppearance, state } = claim
  const known = new Set(citations.map((citation) => citation.number))
  const reference = (cited: number) =>
    known.has(cited) ? `<a href="#citation-${number}-${cited}">[${cited}]</a>` : null
  const facts = [
    saidAt && `Said on ${dateHtml(saidAt)}.`,
    firstAppearance && `${outsideLink(firstAppearance, 'First appearance')}.`,
    asOf && `Evidence read up to ${dateHtml(asOf)}.`,
    state === 'agreed' && 'Independent reviewers agree on this rating; the desk has not ruled on it yet.',
  ].filter(Boolean)
  const parts = [
    explanation
      ? `<div${autoDirection(explanation)}>${markdownToHtml(explanation, { reference })}</div>`
      : '',
    citations.length > 0
      ? `<ol>${citations.map((citation) => citationHtml(number, citation)).join('')}</ol>`
      : '',
    facts.length > 0 ? `<p class="pl-small">${facts.join(' ')}</p>` : '',
  ]
  if (parts.every((part) => part === '')) return ''
  return `<details><summary>${summaryWords(explanation, citations.length)}</summary>${parts.join('')}</details>`
}

function summaryWords(explanation: string | null, sources: number): string {
  const count = sources === 1 ? '1 source' : `${sources} sources`
  if (explanation) return sources > 0 ? `Why, and ${count}` : 'Why'
  return sources > 0 ? count[0]?.toUpperCase() + count.slice(1) : 'More'
}
