import type { Page } from '../page'
import { isolated } from '../writing/direction'

/** The page's end: how to read it, and what else the file holds. */
export function footHtml({ edition, level }: Page, hasScript: boolean): string {
  const heading = `h${level + 1}`
  const shown =
    edition.mode === 'excerpts'
      ? 'The words of the article are as they were published; only the sentences around our claims are here.'
      : 'The words of the article are as they were published; pictures are named, not loaded.'
  const runs = hasScript ? 'needs no script' : 'runs no script'
  return (
    `<${heading}>How to read this page</${heading}><p>${shown} Marked words belong to a claim that we checked. Colour, ` +
    'line and sign show its rating, a darker ground that claims overlap. The number after the words leads to the note ' +
    'with the rating, the reasons and the sources; the number in the note leads back. Notes stand beside their ' +
    `paragraph, on a narrow screen below it.</p><p>What the notes say is the work of ${isolated(edition.team.name)}; the ` +
    `article is its publisher’s. This page is complete: it loads nothing, ${runs}, and holds the whole check as data ` +
    '(ClaimReview, Web Annotations, and everything that Plumbline needs to open it again).</p>'
  )
}
