import { isAnnounced } from '../../../corrections/correction'
import type { Edition, EditionCorrection } from '../../edition'
import type { RatedDissent } from '../../rated-claims'
import type { ReaderLinks } from '../reader-links'
import { changeHtml, correctionWords } from '../writing/correction'
import { dateHtml, dayElement } from '../writing/date'
import { isolated, textElement } from '../writing/direction'
import { readerLink } from '../writing/escape'
import { iconUse, ratingIcon } from '../writing/look'

/** What a note tells beside its claim. */
export interface NoteExtras {
  corrections: readonly EditionCorrection[]
  replies: Edition['replies']
  links: ReaderLinks | null
}

export const noExtras: NoteExtras = { corrections: [], replies: [], links: null }

/** The announced corrections of a claim, the newest first, each with what changed at this claim. */
export function noteCorrections(number: number, corrections: readonly EditionCorrection[]): string {
  return corrections
    .filter(isAnnounced)
    .reverse()
    .map(({ kind, at, summary, changes }) => {
      const own = changes.filter(({ claim }) => claim === number)
      const list = own.map((change) => `<li>${changeHtml(change)}</li>`).join('')
      return (
        `<div class="pl-fix"><p><b>${correctionWords[kind]}</b>, ${dayElement(at)}: ${isolated(summary)}</p>` +
        `${list && `<ul>${list}</ul>`}</div>`
      )
    })
    .join('')
}

/** What those whom a claim is about answered. */
export function noteReplies(replies: Edition['replies']): string {
  return replies
    .map(({ whom, statement, at }) => {
      const date = at ? `, ${dateHtml(at)}` : ''
      return `<p class="pl-small">${whom ? isolated(whom) : 'Those concerned'} answered${date}:</p>${textElement('blockquote', statement)}`
    })
    .join('')
}

/** The opinions of reviewers who saw it otherwise. */
export function noteDissents(dissents: readonly RatedDissent[]): string {
  return dissents
    .map(({ rating, said, summary }) => {
      const answers = [said, rating].flatMap((answer) =>
        answer ? [`<b>${iconUse(ratingIcon(answer))}${isolated(answer.label)}</b>`] : [],
      )
      const words = summary ? `${answers.length > 0 ? '. ' : ''}${isolated(summary)}` : ''
      return `<p>A reviewer saw it otherwise: ${answers.join(', ')}${words}</p>`
    })
    .join('')
}

/** The claim's own page and the form for those who object, where readers have them. */
export function noteLinks(number: number, links: ReaderLinks | null): string {
  if (!links) return ''
  const own = readerLink(links.claim(number), 'A page for this claim')
  return `<small>${own} · ${readerLink(links.challenge(number), 'Tell us of a mistake')}</small>`
}
