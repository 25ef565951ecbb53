import { markdownToHtml } from '../../../verdicts/markdown'
import type { RatedClaim } from '../../rated-claims'
import { claimSlot } from '../notices'
import { dateHtml } from '../writing/date'
import { autoDirection, isolated, textElement } from '../writing/direction'
import { escapeHtml, outsideLink } from '../writing/escape'
import { iconUse, ratingClass, ratingIcon } from '../writing/look'
import { citationHtml } from './citation'
import {
  noExtras,
  noteCorrections,
  noteDissents,
  noteLinks,
  noteReplies,
  type NoteExtras,
} from './note-extras'
import { layers, voicesHtml } from './voices'

/**
 * A claim's note: rating, statement and summary first, then what was corrected, the two layers where somebody else
 * speaks, and what opens: explanation, sources, dissents and replies. `inText` is whether there is a reference link to
 * go back to.
 */
export function noteHtml(rated: RatedClaim, inText: boolean, extras: NoteExtras = noExtras): string {
  const { claim, rating, said, label, statement } = rated
  const { number, summary, voices, spans } = claim
  const back = inText ? `<a href="#ref-${number}">Claim ${number}</a>` : `Claim ${number}`
  const key = rating ? `data-rating="${escapeHtml(rating.key)}"` : 'data-state="being-checked"'
  let html =
    `<div class="${ratingClass(rating)}" role="comment" id="claim-${number}" aria-labelledby="pl-${number}" ` +
    `${key}><p id="pl-${number}">${back} <b>${iconUse(ratingIcon(rating))}${isolated(label)}</b></p>` +
    textElement('p', statement) +
    claimSlot(number)
  if (!inText) for (const { exact } of spans) if (exact !== '') html += textElement('blockquote', exact)
  if (summary) html += textElement('p', summary)
  if (extras.corrections.length > 0) html += noteCorrections(number, extras.corrections)
  if (voices.length > 0) html += `<small>${voicesHtml(voices)}</small>`
  if (said) html += layers(rated)
  return html + details(rated, extras) + '</div>'
}

function details({ claim, dissents }: RatedClaim, { replies, links }: NoteExtras): string {
  const { number, explanation, citations } = claim
  let html = ''
  if (explanation) {
    const words = markdownToHtml(explanation, {
      reference: (cited) =>
        cited <= citations.length ? `<a href="#citation-${number}-${cited}">[${cited}]</a>` : null,
    })
    html += `<div${autoDirection(explanation)}>${words}</div>`
  }
  if (citations.length > 0) {
    html += '<ol>'
    for (const citation of citations) html += citationHtml(number, citation)
    html += '</ol>'
  }
  if (dissents.length > 0) html += noteDissents(dissents)
  if (replies.length > 0) html += noteReplies(replies)
  html += factsHtml(claim)
  // What is being checked has nothing to open yet.
  if (html === '') return ''
  html += noteLinks(number, links)
  const words = summaryWords(explanation !== null && explanation !== '', citations.length, replies.length > 0)
  return `<details><summary>${words}</summary>${html}</details>`
}

function factsHtml({ saidAt, firstAppearance, asOf, state }: RatedClaim['claim']): string {
  let facts = ''
  if (saidAt) facts += ` Said on ${dateHtml(saidAt)}.`
  if (firstAppearance) facts += ` ${outsideLink(firstAppearance, 'First appearance')}.`
  if (asOf) facts += ` Evidence read up to ${dateHtml(asOf)}.`
  if (state === 'agreed')
    facts += ' Independent reviewers agree on this rating; the desk has not ruled on it yet.'
  return facts === '' ? '' : `<small>${facts.slice(1)}</small>`
}

/** What opens: "Why, and 2 sources", "1 source, and a reply". */
function summaryWords(isExplained: boolean, sources: number, isAnswered: boolean): string {
  const cited = sources === 0 ? '' : sources === 1 ? '1 source' : `${sources} sources`
  if (isExplained) {
    if (cited) return isAnswered ? `Why, ${cited}, a reply` : `Why, and ${cited}`
    return isAnswered ? 'Why, and a reply' : 'Why'
  }
  if (cited) return isAnswered ? `${cited}, and a reply` : cited
  return isAnswered ? 'A reply' : 'More'
}
